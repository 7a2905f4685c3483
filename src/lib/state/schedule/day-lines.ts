import { noteIdOf, type Card } from '#domain/card.ts';
import type { Deck } from '#domain/deck.ts';
import { isKnownEvent, type EventOf } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import { bringBack } from '#domain/schedule/astray.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import { meantEvents } from '#domain/schedule/meant-events.ts';
import type { Store } from '#store/port.ts';
import { readAstray } from '../astray.ts';
import { wordsOf } from '../browse/catalogue.ts';
import { openLibrary } from '../library.svelte.ts';
import { readPausedDecks } from '../paused-decks.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';

/** Rows that are read of one day: enough for a day's work, and a bound for a bad one. */
const MOST_CARDS = 200;
const MOST_EVENTS = 1000;

/** A note on a day: what it is, how many of its cards are meant, and what was answered to them. */
export interface DayLine {
	readonly noteId: string;
	readonly cardCount: number;
	/** inline markup */
	readonly title: Localized;
	readonly deck: Deck | undefined;
	/** in their order; none where it only waits */
	readonly answers: readonly (EventOf<'review'> | EventOf<'attempt'>)[];
}

export interface DayReading {
	readonly day: number;
	readonly done: readonly DayLine[];
	readonly due: readonly DayLine[];
	/** there is more than is read, of what was answered and of what waits */
	readonly isDoneCut: boolean;
	readonly isDueCut: boolean;
}

/** Reads what was answered on a day, and which cards wait on it; what is overdue waits on `today`. */
export async function readDay(day: number, today: number): Promise<DayReading> {
	await pendingWrites.settled();
	const { store, decks } = await openLibrary();
	const [{ events, isCut }, cards] = await Promise.all([readAnswers(store, day), readDue(store, day, today)]);
	const paused = await readPausedDecks(store);
	const waiting = cards.filter(({ deckId }) => !paused.has(deckId));
	const answered = Map.groupBy(events, ({ cardId }) => noteIdOf(cardId));
	const due = Map.groupBy(inDeckOrder(waiting.slice(0, MOST_CARDS), decks), ({ noteId }) => noteId);
	const titles = await readTitles(store, [...answered.keys(), ...due.keys()]);
	const line = (id: string, cardCount: number, answers: DayLine['answers']): DayLine => {
		const known = titles.get(id);
		return {
			noteId: known?.noteId ?? id,
			cardCount,
			title: known?.title ?? { fr: id, en: id },
			deck: decks.get(known?.deckId ?? id.split('/')[0] ?? ''),
			answers
		};
	};
	const countCards = (answers: DayLine['answers']): number => new Set(answers.map(({ cardId }) => cardId)).size;
	return {
		day,
		done: [...answered].map(([noteId, own]) => line(noteId, countCards(own), own)),
		due: [...due].map(([noteId, own]) => line(noteId, own.length, [])),
		isDoneCut: isCut,
		isDueCut: cards.length > MOST_CARDS
	};
}

/** The cards that wait on a day; on today what is overdue and what is in its steps too. */
async function readDue(store: Store, day: number, today: number): Promise<readonly Card[]> {
	if (day < today) return [];
	const ledger = await store.ledger();
	const isOn = ({ shelfKey }: Card): boolean => (day === today ? shelfKey <= day : shelfKey === day);
	const broughtBack = (await readAstray(store, ledger, today)).map(({ after }) => after).filter(isOn);
	if (day > today) {
		const rows = await store.cardsOn({ shelf: 'day', from: day, to: day, limit: MOST_CARDS + 1 });
		return [...rows.filter((card) => bringBack(card, today, ledger.config) === card), ...broughtBack];
	}
	const { steps, reviews } = await store.gather({ today, maxReviews: MOST_CARDS + 1, choose: () => 'enough' });
	return [...steps, ...reviews, ...broughtBack];
}

function inDeckOrder(cards: readonly Card[], decks: ReadonlyMap<string, Deck>): readonly Card[] {
	const place = ({ deckId }: Card): number => decks.get(deckId)?.order ?? Infinity;
	return [...cards].sort((a, b) => place(a) - place(b) || a.order - b.order);
}

/** What was answered on a day as it is meant by its end: not what was taken back on it, and with *I was right*. */
async function readAnswers(store: Store, day: number) {
	const events = await store.events({ by: 'days', fromDay: day, toDay: day, limit: MOST_EVENTS });
	const answers = meantEvents(effectiveEvents(events.filter(isKnownEvent))).filter(
		(event) => event.kind === 'review' || event.kind === 'attempt'
	);
	return { events: answers, isCut: events.length === MOST_EVENTS };
}

async function readTitles(store: Store, noteIds: readonly string[]) {
	const ids = [...new Set(noteIds)];
	const [notes, { kindOf }] = await Promise.all([store.notes(ids), import('#kinds/index.ts')]);
	const titles = new Map<string, { readonly noteId: string; readonly deckId: string; readonly title: Localized }>();
	for (const note of notes) {
		const { title } = wordsOf(note, kindOf(note.kind));
		// an event may bear an id that its note had before
		for (const id of [note.id, ...note.formerly]) titles.set(id, { noteId: note.id, deckId: note.deckId, title });
	}
	return titles;
}
