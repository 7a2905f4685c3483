import { noteIdOf } from '../card.ts';

/** An answer as the log has it, review or attempt: of other kinds nothing is read. */
export interface AnswerEvent {
	readonly kind: string;
	readonly cardId?: string;
	readonly at: number;
	readonly studyDay: number;
	/** of a review, and of an answer told aloud: 1 Again to 4 Easy */
	readonly rating?: number;
	/** of an attempt: 0 to 1 */
	readonly score?: number;
	readonly certainty?: 'sure' | 'unsure' | null;
	/** the note whose thing was taken for the right one */
	readonly pickedNoteId?: string;
	/** the note whose thing was the right one, where the card's own is another */
	readonly askedNoteId?: string;
}

/** A card that goes wrong lately. */
export interface TroubleSpot {
	readonly cardId: string;
	/** above 0: misses, the recent ones most */
	readonly weight: number;
	/** UTC ms of the last miss */
	readonly missedAt: number;
}

/** "You answer this for that." */
export interface Confusion {
	/** what was asked */
	readonly noteId: string;
	readonly pickedNoteId: string;
	readonly times: number;
	/** above 0: the recent ones most */
	readonly weight: number;
	/** UTC ms */
	readonly lastAt: number;
}

/** Study days after which a miss weighs half. */
const HALF_LIFE_DAYS = 14;
/** Study days that are looked back. */
const LOOK_BACK_DAYS = 90;
/** Days with nothing but right answers after which a card is mended; after each of them it weighs half. */
const MENDING_DAYS = 2;
/** A mistake one was sure of. */
const SURE_FACTOR = 1.5;

interface Misses {
	weight: number;
	missedAt: number;
	lastMissDay: number;
	readonly rightDays: Set<number>;
	confusions: { noteId: string; pickedNoteId: string; weight: number; at: number }[];
}

/**
 * What goes wrong lately, the heaviest first, and what is answered in place of what. A card answered right on two
 * later days, with no miss between, drops out with its confusions.
 * @param events what counts of the log, as the learner means it, in its order
 */
export function troubleSpots(
	events: readonly AnswerEvent[],
	today: number
): { readonly spots: readonly TroubleSpot[]; readonly confusions: readonly Confusion[] } {
	const cards = new Map<string, Misses>();
	for (const event of events) {
		const share = missedShare(event);
		if (share === null || event.cardId === undefined || event.studyDay < today - LOOK_BACK_DAYS) continue;
		const known = cards.get(event.cardId);
		if (share === 0) {
			if (known && event.studyDay > known.lastMissDay) known.rightDays.add(event.studyDay);
			if (known && known.rightDays.size >= MENDING_DAYS) cards.delete(event.cardId);
			continue;
		}
		const misses = known ?? { weight: 0, missedAt: 0, lastMissDay: 0, rightDays: new Set(), confusions: [] };
		// a clock that was wrong must not make a miss weigh more than one of today
		const ageDays = Math.max(0, today - event.studyDay);
		const weight = share * (event.certainty === 'sure' ? SURE_FACTOR : 1) * 0.5 ** (ageDays / HALF_LIFE_DAYS);
		misses.weight += weight;
		misses.missedAt = event.at;
		misses.lastMissDay = event.studyDay;
		misses.rightDays.clear();
		const { pickedNoteId, askedNoteId: noteId = noteIdOf(event.cardId) } = event;
		if (pickedNoteId !== undefined) misses.confusions.push({ noteId, pickedNoteId, weight, at: event.at });
		cards.set(event.cardId, misses);
	}
	const spots = [...cards].map(([cardId, { weight, missedAt, rightDays }]) => ({
		cardId,
		weight: weight * 0.5 ** rightDays.size,
		missedAt
	}));
	return {
		spots: spots.sort((a, b) => b.weight - a.weight || (a.cardId < b.cardId ? -1 : 1)),
		confusions: sumUp([...cards.values()])
	};
}

/** 0 for a right answer to 1 for a wrong one; null when the event is no answer. */
function missedShare({ kind, rating, score }: AnswerEvent): number | null {
	if (kind === 'review') return rating === undefined ? null : Number(rating === 1);
	if (kind === 'attempt') return score === undefined ? null : 1 - Math.min(1, Math.max(0, score));
	return null;
}

function sumUp(cards: readonly Misses[]): readonly Confusion[] {
	const all = new Map<string, Confusion>();
	for (const { confusions } of cards) {
		for (const { noteId, pickedNoteId, weight, at } of confusions) {
			if (pickedNoteId === noteId) continue;
			const key = `${noteId} ${pickedNoteId}`;
			const before = all.get(key) ?? { noteId, pickedNoteId, times: 0, weight: 0, lastAt: 0 };
			const lastAt = Math.max(before.lastAt, at);
			all.set(key, { ...before, times: before.times + 1, weight: before.weight + weight, lastAt });
		}
	}
	return [...all.values()].sort(
		(a, b) => b.weight - a.weight || (a.noteId + a.pickedNoteId < b.noteId + b.pickedNoteId ? -1 : 1)
	);
}

/** How much two notes are mixed up, whichever was asked: ranks the options of a question. */
export function confusedWith(confusions: readonly Confusion[]): (noteId: string, other: string) => number {
	const weights = new Map<string, number>();
	const keyOf = (one: string, other: string): string => [one, other].sort().join(' ');
	for (const { noteId, pickedNoteId, weight } of confusions) {
		const key = keyOf(noteId, pickedNoteId);
		weights.set(key, (weights.get(key) ?? 0) + weight);
	}
	return (noteId, other) => weights.get(keyOf(noteId, other)) ?? 0;
}
