import { inProfile } from './chromium.js';
import { call, openBenchPage } from './bench-page.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** per cent of the cards */
const WEAK = 0.5;

/**
 * What quizzes do to memory over a simulated year, by the app's own fold: the share of cards under 70 % recall over
 * what honest recall alone leaves. Counts, not times: the same on every machine.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean }} options
 */
export async function measureQuizMemory(report, { address, isQuick }) {
	await inProfile({}, async (context) => {
		const page = await openBenchPage(context, address);
		const { shipped, naive } = await call(page, 'simulateQuizYears', { seeds: isQuick ? [1] : [1, 2, 3] });
		report.add({ id: 'quiz.weak', unit: '% cards', samples: shipped, budget: WEAK });
		report.add({ id: 'quiz.weak.naive', unit: '% cards', samples: naive });
	});
}
