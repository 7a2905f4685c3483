import type { Card } from '#domain/card.ts';
import { moveCards, type CardMove, type Ledger } from '#domain/ledger/ledger.ts';
import { bringBack, firstDayAstray } from '#domain/schedule/astray.ts';
import type { Store } from '#store/port.ts';

/** Rows that are looked at: as many as of a backlog. */
const MOST_CARDS = 2000;

/** A card that a wrong clock put out of reach: as it is kept, and as it counts. */
export interface Astray extends CardMove {
	readonly before: Card;
	readonly after: Card;
}

/**
 * The cards that a clock ahead of its time put out of reach, see `bringBack`. Read by index and bounded, and only when
 * the ledger says that something lies so far away: as good as never.
 */
export async function readAstray(
	store: Pick<Store, 'cardsOn'>,
	{ dueByDay, config }: Pick<Ledger, 'dueByDay' | 'config'>,
	today: number
): Promise<readonly Astray[]> {
	const from = firstDayAstray(today, config);
	if (!Object.keys(dueByDay).some((day) => Number(day) >= from)) return [];
	const rows = await store.cardsOn({ shelf: 'day', from, to: Infinity, limit: MOST_CARDS });
	const moves = rows.map((before) => ({ before, after: bringBack(before, today, config) }));
	return moves.filter(({ before, after }) => before !== after);
}

/** The ledger as if these cards lay where they count. */
export const withBroughtBack = (ledger: Ledger, astray: readonly Astray[]): Ledger =>
	astray.length === 0 ? ledger : moveCards(ledger, astray);
