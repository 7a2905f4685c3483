import { inProfile } from './chromium.js';
import { countRangeCounts, countWrites, watchTaps } from './probes.js';
import { answer, openSession, rest } from './taps.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

const PUTS = 5;
/** bytes of the rows as JSON */
const BYTES = 24_000;

/**
 * Measure 18, what one answer asks of the database, counted at the browser's own door: the largest of some answers.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean }} options
 */
export async function measureWork(report, { address, isQuick }) {
	await inProfile({}, async (context) => {
		const page = await openSession(context, address, { due: 40 }, [countRangeCounts, countWrites, watchTaps]);
		await page.goto(`${address}study/`, { waitUntil: 'networkidle' });
		await page.waitForSelector('#question');
		const read = () =>
			page.evaluate(() => {
				const { idbWork, rangeCounts } = /** @type {any} */ (globalThis);
				return { ...idbWork, rangeCounts };
			});
		const most = { transactions: 0, puts: 0, bytes: 0, rangeCounts: 0 };
		for (let i = 0; i < (isQuick ? 6 : 12); i++) {
			await rest(page);
			const before = await read();
			await answer(page, i % 3 === 2 ? 1 : 3);
			await rest(page);
			const after = await read();
			for (const name of /** @type {(keyof typeof most)[]} */ (Object.keys(most))) {
				most[name] = Math.max(most[name], after[name] - before[name]);
			}
		}
		report.add({ id: '18.transactions', unit: 'writes', samples: [most.transactions], budget: 1 });
		report.add({ id: '18.puts', unit: 'rows', samples: [most.puts], budget: PUTS });
		report.add({ id: '18.range-counts', unit: 'calls', samples: [most.rangeCounts], budget: 0 });
		report.add({ id: '18.bytes', unit: 'bytes', samples: [most.bytes], budget: BYTES });
	});
}
