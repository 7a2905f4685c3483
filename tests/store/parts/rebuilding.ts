import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATINGS, type EventKind } from '#domain/event.ts';
import type { Note } from '#domain/note.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { effectiveEvents, foldCard } from '#domain/schedule/fold.ts';
import { StoreError } from '#store/errors.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { ALL_KINDS, TEST_AT } from '#tests/fixtures/events.ts';
import { isSoak, PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { contentsOf, openBench, type Bench, type Contents, type MakeDatabase } from '../bench.ts';

const NOTE_IDS = ['d/a', 'd/b', 'd/c', 'e/a', 'e/b'];
const FACETS = ['x', 'y', 'z'];
const CARD_IDS = NOTE_IDS.flatMap((noteId) => FACETS.map((facet) => `${noteId}/${facet}`));

/** Any edition of a deck, an author's mistakes among them: former ids that are in use or claimed twice. */
const anyDeck = fc.constantFrom('d', 'e').chain((deckId) => {
	const ids = NOTE_IDS.filter((id) => id.startsWith(deckId));
	const anyNote = fc
		.record({
			id: fc.constantFrom(...ids),
			facets: fc.subarray(FACETS, { minLength: 1 }),
			formerly: fc.oneof(fc.constant<string[]>([]), fc.subarray(NOTE_IDS, { maxLength: 2 })),
			teaches: fc.subarray(['image', 'layer'])
		})
		.map(({ formerly, ...note }): Note => aNote({ ...note, formerly: formerly.filter((id) => id !== note.id) }));
	return fc
		.uniqueArray(anyNote, { selector: (note) => note.id, maxLength: ids.length })
		.map((notes) => aCompiledDeck(notes, { id: deckId, order: deckId === 'd' ? 1 : 2 }));
});

const anyStep = fc.record({
	what: fc.oneof({ weight: 1, arbitrary: anyDeck }, { weight: 5, arbitrary: fc.constantFrom(...ALL_KINDS) }),
	cardId: fc.constantFrom(...CARD_IDS),
	rating: fc.constantFrom(...RATINGS),
	n: fc.nat(1000),
	isOdd: fc.boolean(),
	waitMs: fc.oneof(
		fc.integer({ min: 0, max: 1_200_000 }),
		fc.integer({ min: 0, max: 40 * 86_400_000 }),
		fc.integer({ min: -3 * 86_400_000, max: 0 })
	)
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Does one thing to a store; an undo that is refused is no mistake of the test. */
async function take(bench: Bench, { what, cardId, rating, n, isOdd, waitMs }: Step): Promise<void> {
	bench.clock.now += waitMs;
	if (typeof what !== 'string') return void (await bench.store.seed(what));
	const { device, seq } = await bench.store.ledger();
	const earlier = `${device}:${String(1 + (n % Math.max(1, seq))).padStart(9, '0')}`;
	const today = Math.floor(bench.clock.now / 86_400_000);
	const config = {
		...DEFAULT_CONFIG,
		learningStepsMin: isOdd ? [1, 10] : [],
		desiredRetention: 0.8 + (n % 3) / 20
	};
	const fields = {
		...{ cardId, rating, config, undoes: earlier, reviewId: earlier },
		...{ quizId: `quiz-${n % 3}`, quizEndedAt: bench.clock.now, isCounted: isOdd, score: n % 2 },
		...{ format: isOdd ? 'typed' : 'chosen', certainty: n % 3 === 0 ? 'sure' : 'unsure', counts: 'yes' },
		...{ untilDay: today + (n % 3), dueDay: today + (n % 9), isFlagged: isOdd, edition: n % 4 },
		...(what === 'review' && isOdd && n % 4 === 0 ? { isPractice: true as const } : {})
	};
	const names = FIELDS[what as EventKind];
	const chosen = Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
	await bench.act(what, chosen).catch((error: unknown) => {
		if (!(error instanceof StoreError)) throw error;
	});
}

/** What a drawn act of each kind says. */
const FIELDS: { readonly [K in EventKind]: readonly string[] } = {
	review: ['cardId', 'rating', 'edition', 'isPractice'],
	attempt: ['cardId', 'quizId', 'score', 'format', 'certainty', 'counts'],
	quiz: ['quizId', 'quizEndedAt'],
	'quiz-counts': ['cardId', 'quizId', 'isCounted'],
	undo: ['undoes'],
	reset: ['cardId'],
	suspend: ['cardId'],
	unsuspend: ['cardId'],
	bury: ['cardId', 'untilDay'],
	'set-due': ['cardId', 'dueDay'],
	flag: ['cardId', 'isFlagged'],
	unlock: ['cardId'],
	override: ['cardId', 'reviewId', 'rating'],
	seen: ['cardId', 'edition'],
	parameters: ['config']
};

/** Every event belongs to one card at most, and every row says what its events say. */
function expectWhole({ cards, events, days, ledger }: Contents): void {
	const owners = cards.flatMap((card) => [card.id, ...card.formerIds]);
	expect(owners.length).toBe(new Set(owners).size);
	let answers = 0;
	for (const card of cards) {
		const log = events.filter(({ cardId }) => cardId === card.id || card.formerIds.includes(cardId ?? ''));
		expect(card.history).toEqual(foldCard(card, log, ledger.config).history);
		answers += effectiveEvents(log).filter(({ kind }) => kind === 'review' || kind === 'attempt').length;
	}
	const totals = days.flatMap((block) => Object.values(block.days));
	expect(totals.reduce((sum, day) => sum + day.reviews + day.practised + day.attempts, 0)).toBe(answers);
	expect(ledger.newCount).toBe(cards.filter((card) => card.shelf === 'new').length);
	expect(ledger.stepCount).toBe(cards.filter((card) => card.shelf === 'time').length);
}

export function describeRebuilding(make: MakeDatabase): void {
	describe('rebuilding', () => {
		/** A database with everything in it that `steps` leave there. */
		const run = async (steps: readonly Step[], check: (bench: Bench) => Promise<void>): Promise<void> => {
			const database = await make();
			const bench = await openBench(database, { now: TEST_AT });
			for (const step of steps) await take(bench, step);
			await check(bench);
			await database.destroy();
		};
		// a database on a disk takes its time
		const numRuns = typeof indexedDB === 'undefined' ? PROPERTY_RUNS.numRuns : isSoak ? 200 : 15;
		const runs = { ...PROPERTY_RUNS, numRuns };
		const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 40 });

		it('from log and notes alone gives what the acts have left', { timeout: 600_000 }, async () => {
			await fc.assert(
				fc.asyncProperty(anySteps, (steps) =>
					run(steps, async ({ store, backend }) => {
						const before = await contentsOf(backend);
						expectWhole(before);
						await backend.transaction('write', async (tx) => {
							await tx.clear('cards');
							await tx.clear('days');
						});
						await store.rebuild();
						expect(await contentsOf(backend)).toEqual(before);
					})
				),
				runs
			);
		});

		it('an undo of the last act brings back what was before it', { timeout: 600_000 }, async () => {
			const stateOf = async ({ backend }: Bench) => {
				const { cards, days, ledger } = await contentsOf(backend);
				return { cards, days, ledger: { ...ledger, seq: 0, hlc: null } };
			};
			await fc.assert(
				fc.asyncProperty(anySteps, fc.constantFrom(...CARD_IDS), (steps, cardId) =>
					run(steps, async (bench) => {
						const before = await stateOf(bench);
						const { event } = await bench.act('review', { cardId });
						await bench.act('undo', { undoes: event.id });
						expect(await stateOf(bench)).toEqual(before);
					})
				),
				runs
			);
		});
	});
}
