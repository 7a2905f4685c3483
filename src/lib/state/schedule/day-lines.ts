import type { Card } from '#domain/card.ts';
import type { Deck } from '#domain/deck.ts';
import { isKnownEvent, type EventOf } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { Store } from '#store/port.ts';
import { wordsOf } from '../browse/catalogue.ts';
import { openLibrary } from '../library.svelte.ts';
import { readPausedDecks } from '../paused-decks.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';

/** Rows that are read of one day: enough for a day's work, and a bound for a bad one. */
const MOST_CARDS = 200;
const MOST_EVENTS = 1000;

/** A card on a day: what it is, and what was answered to it. */
export interface DayLine {
	readonly cardId: string;
	readonly noteId: string;
	/** inline markup */
	readonly title: Localized;
	readonly deck: Deck | undefined;
	/** null where it only waits */
	readonly answers: readonly (EventOf<'review'> | EventOf<'attempt'>)[];
}

export interface DayReading {
	readonly day: number;
	readonly done: readonly DayLine[];
	readonly due: readonly DayLine[];
	/** there is more than is read */
	readonly isCut: boolean;
}

/** Reads what was answered on a day, and which cards wait on it; what is overdue waits on `today`. */
export async function readDay(day: number, today: number): Promise<DayReading> {
	await pendingWrites.settled();
	const { store, decks } = await openLibrary();
	const [{ events, isCut: isLogCut }, cards] = await Promise.all([
		readAnswers(store, day),
		day < today ? [] : store.dueBetween(day === today ? -Infinity : day, day, MOST_CARDS + 1)
	]);
	const paused = await readPausedDecks(store);
	const waiting = cards.filter(({ deckId }) => !paused.has(deckId)).slice(0, MOST_CARDS);
	const answered = Map.groupBy(events, ({ cardId }) => cardId);
	const titles = await readTitles(store, [...answered.keys(), ...waiting.map(({ id }) => id)].map(noteIdOf));
	const line = (cardId: string, answers: DayLine['answers']): DayLine => {
		const noteId = noteIdOf(cardId);
		const known = titles.get(noteId);
		return {
			cardId,
			noteId: known?.noteId ?? noteId,
			title: known?.title ?? { fr: noteId, en: noteId },
			deck: decks.get(known?.deckId ?? noteId.split('/')[0] ?? ''),
			answers
		};
	};
	return {
		day,
		done: [...answered].map(([cardId, own]) => line(cardId, own)),
		due: inDeckOrder(waiting, decks).map(({ id }) => line(id, [])),
		isCut: isLogCut || cards.length > MOST_CARDS
	};
}

const noteIdOf = (cardId: string): string => cardId.slice(0, cardId.lastIndexOf('/'));

function inDeckOrder(cards: readonly Card[], decks: ReadonlyMap<string, Deck>): readonly Card[] {
	const place = ({ deckId }: Card): number => decks.get(deckId)?.order ?? Infinity;
	return [...cards].sort((a, b) => place(a) - place(b) || a.order - b.order);
}

/** What was answered on a day and not taken back on it. */
async function readAnswers(store: Store, day: number) {
	const events = await store.events({ by: 'days', fromDay: day, toDay: day, limit: MOST_EVENTS });
	const answers = effectiveEvents(events.filter(isKnownEvent)).filter(
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
