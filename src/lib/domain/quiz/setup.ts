import { isLanguage, type Language } from '../language.ts';

/** How much is asked: a number of questions, or as many as fit into so many minutes. */
export type QuizLength =
	{ readonly by: 'questions'; readonly count: number } | { readonly by: 'minutes'; readonly minutes: number };

/** What a learner chooses before a quiz. With `draws` it is the very same quiz for everybody. */
export interface QuizSetup {
	/** name of a mode */
	readonly mode: string;
	/** none: all decks */
	readonly deckIds: readonly string[];
	/** null: as the mode has it */
	readonly length: QuizLength | null;
	/** minutes for the whole quiz, `none` without a limit; null: as the mode has it */
	readonly limit: number | 'none' | null;
	/** certainty marking */
	readonly isMarked: boolean;
	/** only what was answered before, or new cards too */
	readonly scope: 'seen' | 'all';
	/** null: that of the app */
	readonly language: Language | null;
	readonly seed: string;
	/** what was drawn, as `draw-code.ts` writes it; null for a quiz yet to be drawn */
	readonly draws: string | null;
}

/** Why a link asks for no quiz; `value` is what it says, cut to 40 characters. */
export interface SetupProblem {
	readonly reason: 'mode' | 'deck' | 'no-deck' | 'length' | 'limit' | 'scope' | 'language' | 'seed' | 'draws';
	readonly value: string;
}

/** What the app knows of the words in a link. */
export interface KnownWords {
	isMode(name: string): boolean;
	isDeck(id: string): boolean;
}

const MOST_QUESTIONS = 100;
const MOST_MINUTES = 180;
const LONGEST_DRAWS = 4000;

/** The setup as the query of a link, without the question mark: what is as usual is left out. */
export function writeSetup(setup: QuizSetup): string {
	const { mode, deckIds, length, limit, isMarked, scope, language, seed, draws } = setup;
	const query = new URLSearchParams({ mode });
	// the ids need no escaping, and a dot neither
	if (deckIds.length > 0) query.set('decks', [...deckIds].sort().join('.'));
	if (length?.by === 'questions') query.set('n', String(length.count));
	if (length?.by === 'minutes') query.set('min', String(length.minutes));
	if (limit !== null) query.set('limit', String(limit));
	if (isMarked) query.set('marks', '1');
	if (scope === 'all') query.set('scope', 'all');
	if (language !== null) query.set('lang', language);
	query.set('seed', seed);
	if (draws !== null) query.set('q', draws);
	return query.toString();
}

/**
 * The setup of a link, or what is wrong with it: never throws, whatever was typed by hand. A link without a seed is
 * one for a quiz yet to be drawn: its seed is ''.
 */
export function readSetup(
	query: string,
	known: KnownWords
): { readonly setup: QuizSetup } | { readonly problem: SetupProblem } {
	const fields = new URLSearchParams(query);
	const [mode = '', decks, n, min] = ['mode', 'decks', 'n', 'min'].map((name) => fields.get(name) ?? undefined);
	if (!known.isMode(mode)) return refuse('mode', mode);

	if (decks === '') return refuse('no-deck', '');
	const deckIds = [...new Set((decks ?? '').split('.').filter((id) => id !== ''))].sort();
	const strange = deckIds.find((id) => !known.isDeck(id));
	if (strange !== undefined) return refuse('deck', strange);

	const [count, minutes] = [wholeNumber(n, MOST_QUESTIONS), wholeNumber(min, MOST_MINUTES)];
	if (count === 'absurd') return refuse('length', n ?? '');
	if (minutes === 'absurd') return refuse('length', min ?? '');
	const length: QuizLength | null =
		count !== null ? { by: 'questions', count } : minutes !== null ? { by: 'minutes', minutes } : null;

	const limitText = fields.get('limit') ?? undefined;
	const limit = limitText === 'none' ? 'none' : wholeNumber(limitText, MOST_MINUTES);
	if (limit === 'absurd') return refuse('limit', limitText ?? '');

	const scope = fields.get('scope') ?? 'seen';
	if (scope !== 'seen' && scope !== 'all') return refuse('scope', scope);
	const language = fields.get('lang');
	if (language !== null && !isLanguage(language)) return refuse('language', language);
	const seed = fields.get('seed') ?? '';
	if (!/^[\w-]{0,40}$/.test(seed)) return refuse('seed', seed);
	const draws = fields.get('q');
	if (draws !== null && draws.length > LONGEST_DRAWS) return refuse('draws', draws);
	return {
		setup: { mode, deckIds, length, limit, isMarked: fields.get('marks') === '1', scope, language, seed, draws }
	};
}

const refuse = (reason: SetupProblem['reason'], value: string): { readonly problem: SetupProblem } => ({
	problem: { reason, value: value.slice(0, 40) }
});

/** null where nothing is said, 'absurd' for anything but 1 to `most` in digits. */
function wholeNumber(text: string | undefined, most: number): number | null | 'absurd' {
	if (text === undefined) return null;
	const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
	return value >= 1 && value <= most ? value : 'absurd';
}
