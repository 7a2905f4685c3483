import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCards } from '#compiler/compile.ts';
import { readCards } from '#compiler/read-cards.ts';
import { LANGUAGES } from '#domain/language.ts';
import { readDraws, writeDraws } from '#domain/quiz/draw-code.ts';
import { drawQuestions } from '#domain/quiz/draw.ts';
import { gradeResponse, solutionOf } from '#domain/quiz/grade.ts';
import { makeQuestions } from '#domain/quiz/question.ts';
import { codedCard, drawsOf } from '#domain/quiz/replay.ts';
import { readSetup, writeSetup, type QuizSetup } from '#domain/quiz/setup.ts';
import { askableOf } from '#kinds/askable.ts';
import { kindOf } from '#kinds/index.ts';
import { formatsIn } from '#modes/formats.ts';
import { isModeName, MODES } from '#modes/index.ts';
import type { Mode } from '#modes/mode.ts';
import { candidateCount, questionCount } from '#modes/terms.ts';
import { aCard, inReview } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';

const notes = compileCards(readCards('cards')).decks.flatMap((deck) => deck.notes);
const byId = new Map(notes.map((note) => [note.id, note]));
const askables = new Map(
	notes
		.flatMap((note) => note.facets.map((facet) => askableOf(note, facet, (id) => byId.get(id))))
		.map((each) => [each.cardId, each])
);
const rows = notes.flatMap((note) =>
	note.facets.map((facet, i) => aCard({ noteId: note.id, facet }, i === 0 ? inReview(100, 30) : {}))
);

const PLAIN: QuizSetup = {
	mode: 'mixed',
	deckIds: [],
	length: null,
	limit: null,
	isMarked: false,
	scope: 'seen',
	language: null,
	seed: '',
	draws: null
};

/** A quiz over the decks as they stand. */
function takeQuiz(mode: Mode, seed: string, count = mode.defaultCount) {
	const inputs = {
		rows,
		isInScope: () => true,
		count: candidateCount(count),
		recallNow: () => 0.9,
		troubles: new Map(rows.map((row) => [row.id, 1]))
	};
	const candidates = mode.pick(inputs, seed).flatMap((row) => askables.get(row.id) ?? []);
	const draws = drawQuestions({
		candidates,
		count,
		seed,
		formatsFor: () => mode.formats('young'),
		timesPicked: () => 0
	});
	return { draws, questions: makeQuestions({ draws, cards: askables, seed, asksReasons: mode.asksReasons }) };
}

describe.each(Object.values(MODES))('$name over the decks', (mode) => {
	const count = questionCount({ length: null }, mode);

	it('asks as many questions as it has, every solution for full marks', () => {
		const { questions } = takeQuiz(mode, 'seed');
		// a sprint has as many statements as there are notes to make them of
		expect(questions.length).toBeGreaterThanOrEqual(Math.min(count, 40));
		for (const question of questions) {
			const note = byId.get(question.noteId);
			const kind = kindOf(note?.kind ?? '');
			if (!note || !kind) throw new Error(question.cardId);
			const facet = question.cardId.slice(note.id.length + 1);
			for (const language of LANGUAGES) {
				const prompt = { note, facet, language };
				const gradeTyped = (text: string) => kind.grade(prompt, { text });
				const solution = solutionOf(question) ?? {
					format: 'typed' as const,
					...(kind.solution(prompt) as { text: string })
				};
				expect(gradeResponse(question, solution, gradeTyped)).toEqual({ score: 1, remarks: [], pickedNoteId: null });
			}
		}
	});

	it('is the same from its link, on a device with other memories, and its link is short', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[\w-]{1,12}$/), (seed) => {
				const { draws, questions } = takeQuiz(mode, seed);
				const coded = writeDraws(draws, (cardId) => {
					const note = byId.get(askables.get(cardId)?.noteId ?? '');
					return note ? codedCard(note, cardId.slice(note.id.length + 1)) : null;
				});
				const link = writeSetup({ ...PLAIN, mode: mode.name, seed, draws: coded });
				expect(link.length).toBeLessThan(60 + 12 * draws.length);
				const read = readSetup(link, { isMode: isModeName, isDeck: () => true });
				if (!('setup' in read)) throw new Error(read.problem.reason);
				const again = drawsOf(readDraws(read.setup.draws ?? '') ?? [], notes, formatsIn(mode));
				expect(again).toEqual({ draws, missing: 0 });
				const { seed: theirs } = read.setup;
				expect(
					makeQuestions({ draws: again.draws, cards: askables, seed: theirs, asksReasons: mode.asksReasons })
				).toEqual(questions);
			}),
			{ ...PROPERTY_RUNS, numRuns: 20 }
		);
	});
});

describe('a link into decks that have changed', () => {
	it('asks what is still there, and counts what is not', () => {
		const { draws } = takeQuiz(MODES.mixed, 'seed');
		const coded = draws.flatMap(({ cardId, format, picks }) => {
			const note = byId.get(askables.get(cardId)?.noteId ?? '');
			const card = note ? codedCard(note, cardId.slice(note.id.length + 1)) : null;
			return card ? [{ ...card, format, picks }] : [];
		});
		const [first, second, ...rest] = coded;
		if (!first || !second) throw new Error('too few');
		const changed = [{ ...first, serial: 999 }, { ...second, facetIndex: 9 }, ...rest];
		expect(drawsOf(changed, notes, formatsIn(MODES.mixed))).toEqual({ draws: draws.slice(2), missing: 2 });
		// by hand: a card twice, and a mode that can't ask so
		expect(drawsOf([...coded, ...coded], notes, formatsIn(MODES.mixed))).toEqual({ draws, missing: 0 });
		expect(drawsOf(coded, notes, formatsIn(MODES.match))).toEqual({ draws: [], missing: coded.length });
	});
});
