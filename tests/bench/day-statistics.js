import { inProfile, throttle } from './chromium.js';
import { call, openBenchPage } from './bench-page.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** ms */
const DATA = { x1: 30, x4: 120 };
/** x of the same at 10,000 reviews */
const GROWTH = 1.3;

/**
 * Measures 13 and 14: what the page of statistics reads and makes of ten years of day blocks, at 1,000,000 reviews
 * against 10,000.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean, isSqlite: boolean }} options
 */
export async function measureDayStatistics(report, { address, isQuick, isSqlite }) {
	const [reviews, fewer] = [1_000_000, 10_000];
	await inProfile({ isSqlite }, async (context) => {
		const page = await openBenchPage(context, address);
		const records = await call(page, 'layOutDays', reviews);
		await call(page, 'layOutDays', fewer);
		const options = { reviews, fewer, blocks: isQuick ? 5 : 9, runs: isQuick ? 4 : 10 };
		const pair = await call(page, 'measureStatistics', options);
		const { daysRead, reviewsRead } = pair;
		if (daysRead !== 3650 || Math.abs(reviewsRead / reviews - 1) > 0.1) throw new Error('not what was laid out');
		const time = /** @type {const} */ ({ unit: 'ms', isTime: true, details: { records, daysRead, reviewsRead } });
		report.add({ ...time, id: '13.x1', samples: pair.samples, budget: DATA.x1 });
		report.add({
			...time,
			id: '14',
			samples: pair.samples,
			baselines: pair.baselines,
			budget: GROWTH,
			judged: 'ratio'
		});
		const devtools = await throttle(page, 4);
		const { samples } = await call(page, 'measureStatistics', options);
		await devtools.detach();
		report.add({ ...time, id: '13.x4', samples, budget: DATA.x4 });
	});
}
