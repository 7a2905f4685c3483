import { NAIVE, NO_QUIZZES, simulateYear, WITH_CERTAINTY } from '#tests/fixtures/quiz-year.ts';

/** Share of weak cards, in per cent over honest recall alone, a seed each: by the shipped policy, and by a naive one. */
export async function simulateQuizYears({ seeds }: { readonly seeds: readonly number[] }): Promise<{
	readonly shipped: number[];
	readonly naive: number[];
}> {
	const shipped: number[] = [];
	const naive: number[] = [];
	for (const seed of seeds) {
		const honest = simulateYear(NO_QUIZZES, seed);
		shipped.push(100 * (simulateYear(WITH_CERTAINTY, seed) - honest));
		naive.push(100 * (simulateYear(NAIVE, seed) - honest));
	}
	return { shipped, naive };
}
