import type { Deck } from '#domain/deck.ts';
import { joinOutlooks, type Outlook, type OutlooksByDeck } from '#domain/schedule/outlook.ts';
import { askCards } from '../ask-cards.ts';
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
	/** study day */
	day = $state(0);
	deckIds = $state.raw<readonly string[]>([]);
	desiredRetention = $state(0.95);
	/** the cards are being looked at: what `lines` say is of the question before */
	isReckoning = $state(false);
	/** cards looked at so far */
	readCount = $state(0);
	error = $state.raw<unknown>(null);
	#found = $state.raw<OutlooksByDeck>({});
	/** the look that goes on */
	#reckoning: AbortController | null = null;
	readonly #schedule: Schedule;

	constructor(schedule: Schedule) {
		this.#schedule = schedule;
		this.day = schedule.today + 14;
	}

	/** all decks together first where there are several, then each; empty before one is chosen */
	readonly lines = $derived.by<readonly ExamLine[]>(() => {
		const lines = this.#schedule.reading.decks.flatMap((deck): (ExamLine & { readonly deck: Deck })[] => {
			const [usual, raised] = this.#found[deck.id] ?? [];
			const isAsked = this.deckIds.includes(deck.id);
			return isAsked && usual !== undefined && raised !== undefined ? [{ deck, usual, raised }] : [];
		});
		if (lines.length < 2) return lines;
		const usual = joinOutlooks(lines.map((line) => line.usual));
		return [{ deck: null, usual, raised: joinOutlooks(lines.map((line) => line.raised)) }, ...lines];
	});

	toggle(deckId: string): Promise<void> {
		const has = this.deckIds.includes(deckId);
		this.deckIds = has ? this.deckIds.filter((id) => id !== deckId) : [...this.deckIds, deckId];
		return this.reckon();
	}

	setDay(day: number): Promise<void> {
		this.day = day;
		return this.reckon();
	}

	setRetention(desiredRetention: number): Promise<void> {
		this.desiredRetention = desiredRetention;
		return this.reckon();
	}

	/** Looks at the cards of the decks that are chosen; a look that went on ends, its question is no longer asked. */
	async reckon(): Promise<void> {
		this.stop();
		if (this.deckIds.length === 0) return;
		const { signal } = (this.#reckoning = new AbortController());
		[this.isReckoning, this.readCount] = [true, 0];
		const { deckIds, day } = this;
		const { today, ledger } = this.#schedule.reading;
		const usual = ledger.config.desiredRetention;
		const question = { day, retentions: [usual, Math.max(usual, this.desiredRetention)] };
		const told = (cardCount: number): void => void (this.readCount = cardCount);
		try {
			const { store } = await openLibrary();
			const found = await askCards(store, ledger, { name: 'outlooks', question, deckIds, today }, { signal, told });
			if (signal.aborted) return;
			[this.#found, this.error, this.isReckoning] = [found, null, false];
		} catch (error) {
			if (signal.aborted) return;
			[this.error, this.isReckoning] = [error, false];
		}
	}

	/** Ends the look that goes on. */
	stop(): void {
		this.#reckoning?.abort();
		this.isReckoning = false;
	}
}
