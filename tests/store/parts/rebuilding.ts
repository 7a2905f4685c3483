import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '#domain/card.ts';
import { RATINGS, type EventKind, type EventOf } from '#domain/event.ts';
import { applyChanges } from '#domain/ledger/apply-changes.ts';
import type { FactChange } from '#domain/ledger/day-fact.ts';
import { emptyLedger, FOLD_VERSION, moveCards } from '#domain/ledger/ledger.ts';
import type { Note } from '#domain/note.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { ALL } from '#store/backend.ts';
import { readBooks, writeBooks } from '#store/books.ts';
import { StoreError } from '#store/errors.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { ALL_KINDS, TEST_AT } from '#tests/fixtures/events.ts';
import { isSoak, PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { contentsOf, finishRefold, openBench, type Bench, type Contents, type MakeDatabase } from '../bench.ts';

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

/** What happens besides acts: rows are folded again, the tab is killed, another version of the app is opened. */
const TURNS = ['refold', 'refold', 'reopen', 'other version'] as const;

const anyStep = fc.record({
	what: fc.oneof(
		{ weight: 2, arbitrary: anyDeck },
		{ weight: 10, arbitrary: fc.constantFrom(...ALL_KINDS) },
		{ weight: 3, arbitrary: fc.constantFrom(...TURNS) }
	),
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
	if (what === 'refold') return void (await bench.store.refold(1 + (n % 3)));
	if (what === 'other version') return makeOlder(bench);
	if (what === 'reopen') return;
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

/** As another version of the app leaves a database: every row, and the ledger, by its rules. */
async function makeOlder({ backend }: Bench): Promise<void> {
	const foldVersion = FOLD_VERSION - 1;
	await backend.transaction('write', async (tx) => {
		const rows = await tx.range('cards', ALL);
		await tx.putMany(
			'cards',
			rows.map((row) => ({ ...row, history: { ...row.history, reps: 99 }, foldVersion }))
		);
		const books = await readBooks(tx);
		await writeBooks(tx, { ...books, ledger: { ...books.ledger, refold: null, foldVersion } });
	});
}

/**
 * Every event belongs to one card at most, and every row says what its events say by the parameters it names. Days and
 * ledger are what a recount of the rows gives, however many of them are not folded again yet.
 */
function expectWhole({ cards, events, days, ledger }: Contents): void {
	const owners = cards.flatMap((card) => [card.id, ...card.formerIds]);
	expect(owners.length).toBe(new Set(owners).size);
	const changes: FactChange[] = [];
	const counted = cards.filter((card) => card.foldVersion === FOLD_VERSION);
	for (const card of counted) {
		const log = events.filter(({ cardId }) => cardId === card.id || card.formerIds.includes(cardId ?? ''));
		const by = events.find(({ id }) => id === card.foldedBy) as EventOf<'parameters'> | undefined;
		const { history, facts } = foldCard(card, log, by?.config ?? DEFAULT_CONFIG);
		expect(card.history).toEqual(history);
		expect(card.foldedBy === null).toBe(facts.length === 0);
		for (const fact of facts) changes.push({ fact, by: 1 });
	}
	expect(days).toEqual([...applyChanges([], changes)].sort((a, b) => (a.id < b.id ? -1 : 1)));
	const moves = counted.map((after) => ({ before: null, after }));
	const { dueByDay, matureByDay, graduatedByConcept, cardsByStability, newCount, stepCount } = ledger;
	expect(moveCards(emptyLedger(ledger.device), moves)).toMatchObject({ newCount, stepCount, dueByDay, matureByDay });
	expect(moveCards(emptyLedger(ledger.device), moves)).toMatchObject({ graduatedByConcept, cardsByStability });
	const isStale = (card: Card): boolean =>
		card.foldVersion !== FOLD_VERSION || (card.foldedBy !== null && card.foldedBy !== ledger.foldedBy);
	const { fromNoteId } = ledger.refold ?? { fromNoteId: null };
	expect(cards.filter((card) => isStale(card) && (fromNoteId === null || card.noteId < fromNoteId))).toEqual([]);
}

export function describeRebuilding(make: MakeDatabase): void {
	describe('rebuilding', () => {
		/** A database with everything in it that `steps` leave there. */
		const run = async (steps: readonly Step[], check: (bench: Bench) => Promise<void>): Promise<void> => {
			const database = await make();
			let bench = await openBench(database, { now: TEST_AT });
			for (const step of steps) {
				await take(bench, step);
				// a killed tab leaves what it has written, and the next one goes on from it
				if (step.what === 'reopen' || step.what === 'other version') bench = await openBench(database, bench.clock);
			}
			expectWhole(await contentsOf(bench.backend));
			await finishRefold(bench);
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
