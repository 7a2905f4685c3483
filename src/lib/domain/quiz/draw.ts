import { mixOrder } from '../seeded.ts';
import type { AttemptFormat } from '../event.ts';
import { askingOf, type Asking, type Choice } from './asking.ts';
import { interleave } from './interleave.ts';

/** A card with all the ways it can be asked, once its note was read. */
export interface Askable {
	readonly cardId: string;
	readonly noteId: string;
	readonly deckId: string;
	/** the first set of look-alikes it belongs to; null without one */
	readonly setId: string | null;
	readonly askings: readonly Asking[];
}

/** What was drawn for one question: with the card, all it takes to ask the very same again. */
export interface Draw {
	readonly cardId: string;
	readonly format: AttemptFormat;
	/** which of the kind's options are shown, the right one (0) not named; for true or false, the one that is claimed */
	readonly picks: readonly number[];
}

/** Distractors beside the key: three options are enough (Rodriguez 2005). */
const DISTRACTORS = 2;

/** Formats the card can be asked in. True or false can be made of any options: one of them is claimed. */
export function offeredFormats(askings: readonly Asking[]): readonly AttemptFormat[] {
	const formats = askings.map(({ format }) => format);
	return formats.includes('chosen') && !formats.includes('truth') ? [...formats, 'truth'] : formats;
}

/**
 * Draws a quiz: of the candidates in their order, the first `count` that the mode can ask, one a note, in turns of
 * confusable sets.
 * @param formatsFor formats in the order of preference
 * @param timesPicked how often the learner picked that note's thing for the card's: those distractors come first
 */
export function drawQuestions(options: {
	readonly candidates: readonly Askable[];
	readonly count: number;
	readonly seed: string;
	readonly formatsFor: (card: Askable) => readonly AttemptFormat[];
	readonly timesPicked: (noteId: string, pickedNoteId: string) => number;
}): readonly Draw[] {
	const { candidates, count, seed, formatsFor, timesPicked } = options;
	const taken = new Map<string, { card: Askable; format: AttemptFormat }>();
	for (const card of candidates) {
		if (taken.size >= count) break;
		const offered = offeredFormats(card.askings);
		const format = formatsFor(card).find((wanted) => offered.includes(wanted));
		if (format !== undefined && !taken.has(card.noteId)) taken.set(card.noteId, { card, format });
	}
	const inTurns = interleave([...taken.values()], ({ card }) => card.setId ?? card.noteId);
	const isClaim = ({ card: { askings }, format }: (typeof inTurns)[number]) =>
		format === 'truth' && !askingOf(askings, 'truth');
	const claims = inTurns.filter(isClaim);
	// true and false in equal shares
	const mixed = mixOrder(claims.length, `${seed}/claims`);
	return inTurns.map((taken): Draw => {
		const { card, format } = taken;
		const { cardId } = card;
		const asking = askingOf(card.askings, 'chosen');
		if (format === 'chosen' && asking)
			return { cardId, format, picks: rankDistractors(card, asking.options, timesPicked) };
		if (asking && isClaim(taken)) {
			const [nearest = 0] = rankDistractors(card, asking.options, timesPicked);
			return { cardId, format, picks: [(mixed[claims.indexOf(taken)] ?? 0) % 2 === 0 ? nearest : 0] };
		}
		return { cardId, format, picks: [] };
	});
}

function rankDistractors(
	{ noteId }: Askable,
	options: readonly Choice[],
	timesPicked: (noteId: string, pickedNoteId: string) => number
): readonly number[] {
	const keyNoteId = options[0]?.noteId ?? noteId;
	const times = ({ noteId: picked }: Choice): number => (picked === null ? 0 : timesPicked(keyNoteId, picked));
	return options
		.map((option, index) => ({ index, times: times(option) }))
		.slice(1)
		.sort((a, b) => b.times - a.times || a.index - b.index)
		.slice(0, DISTRACTORS)
		.map(({ index }) => index);
}
