import type { Card } from '#domain/card.ts';
import { bringBack } from '#domain/schedule/astray.ts';
import { outlookOf, type Outlook } from '#domain/schedule/outlook.ts';
import type { Deck } from '#domain/deck.ts';
import { openLibrary } from '../library.svelte.ts';
import type { Schedule } from './schedule.svelte.ts';

/** What is foreseen for one deck, or for all that are chosen together. */
export interface ExamLine {
	/** null for all together */
	readonly deck: Deck | null;
	readonly usual: Outlook;
	readonly raised: Outlook;
}

/** A day to be ready for: what will be known of some decks then, as things go and with more care. */
export class Exam {
	day = $state(0);
	deckIds = $state.raw<readonly string[]>([]);
	desiredRetention = $state(0.95);
	error = $state.raw<unknown>(null);
	#cards = $state.raw<Readonly<Record<string, readonly Card[]>>>({});
	readonly #schedule: Schedule;

	constructor(schedule: Schedule) {
		this.#schedule = schedule;
		this.day = schedule.today + 14;
	}

	async toggle(deckId: string): Promise<void> {
		const has = this.deckIds.includes(deckId);
		this.deckIds = has ? this.deckIds.filter((id) => id !== deckId) : [...this.deckIds, deckId];
		await this.read();
	}

	/** Reads the rows of the decks that are chosen. */
	async read(): Promise<void> {
		const { deckIds } = this;
		try {
			const { store } = await openLibrary();
			const { today, ledger } = this.#schedule.reading;
			const back = (card: Card): Card => bringBack(card, today, ledger.config);
			const cards = await Promise.all(deckIds.map(async (id) => [id, (await store.cardsOf(id)).map(back)] as const));
			this.#cards = Object.fromEntries(cards);
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}

	/** all decks together first, then each; empty before one is chosen */
	readonly lines = $derived.by<readonly ExamLine[]>(() => {
		const { decks } = this.#schedule.reading;
		const chosen = decks.filter(({ id }) => this.deckIds.includes(id) && this.#cards[id] !== undefined);
		if (chosen.length === 0) return [];
		const of = (ids: readonly string[]) => ids.flatMap((id) => this.#cards[id] ?? []);
		const all = this.#line(null, of(chosen.map(({ id }) => id)));
		return [all, ...chosen.map((deck) => this.#line(deck, of([deck.id])))];
	});

	#line(deck: Deck | null, cards: readonly Card[]): ExamLine {
		const { today, ledger } = this.#schedule.reading;
		const look = (retention: number): Outlook => outlookOf(cards, this.day, today, ledger.config, retention);
		const usual = ledger.config.desiredRetention;
		return { deck, usual: look(usual), raised: look(Math.max(usual, this.desiredRetention)) };
	}
}
