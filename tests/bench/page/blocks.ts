import { median } from '../statistics.js';

/** Medians of blocks, of ours and of the bare platform's: the n-th of both were taken side by side. */
export interface Pair {
	readonly samples: number[];
	readonly baselines: number[];
}

/**
 * Times two pieces of work in turns, so that what disturbs one disturbs the other: A B, then B A.
 * @param ours given the number of the run, from 0
 */
export async function measureInTurns(
	{ blocks, runs }: { readonly blocks: number; readonly runs: number },
	ours: (run: number) => Promise<number>,
	bare: (run: number) => Promise<number>
): Promise<Pair> {
	const pair: Pair = { samples: [], baselines: [] };
	for (let block = 0; block < blocks; block++) {
		const mine: number[] = [];
		const theirs: number[] = [];
		for (let i = 0; i < runs; i++) {
			const run = block * runs + i;
			if (i % 2 === 0) mine.push(await ours(run));
			theirs.push(await bare(run));
			if (i % 2 === 1) mine.push(await ours(run));
		}
		pair.samples.push(median(mine));
		pair.baselines.push(median(theirs));
	}
	return pair;
}

/** Milliseconds until `work` is done. */
export async function timeOf(work: () => unknown): Promise<number> {
	const startedAt = performance.now();
	await work();
	return performance.now() - startedAt;
}
