import { byLogOrder, isKnownEvent, type EventOf, type StoredEvent } from '#domain/event.ts';
import type { Card } from '#domain/card.ts';
import { countQueued, type Ledger, type Refold } from '#domain/ledger/ledger.ts';
import { DEFAULT_CONFIG, type ScheduleConfig } from '#domain/schedule/config.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import { isFoldedAlike, parseParameters } from '#domain/settings/parameters.ts';
import type { Reads, Tx } from './backend.ts';

/**
 * Ids of the events that parameters follow from: few, and without a card, so that no index leads to them. A cache of
 * the log, written with each of them.
 */
const PARAMETERS_ID = 'store/parameters';

/** Parameters hold for every card, and so does taking them back. */
export const isForAllCards = ({ kind, cardId }: StoredEvent): boolean =>
	kind === 'parameters' || (kind === 'undo' && cardId === undefined);

/** The events of the log that parameters follow from; null where no version of the app that knew this row was here. */
export async function findParameterEvents(tx: Reads): Promise<readonly StoredEvent[] | null> {
	const row = await tx.get('settings', PARAMETERS_ID);
	if (row === undefined) return null;
	return (await tx.getMany('events', row.value as readonly string[])).filter((event) => event !== undefined);
}

export async function readParameterEvents(tx: Reads): Promise<readonly StoredEvent[]> {
	return (await findParameterEvents(tx)) ?? [];
}

export const writeParameterEvents = (tx: Tx, events: readonly StoredEvent[]): Promise<void> =>
	tx.put('settings', { id: PARAMETERS_ID, value: events.map(({ id }) => id).sort() });

/** The parameters in force, sound whatever was recorded, and by what rows are to be folded then. */
export function parametersIn(events: readonly StoredEvent[]): Pick<Ledger, 'config' | 'foldedBy'> {
	const latest = effectiveEvents(events).findLast(isParameters);
	const config = latest === undefined ? DEFAULT_CONFIG : parseParameters(latest.config);
	return { config, foldedBy: nameOf(config, events) };
}

/**
 * The first event, taken back or not, that folds as these parameters do: so choosing again what was chosen before
 * leaves every row right that was folded by it.
 */
function nameOf(config: ScheduleConfig, events: readonly StoredEvent[]): string {
	if (isFoldedAlike(config, DEFAULT_CONFIG)) return '';
	const inOrder = events.filter(isKnownEvent).filter(isParameters).sort(byLogOrder);
	return inOrder.find((event) => isFoldedAlike(parseParameters(event.config), config))?.id ?? '';
}

const isParameters = (event: StoredEvent): event is EventOf<'parameters'> => event.kind === 'parameters';

/** The ledger under the parameters that follow from these events; where rows have to be folded again, it says so. */
export function underParameters(ledger: Ledger, events: readonly StoredEvent[]): Ledger {
	const { config, foldedBy } = parametersIn(events);
	return { ...ledger, config, foldedBy, refold: foldedBy === ledger.foldedBy ? ledger.refold : beginRefold(ledger) };
}

/** All rows lie ahead. What other rules have left stays so, whatever parameters come in the middle. */
export const beginRefold = (counted: Ledger, isOfOldRules = counted.refold?.isOfOldRules ?? false): Refold => ({
	fromNoteId: '',
	isOfOldRules,
	seenCards: 0,
	// counts of a part say nothing of the whole
	allCards: counted.refold?.allCards ?? countQueued(counted),
	movedCards: 0
});

/** What each of these rows was folded by. */
export async function readConfigs(tx: Reads, rows: Iterable<Card>): Promise<(row: Card) => ScheduleConfig> {
	const ids = [...new Set([...rows].map(({ foldedBy }) => foldedBy ?? ''))].filter((id) => id !== '');
	const events = ids.length === 0 ? [] : await tx.getMany('events', ids);
	const configs = new Map(
		events.flatMap((event) =>
			event !== undefined && isParameters(event) ? [[event.id, parseParameters(event.config)] as const] : []
		)
	);
	return ({ foldedBy }) => configs.get(foldedBy ?? '') ?? DEFAULT_CONFIG;
}
