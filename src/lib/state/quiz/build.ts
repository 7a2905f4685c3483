import { noteIdOf, type Card } from '#domain/card.ts';
import type { Deck } from '#domain/deck.ts';
import type { Note } from '#domain/note.ts';
import { drawQuestions, type Askable, type Draw } from '#domain/quiz/draw.ts';
import { readDraws, writeDraws } from '#domain/quiz/draw-code.ts';
import { graspOf } from '#domain/quiz/grasp.ts';
import type { NothingToAsk } from '#domain/quiz/nothing.ts';
import type { QuizRow } from '#domain/quiz/pick.ts';
import { makeQuestions, type Question } from '#domain/quiz/question.ts';
import { codedCard, drawsOf } from '#domain/quiz/replay.ts';
import { writeSetup, type QuizSetup } from '#domain/quiz/setup.ts';
import { confusedWith } from '#domain/quiz/trouble.ts';
import { recallNow } from '#domain/schedule/preview.ts';
import { askableOf, lookAlikeIds } from '#kinds/askable.ts';
import { formatsIn } from '#modes/formats.ts';
import type { Mode } from '#modes/mode.ts';
import { candidateCount, questionCount } from '#modes/terms.ts';
import type { Library } from '../library.svelte.ts';
import { readPausedDecks } from '../paused-decks.ts';
import { readCandidates } from './candidates.ts';
import { readConfusions, readTroubles } from './troubles.ts';

/** A quiz as it is taken: all its texts are here. */
export interface BuiltQuiz {
	/** of its link: asks the very same again */
	readonly query: string;
	readonly setup: QuizSetup;
	/** those of cards that are gone too: their places decide where the others' options stand */
	readonly draws: readonly Draw[];
	readonly questions: readonly Question[];
	readonly notes: ReadonlyMap<string, Note>;
	/** questions of the link that are not here (any more) */
	readonly missing: number;
}

export const NO_DECKS: ReadonlyMap<string, Deck> = new Map();

/** Which decks a setup means: those it names, or all that are not paused. */
async function decksOf({ store, decks }: Library, { deckIds }: QuizSetup): Promise<readonly Deck[]> {
	if (deckIds.length > 0) return deckIds.flatMap((id) => decks.get(id) ?? []);
	const paused = await readPausedDecks(store);
	return [...decks.values()].filter(({ id }) => !paused.has(id));
}

/**
 * Draws a quiz from what is known of the learner now.
 * @param now UTC ms, of the study day `today`
 */
export async function drawQuiz(
	library: Library,
	setup: QuizSetup,
	mode: Mode,
	{ now, today }: { readonly now: number; readonly today: number }
): Promise<BuiltQuiz | NothingToAsk> {
	const { store } = library;
	const { seed, scope } = setup;
	const [ledger, decks] = await Promise.all([store.ledger(), decksOf(library, setup)]);
	if (decks.length === 0) return 'all-paused';
	const [{ spots, confusions }, rows] = await (mode.name === 'mistakes'
		? readMistakes(library, decks, today)
		: Promise.all([readConfusions(store, today, now), readCandidates({ store, ledger, decks, scope, seed, today })]));
	// a card answered in a quiz alone was seen too
	const isSeen = ({ history }: QuizRow): boolean => history.phase !== 'new' || history.attemptDay !== null;
	const isInScope = (row: QuizRow): boolean =>
		!row.isRetired && !row.history.isSuspended && (scope === 'all' || isSeen(row));
	if (!rows.some(isInScope)) return mode.name === 'mistakes' ? 'no-mistakes' : 'nothing-seen';

	const count = questionCount(setup, mode);
	const recallOf = ({ history }: QuizRow): number | null => recallNow(history, today, ledger.config);
	const picked = mode.pick(
		{
			rows,
			isInScope,
			count: candidateCount(count),
			recallNow: recallOf,
			troubles: new Map(spots.map(({ cardId, weight }) => [cardId, weight]))
		},
		seed
	);
	const reader = new NoteReader(store);
	const draw = async (candidates: readonly QuizRow[]) => {
		const askables = await reader.askables(candidates.map(({ noteId, facet }) => ({ noteId, facet })));
		const rowOf = new Map(candidates.map((row) => [row.id, row]));
		const draws = drawQuestions({
			candidates: askables,
			count,
			seed,
			formatsFor: ({ cardId }) => {
				const row = rowOf.get(cardId);
				return row ? mode.formats(graspOf(row.history, recallOf(row))) : [];
			},
			timesPicked: confusedWith(confusions)
		});
		return { askables, draws };
	};
	// most cards can be asked: all candidates are read only where the first ones don't do
	let { askables, draws } = await draw(picked.slice(0, Math.ceil(count * 1.5)));
	if (draws.length < count) ({ askables, draws } = await draw(picked));
	if (draws.length === 0) return 'nothing-fits';

	const coded = writeDraws(draws, (cardId) => {
		const note = reader.notes.get(noteIdOf(cardId));
		return note === undefined ? null : codedCard(note, cardId.slice(note.id.length + 1));
	});
	const drawn = { ...setup, draws: coded };
	return make({ setup: drawn, mode, draws, askables, notes: reader.notes, missing: 0 });
}

/** The cards that go wrong lately, and not one more. */
async function readMistakes(
	{ store }: Library,
	decks: readonly Deck[],
	today: number
): Promise<readonly [Awaited<ReturnType<typeof readTroubles>>, readonly Card[]]> {
	const troubles = await readTroubles(store, today);
	const rows = await store.cards(troubles.spots.map(({ cardId }) => cardId));
	const wanted = new Set(decks.map(({ id }) => id));
	return [troubles, rows.filter(({ deckId }) => wanted.has(deckId))];
}

/** The quiz that a link drew. null when its draws can't be read. */
export async function replayQuiz({ store, decks }: Library, setup: QuizSetup, mode: Mode): Promise<BuiltQuiz | null> {
	const coded = readDraws(setup.draws ?? '');
	if (coded === null) return null;
	const owners = new Set(coded.map(({ owner }) => owner));
	const named = [...decks.values()].filter(({ owner }) => owners.has(owner));
	const notes = (await Promise.all(named.map(({ id }) => store.notesOf(id)))).flat();
	const here = notes.filter(({ isRetired }) => !isRetired);
	const { draws, missing } = drawsOf(coded, here, formatsIn(mode));
	return takeUpQuiz(store, { setup, mode, draws, missing });
}

/** The quiz of draws that are known by their cards. */
export async function takeUpQuiz(
	store: Library['store'],
	{ setup, mode, draws, missing }: { setup: QuizSetup; mode: Mode; draws: readonly Draw[]; missing: number }
): Promise<BuiltQuiz> {
	const reader = new NoteReader(store);
	const sides = draws.map(({ cardId }) => {
		const end = cardId.lastIndexOf('/');
		return { noteId: cardId.slice(0, end), facet: cardId.slice(end + 1) };
	});
	const askables = await reader.askables(sides);
	return make({ setup, mode, draws, askables, notes: reader.notes, missing });
}

function make(parts: {
	readonly setup: QuizSetup;
	readonly mode: Mode;
	readonly draws: readonly Draw[];
	readonly askables: readonly Askable[];
	readonly notes: ReadonlyMap<string, Note>;
	readonly missing: number;
}): BuiltQuiz {
	const { setup, mode, draws, askables, notes, missing } = parts;
	const questions = makeQuestions({
		draws,
		cards: new Map(askables.map((each) => [each.cardId, each])),
		seed: setup.seed,
		asksReasons: mode.asksReasons
	});
	return {
		query: writeSetup(setup),
		setup,
		draws,
		questions,
		notes,
		missing: missing + draws.length - questions.length
	};
}

/** Reads the notes of cards, and those whose texts their options are made of: each once. */
class NoteReader {
	readonly notes = new Map<string, Note>();
	readonly #store: Library['store'];

	constructor(store: Library['store']) {
		this.#store = store;
	}

	/** Sides that are not here any more are left out. */
	async askables(sides: readonly { noteId: string; facet: string }[]): Promise<readonly Askable[]> {
		await this.#read(sides.map(({ noteId }) => noteId));
		const own = sides.flatMap(({ noteId }) => this.notes.get(noteId) ?? []);
		await this.#read(own.flatMap(lookAlikeIds));
		return sides.flatMap(({ noteId, facet }) => {
			const note = this.notes.get(noteId);
			return note?.facets.includes(facet) ? [askableOf(note, facet, (id) => this.notes.get(id))] : [];
		});
	}

	async #read(ids: readonly string[]): Promise<void> {
		const missing = [...new Set(ids)].filter((id) => !this.notes.has(id));
		if (missing.length === 0) return;
		for (const note of await this.#store.notes(missing)) {
			if (!note.isRetired) this.notes.set(note.id, note);
		}
	}
}
