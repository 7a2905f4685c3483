import { inProfile, throttle } from './chromium.js';
import { call, openBenchPage } from './bench-page.js';
import { countRangeCounts } from './probes.js';
import { deckAddresses } from './site.js';
import { growthOf, median } from './statistics.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */
/** @typedef {import('./chromium.js').Page} Page */

/** x of the bare platform */
const COMMIT = 2;
const SEEDING = 1.3;
/** ms at 100,000 cards */
const QUEUE = { x1: 100, x4: 300 };
const DUE_COUNT = 1;

/**
 * Measures 10, 11, 12 and 17 on the app's own store modules, in a page of the bench's, each in turns with bare
 * IndexedDB in the same page.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean, isSqlite: boolean }} options
 */
export async function measureStore(report, { address, isQuick, isSqlite }) {
	await inProfile({ isSqlite }, async (context) => {
		await context.addInitScript(countRangeCounts);
		const page = await openBenchPage(context, address);
		await measureCommit(report, page, isQuick);
		await measureSeeding(report, page, isQuick);
		await measureQueues(report, page, isQuick);
	});
}

/**
 * @param {Report} report
 * @param {Page} page
 * @param {boolean} isQuick
 */
async function measureCommit(report, page, isQuick) {
	const options = { cards: 1000, blocks: isQuick ? 5 : 9, runs: isQuick ? 10 : 20 };
	const pair = await call(page, 'measureCommit', options);
	report.add({ id: '10.commit', unit: 'ms', ...pair, budget: COMMIT, judged: 'ratio', isTime: true });
}

/**
 * @param {Report} report
 * @param {Page} page
 * @param {boolean} isQuick
 */
async function measureSeeding(report, page, isQuick) {
	const options = { decks: deckAddresses(), blocks: isQuick ? 5 : 9, runs: isQuick ? 2 : 4 };
	const { samples, baselines, rows } = await call(page, 'measureSeeding', options);
	const id = '17.seeding';
	report.add({ id, unit: 'ms', samples, baselines, budget: SEEDING, judged: 'ratio', isTime: true, details: { rows } });
	const devtools = await throttle(page, 4);
	const { longTasks } = await call(page, 'measureSeeding', { ...options, blocks: 1, runs: 4 });
	await devtools.detach();
	report.add({
		id: '17.long.x4',
		unit: 'tasks',
		samples: [longTasks.length],
		budget: 0,
		isTime: true,
		details: longTasks
	});
}

/**
 * Queue and due count: growth over the sizes, the budgets at the largest.
 * @param {Report} report
 * @param {Page} page
 * @param {boolean} isQuick without the largest library: laying it out takes most of a minute
 */
async function measureQueues(report, page, isQuick) {
	const sizes = isQuick ? [1000, 10_000] : [1000, 10_000, 100_000];
	const points = [];
	for (const cards of sizes) {
		await call(page, 'layOutQueue', cards);
		const isLast = cards === sizes.at(-1);
		const options = { cards, blocks: isQuick ? 5 : 7, runs: isQuick ? 3 : 5 };
		const { samples, baselines, ...details } = await call(page, 'measureQueue', options);
		points.push({ size: cards, cost: median(samples) });
		const time = /** @type {const} */ ({ unit: 'ms', isTime: true });
		const id = `11.${cards / 1000}k.x1`;
		report.add({ ...time, id, samples, baselines, details, ...(isLast && !isQuick ? { budget: QUEUE.x1 } : {}) });
		if (!isLast) continue;
		const due = await call(page, 'measureDueCount', { ...options, runs: 20 });
		const devtools = await throttle(page, 4);
		const slow = await call(page, 'measureQueue', options);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		const { samples: slowly, baselines: bare } = slow;
		report.add({ ...time, id: `11.${cards / 1000}k.x4`, samples: slowly, baselines: bare, budget: QUEUE.x4 });
		report.add({ ...time, id: '12.due', ...due, budget: DUE_COUNT });
	}
	report.add({ id: '11.growth', unit: 'expon.', samples: [growthOf(points)], details: points });
	const counts = await page.evaluate('globalThis.rangeCounts');
	report.add({ id: '12.counts.store', unit: 'calls', samples: [Number(counts)], budget: 0 });
}
