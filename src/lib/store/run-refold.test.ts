import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import type { RefoldProgress } from './port.ts';
import { nextCount, runRefold } from './run-refold.ts';

const BATCH_MS = 100;

/** Folds `notes` on a clock by which each takes so long. */
async function run(notes: number, msANote: number) {
	let [left, now] = [notes, 0];
	const batches: number[] = [];
	const told: RefoldProgress[] = [];
	let pauses = 0;
	await runRefold({
		fold: async (noteCount) => {
			if (left === 0) return null;
			const folded = Math.min(left, noteCount);
			const isDone = folded < noteCount;
			[left, now] = [left - folded, now + folded * msANote];
			batches.push(noteCount);
			return { isDone, isOfOldRules: false, seenCards: notes - left, allCards: notes, movedCards: 0 };
		},
		batchMs: BATCH_MS,
		now: () => now,
		pause: async () => void (pauses += 1),
		tell: (progress) => told.push(progress)
	});
	return { left, batches, told, pauses };
}

describe('runRefold', () => {
	it('goes on until nothing is left, tells each batch, and lets others in between', async () => {
		const { left, batches, told, pauses } = await run(1000, 1);
		expect(left).toBe(0);
		expect(batches).toEqual([20, 40, 80, 100, 100, 100, 100, 100, 100, 100, 100, 100]);
		expect(told.at(-1)).toMatchObject({ seenCards: 1000, isDone: true });
		expect([told.length, pauses]).toEqual([12, 11]);
	});

	it('does nothing where there is nothing to do', async () => {
		expect(await run(0, 1)).toMatchObject({ batches: [], told: [], pauses: 0 });
	});

	it('comes to an end whatever a note takes, and no batch takes long from the second on', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(3000), fc.double({ min: 0, max: BATCH_MS, noNaN: true }), async (notes, msANote) => {
				const { left, batches } = await run(notes, msANote);
				expect(left).toBe(0);
				for (const noteCount of batches.slice(7)) expect(noteCount * msANote).toBeLessThanOrEqual(2 * BATCH_MS);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('nextCount', () => {
	it.each([
		[100, 100, 100],
		[100, 50, 200],
		[100, 1, 200],
		[100, 200, 50],
		[100, 10_000, 50],
		[1, 10_000, 1],
		[5000, 0, 5000]
	])('after %i notes in %i ms takes %i', (noteCount, tookMs, expected) => {
		expect(nextCount(noteCount, tookMs, BATCH_MS)).toBe(expected);
	});
});
