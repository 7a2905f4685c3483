import { planMove, type Move, type MovePlan, type MoveWish } from '#domain/calendar/plan-move.ts';
import type { Card } from '#domain/card.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { bringBack } from '#domain/schedule/astray.ts';
import { askCards, type Watch } from '../ask-cards.ts';
import { readAstray } from '../astray.ts';
import { openLibrary } from '../library.svelte.ts';
import { recordActs } from '../record-acts.ts';
import type { Schedule } from './schedule.svelte.ts';

/** Cards that are moved together: those of a day, those whose day has passed, or those of a deck. */
export type MoveScope =
	| { readonly kind: 'day'; readonly day: number }
	| { readonly kind: 'overdue' }
	| { readonly kind: 'deck'; readonly deckId: string };

/** How a move ended; `eventIds` can be taken back. */
export type MoveOutcome =
	| { readonly kind: 'moved'; readonly count: number; readonly eventIds: readonly string[] }
	/** `unread`: the cards could not be looked at, nothing was tried */
	| { readonly kind: 'undone' | 'failed' | 'unread' };

/** A move is one transaction: so many at once, the earliest due. */
export const MOST_CARDS = 2000;

const NO_PLAN: MovePlan = { moves: [], loads: [] };

/** Moves the days of many cards: shown before it is done, written as one act, taken back as one. */
export class Mover {
	scope = $state.raw<MoveScope | null>(null);
	wish = $state.raw<MoveWish>({ kind: 'shift', days: 1 });
	outcome = $state.raw<MoveOutcome | null>(null);
	isBusy = $state(false);
	/** the cards of the scope; null while they are looked for */
	#cards = $state.raw<readonly Card[] | null>([]);
	/** the reading that goes on */
	#reading: AbortController | null = null;
	readonly #schedule: Schedule;

	constructor(schedule: Schedule) {
		this.#schedule = schedule;
	}

	/** what the wish would do */
	readonly plan = $derived.by(() => {
		if (this.scope === null || this.#cards === null) return NO_PLAN;
		const { today, openLedger, wishes } = this.#schedule.reading;
		return planMove(this.#cards, this.wish, { today, dueByDay: openLedger.dueByDay, easyDays: wishes.easyDays });
	});

	/** cards looked at so far, while they are looked for */
	readCount = $state(0);
	readonly isReading = $derived(this.#cards === null);
	/** there may be more than are moved at once: those that come first go first */
	isCut = $state(false);

	async choose(scope: MoveScope | null): Promise<void> {
		this.scope = scope;
		this.outcome = null;
		this.#cards = null;
		await this.#read();
	}

	/** Moves what the plan says, but for cards that were answered or moved since it was made. */
	async apply(): Promise<void> {
		const planned = this.plan.moves;
		if (planned.length === 0) return;
		await this.#run(async () => {
			const moves = await stillThere(planned, this.#schedule.today);
			const { eventIds } = await recordActs((moment) =>
				moves.map(({ cardId, toDay }) => ({ ...moment, kind: 'set-due', cardId, dueDay: toDay }))
			);
			return { kind: 'moved', count: moves.length, eventIds };
		});
	}

	async undo(): Promise<void> {
		const { outcome } = this;
		if (outcome?.kind !== 'moved') return;
		await this.#run(async () => {
			await recordActs((moment) => outcome.eventIds.map((undoes) => ({ ...moment, kind: 'undo', undoes })));
			return { kind: 'undone' };
		});
	}

	/** Ends the look for cards that goes on: the page is left. */
	stop(): void {
		this.#reading?.abort();
	}

	/** Looks again, over what is shown: cards may have been answered meanwhile. */
	async reread(): Promise<void> {
		if (this.scope !== null && !this.isBusy) await this.#read();
	}

	async #run(work: () => Promise<MoveOutcome>): Promise<void> {
		if (this.isBusy) return;
		this.isBusy = true;
		try {
			this.outcome = await work();
			await this.#schedule.read();
			await this.#read();
		} catch {
			this.outcome = { kind: 'failed' };
		} finally {
			this.isBusy = false;
		}
	}

	/** The rows of the scope, without those of paused decks: nothing of them is asked. */
	async #read(): Promise<void> {
		this.stop();
		const { signal } = (this.#reading = new AbortController());
		const told = (cardCount: number): void => void (this.readCount = cardCount);
		this.readCount = 0;
		const { scope } = this;
		const { pausedDeckIds, ledger, today } = this.#schedule.reading;
		try {
			const cards = scope === null ? [] : await readScope(scope, today, ledger, { signal, told });
			if (signal.aborted) return;
			this.#cards = cards.filter(({ deckId }) => !pausedDeckIds.has(deckId)).slice(0, MOST_CARDS);
			this.isCut = cards.length >= MOST_CARDS;
		} catch {
			if (signal.aborted) return;
			this.#cards = [];
			// what was moved can still be taken back
			this.outcome ??= { kind: 'unread' };
		}
	}
}

/** The moves of cards that wait on the day they are to leave. */
async function stillThere(moves: readonly Move[], today: number): Promise<readonly Move[]> {
	const { store } = await openLibrary();
	const { config } = await store.ledger();
	const rows = await store.cards(moves.map(({ cardId }) => cardId));
	const dayOf = new Map(rows.map((row) => [row.id, bringBack(row, today, config).shelfKey]));
	return moves.filter(({ cardId, fromDay }) => dayOf.get(cardId) === fromDay);
}

/** The rows of the scope as they count, see `bringBack`, the earliest due first. */
async function readScope(scope: MoveScope, today: number, ledger: Ledger, watch: Watch): Promise<readonly Card[]> {
	const { store } = await openLibrary();
	const back = (card: Card): Card => bringBack(card, today, ledger.config);
	const onDays = async (from: number, to: number): Promise<readonly Card[]> => {
		const rows = await store.cardsOn({ shelf: 'day', from, to, limit: MOST_CARDS });
		const astray = await readAstray(store, ledger, today);
		const isOn = ({ shelfKey }: Card): boolean => shelfKey >= from && shelfKey <= to;
		return [...rows.filter((card) => back(card) === card), ...astray.map(({ after }) => after).filter(isOn)];
	};
	switch (scope.kind) {
		case 'day':
			return onDays(scope.day === today ? -Infinity : scope.day, scope.day);
		case 'overdue':
			return onDays(-Infinity, today - 1);
		case 'deck':
			return askCards(
				store,
				ledger,
				{ name: 'movable', question: { most: MOST_CARDS }, deckIds: [scope.deckId], today },
				watch
			);
	}
}
