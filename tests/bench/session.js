import { inProfile, throttle } from './chromium.js';
import { shiftOf } from './paint.js';
import { countRangeCounts, watchTaps, watchVitals } from './probes.js';
import { quantile } from './statistics.js';
import { answer, openSession, rest, tap } from './taps.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** ms, at x4 */
const NEXT_CARD = { p50: 45, p95: 100 };
const INTERACTION = { x4: 120, x6: 200 };
const SHIFT = 0.02;
/** x of the same with 1,000 cards */
const LARGE = 1.15;
/** every tenth card is forgotten */
const FORGOTTEN = 10;

const p50 = (/** @type {readonly number[]} */ values) => quantile(values, 0.5);
const p95 = (/** @type {readonly number[]} */ values) => quantile(values, 0.95);
const p98 = (/** @type {readonly number[]} */ values) => quantile(values, 0.98);

/**
 * Measures 3, 7, 8 and 19: a session of taps on a slowed-down page. After each answer a button on the same page that
 * only changes its own text is tapped: what a tap and a paint cost at the least.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean, isSqlite: boolean }} options
 */
export async function measureSession(report, { address, isQuick, isSqlite }) {
	for (const rate of isQuick ? [4] : [4, 6]) {
		const found = await playSession({ address, rate, answers: isQuick ? 15 : 100, isSqlite });
		const { answers, bare, vitals, startedAt } = found;
		const time = /** @type {const} */ ({ unit: 'ms', isTime: true });
		const taps = durationsOf(vitals.event, false);
		const bareTaps = durationsOf(vitals.event, true);
		const id = /** @type {'x4' | 'x6'} */ (`x${rate}`);
		if (rate === 4) {
			const pair = { samples: answers, baselines: bare };
			report.add({ ...time, id: '7.p50.x4', ...pair, statistic: p50, budget: NEXT_CARD.p50 });
			report.add({ ...time, id: '7.p95.x4', ...pair, statistic: p95, budget: NEXT_CARD.p95 });
			report.add({ id: '3.session', unit: 'shift', samples: [shiftOf(vitals['layout-shift'])], budget: SHIFT });
			addLongTasks(report, found, startedAt);
			report.add({ id: '12.counts.app', unit: 'calls', samples: [found.rangeCounts], budget: 0 });
		}
		const pair = { samples: taps, baselines: bareTaps, statistic: p98 };
		report.add({ ...time, id: `8.p98.${id}`, ...pair, budget: INTERACTION[id], details: vitals.event });
	}
}

/**
 * @param {Report} report
 * @param {Awaited<ReturnType<typeof playSession>>} session
 * @param {number} startedAt when the first card stood there
 */
function addLongTasks(report, { vitals, slowFrames, firstPaintAt }, startedAt) {
	const after = (/** @type {number} */ from, to = Infinity) =>
		vitals.longtask.filter((/** @type {any} */ { at }) => at >= from && at < to);
	const task = /** @type {const} */ ({ unit: 'tasks', budget: 0, isTime: true });
	const starting = after(firstPaintAt, startedAt);
	report.add({ ...task, id: '19.start.x4', samples: [starting.length], details: starting });
	const details = { tasks: after(startedAt), frames: slowFrames };
	report.add({ ...task, id: '19.session.x4', samples: [details.tasks.length], details });
}

/**
 * The longest event of each interaction, which is what the measure is made of. Those under 16 ms are not told, so
 * they count as 16.
 * @param {readonly { id: number, ms: number, isBare: boolean }[]} events
 * @param {boolean} isBare
 */
function durationsOf(events, isBare) {
	/** @type {Map<number, number>} */
	const byId = new Map();
	for (const event of events) {
		if (event.isBare === isBare) byId.set(event.id, Math.max(event.ms, byId.get(event.id) ?? 16));
	}
	return [...byId.values()];
}

/**
 * Measure 9: number 7 with a large library behind the session against the same with a small one.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean, isSqlite: boolean }} options
 */
export async function measureLargeLibrary(report, { address, isQuick, isSqlite }) {
	const answers = isQuick ? 15 : 60;
	const play = async (/** @type {number} */ others, /** @type {number} */ reviews) =>
		(await playSession({ address, rate: 4, answers, isSqlite, others, reviews })).answers;
	const baselines = await play(1000, 10_000);
	const samples = isQuick ? await play(10_000, 100_000) : await play(100_000, 1_000_000);
	report.add({ id: '9.x4', unit: 'ms', samples, baselines, budget: LARGE, judged: 'ratio', isTime: true });
}

/** @param {{ address: string, rate: number, answers: number, isSqlite: boolean, others?: number, reviews?: number }} options */
async function playSession({ address, rate, answers, isSqlite, others = 0, reviews = 0 }) {
	return inProfile({ isSqlite }, async (context) => {
		const library = { due: answers + 30, others, reviews };
		const page = await openSession(context, address, library, [countRangeCounts, watchVitals, watchTaps]);
		const devtools = await throttle(page, rate);
		await page.goto(`${address}study/`, { waitUntil: 'networkidle' });
		await page.waitForSelector('#question');
		const startedAt = await page.evaluate(() => performance.now());
		await page.evaluate(() => /** @type {any} */ (globalThis).addBareButton());
		const times = { answers: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) };
		for (let i = 0; i < answers; i++) {
			times.answers.push(await answer(page, i % FORGOTTEN === FORGOTTEN - 1 ? 1 : 3));
			await rest(page);
			times.bare.push(await tap(page, 190, 8));
		}
		await rest(page);
		const seen = await page.evaluate(() => {
			const { vitals, slowFrames, rangeCounts } = /** @type {any} */ (globalThis);
			const [paint] = performance.getEntriesByName('first-contentful-paint');
			return { vitals, slowFrames, rangeCounts, firstPaintAt: paint?.startTime ?? 0 };
		});
		await devtools.detach();
		return { ...times, ...seen, startedAt };
	});
}
