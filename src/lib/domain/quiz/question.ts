import type { Localized } from '../language.ts';
import { mixOrder, seededChance } from '../seeded.ts';
import { askingOf, type AskingOf, type Choice, type Format } from './asking.ts';
import type { Askable, Draw } from './draw.ts';

interface Asked {
	readonly cardId: string;
	readonly noteId: string;
	readonly deckId: string;
}

/** A question as it is shown. */
export type Question = Asked &
	(
		| AskingOf<'typed'>
		| AskingOf<'told'>
		| AskingOf<'paired'>
		| {
				readonly format: 'chosen';
				readonly stem: Localized;
				readonly cue: Localized | null;
				/** the right one first */
				readonly options: readonly Choice[];
				/** indexes into the options in the order shown */
				readonly order: readonly number[];
		  }
		| {
				readonly format: 'truth';
				readonly stem: Localized;
				readonly cue: Localized | null;
				/** what is said of the stem; null when the stem is the statement */
				readonly claim: Choice | null;
				readonly isTrue: boolean;
				/** the right one first; none when only true or false is asked */
				readonly reasons: readonly Choice[];
				readonly reasonOrder: readonly number[];
		  }
	);
export type QuestionOf<F extends Format> = Extract<Question, { format: F }>;

/**
 * The questions of a quiz: with the same draws, cards and seed always the same ones. The right option stands in each
 * place equally often over the quiz. A card that is gone or can't be asked so any more is left out.
 * @param asksReasons true or false is followed by why
 */
export function makeQuestions(options: {
	readonly draws: readonly Draw[];
	readonly cards: ReadonlyMap<string, Askable>;
	readonly seed: string;
	readonly asksReasons: boolean;
}): readonly Question[] {
	const { draws, cards, seed, asksReasons } = options;
	const places = keyPlaces(draws, seed);
	return draws.flatMap((draw, i) => {
		const card = cards.get(draw.cardId);
		const question = card ? makeQuestion(card, draw, places[i] ?? 0, `${seed}/${i}`, asksReasons) : null;
		return question === null ? [] : [question];
	});
}

function makeQuestion(card: Askable, draw: Draw, place: number, seed: string, asksReasons: boolean): Question | null {
	const { cardId, noteId, deckId, askings } = card;
	const asked: Asked = { cardId, noteId, deckId };
	const chosen = askingOf(askings, 'chosen');
	if (draw.format === 'chosen') {
		const options = chosen ? pickOptions(chosen.options, draw.picks) : null;
		if (!chosen || !options) return null;
		return { ...asked, ...chosen, options, order: withKeyAt(place, mixOrder(options.length, seed)) };
	}
	if (draw.format !== 'truth') {
		const asking = askingOf(askings, draw.format);
		return asking ? { ...asked, ...asking } : null;
	}
	const truth = askingOf(askings, 'truth');
	if (truth) {
		const reasons = asksReasons ? truth.reasons : [];
		return { ...asked, ...truth, claim: null, reasons, reasonOrder: withKeyAt(place, mixOrder(reasons.length, seed)) };
	}
	const [index = 0] = draw.picks;
	const claim = chosen?.options[index];
	if (!chosen || !claim) return null;
	const { stem, cue } = chosen;
	return { ...asked, format: 'truth', stem, cue, claim, isTrue: index === 0, reasons: [], reasonOrder: [] };
}

/** Key and picked distractors; null when one of them is gone. */
function pickOptions(options: readonly Choice[], picks: readonly number[]): readonly Choice[] | null {
	const distinct = new Set(picks.filter((index) => index > 0));
	const shown = [0, ...distinct].map((index) => options[index]).filter((option) => option !== undefined);
	return shown.length === picks.length + 1 && shown.length > 1 ? shown : null;
}

/** The order with the key (index 0) at a place; the others keep theirs. */
function withKeyAt(place: number, order: readonly number[]): readonly number[] {
	const others = order.filter((index) => index !== 0);
	return order.length === 0 ? [] : [...others.slice(0, place), 0, ...others.slice(place)];
}

/** Where the key of each question stands: each place as often as the others, give or take one, in a seeded order. */
function keyPlaces(draws: readonly Draw[], seed: string): readonly number[] {
	const places = new Array<number>(draws.length).fill(0);
	const bySize = new Map<number, number[]>();
	draws.forEach(({ format, picks }, i) => {
		// the reasons of true or false are three
		const size = format === 'chosen' ? picks.length + 1 : 3;
		bySize.set(size, [...(bySize.get(size) ?? []), i]);
	});
	for (const [size, questions] of bySize) {
		const start = Math.floor(seededChance(seed)(`start/${size}`) * size);
		mixOrder(questions.length, `${seed}/places/${size}`).forEach((rank, i) => {
			// `questions` is as long as its order
			places[questions[i]!] = (start + rank) % size;
		});
	}
	return places;
}
