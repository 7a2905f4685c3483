import { inProfile } from './chromium.js';
import { call, openBenchPage } from './bench-page.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** tasks over 50 ms; the time of the whole is for information: it goes on beside the page, in short transactions */
const LONG_TASKS = 0;

/**
 * Measure 15: every row folded again in a worker, and what the main thread notices of it.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean, isSqlite: boolean }} options
 */
export async function measureRefold(report, { address, isQuick, isSqlite }) {
	await inProfile({ isSqlite }, async (context) => {
		const page = await openBenchPage(context, address);
		await call(
			page,
			'layOutRefold',
			isQuick ? { cards: 10_000, reviews: 100_000 } : { cards: 100_000, reviews: 1_000_000 }
		);
		const details = await call(page, 'measureRefold', undefined);
		const time = /** @type {const} */ ({ unit: 's', isTime: true, details });
		report.add({ ...time, id: '15.rules', samples: [details.rulesMs / 1000] });
		report.add({ ...time, id: '15.parameters', samples: [details.parametersMs / 1000] });
		report.add({ id: '15.long', unit: 'tasks', samples: [details.longTasks.length], budget: LONG_TASKS, isTime: true });
	});
}
