import type { Deck } from '#domain/deck.ts';
import { retentionFor } from '#domain/settings/goals.ts';
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

	/** decks that can be asked about: of a paused one nothing comes until the day */
	readonly topics = $derived.by(() => {
		const { decks, pausedDeckIds } = this.#schedule.reading;
		return decks.filter(({ id }) => !pausedDeckIds.has(id));
	});
	readonly #asked = $derived(this.topics.filter(({ id }) => this.deckIds.includes(id)));
	/** what is aimed at is more than what is aimed at anyway, for one of the decks at least */
	readonly isRaise = $derived(this.#asked.some(({ id }) => this.desiredRetention > this.#usualOf(id)));

	/** all decks together first where there are several, then each; empty before one is chosen */
	readonly lines = $derived.by<readonly ExamLine[]>(() => {
		const lines = this.#asked.flatMap((deck): (ExamLine & { readonly deck: Deck })[] => {
			const [usual, raised] = this.#found[deck.id] ?? [];
			return usual !== undefined && raised !== undefined ? [{ deck, usual, raised }] : [];
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
		const deckIds = this.#asked.map(({ id }) => id);
		if (deckIds.length === 0) return;
		const { signal } = (this.#reckoning = new AbortController());
		[this.isReckoning, this.readCount] = [true, 0];
		const { day, desiredRetention } = this;
		const { today, ledger } = this.#schedule.reading;
		const retentionsOf = (id: string): readonly [string, readonly number[]] => {
			const usual = this.#usualOf(id);
			return [id, [usual, Math.max(usual, desiredRetention)]];
		};
		const question = { day, retentionsByDeck: Object.fromEntries(deckIds.map(retentionsOf)) };
		const told = (cardCount: number): void => void (this.readCount = cardCount);
		try {
			const { store } = await openLibrary();
			const found = await askCards(store, ledger, { name: 'outlooks', question, deckIds, today }, { signal, told });
			if (signal.aborted) return;
			[this.#found, this.error, this.isReckoning] = [found, null, false];
		} catch (error) {
			if (signal.aborted) return;
			// what was found is of another question
			[this.#found, this.error, this.isReckoning] = [{}, error, false];
		}
	}

	/** The chance of recall that cards of a deck are kept at until the day: a goal that holds till then counts. */
	#usualOf(deckId: string): number {
		const { wishes, ledger } = this.#schedule.reading;
		const { desiredRetention } = ledger.config;
		return retentionFor(deckId, wishes.goals, this.day, desiredRetention) ?? desiredRetention;
	}

	/** Ends the look that goes on. */
	stop(): void {
		this.#reckoning?.abort();
		this.isReckoning = false;
	}
}
