import { inProfile, throttle } from './chromium.js';
import { watchQuestions, watchTaps } from './probes.js';
import { quantile } from './statistics.js';
import { openSession, placeOf, rest, tap } from './taps.js';
import { call, openBenchPage } from './bench-page.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** ms at 100,000 cards: the budget of a day's queue */
const BUILD = { x1: 100, x4: 300 };
/** ms, at x4: the budget of a session's next card */
const NEXT_QUESTION = { p50: 45, p95: 100 };
const QUESTIONS = 30;

/**
 * A quiz of thirty questions: how long it takes to be made out of a large library, and from a tap on *Next question*
 * to the next one painted.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean, isSqlite: boolean }} options
 */
export async function measureQuiz(report, { address, isQuick, isSqlite }) {
	await measureBuild(report, { address, isQuick, isSqlite });
	await measureNext(report, { address, isSqlite });
}

/**
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean, isSqlite: boolean }} options
 */
async function measureBuild(report, { address, isQuick, isSqlite }) {
	await inProfile({ isSqlite }, async (context) => {
		const page = await openBenchPage(context, address);
		const cards = isQuick ? 10_000 : 100_000;
		await call(page, 'layOutQuiz', cards);
		const options = { cards, questions: QUESTIONS, blocks: 5, runs: isQuick ? 3 : 5 };
		for (const rate of /** @type {const} */ ([1, 4])) {
			const devtools = await throttle(page, rate);
			const { samples, baselines, asked } = await call(page, 'measureQuizBuild', options);
			await devtools.detach();
			const id = /** @type {const} */ (`x${rate}`);
			const time = /** @type {const} */ ({ unit: 'ms', isTime: true });
			report.add({ ...time, id: `quiz.build.${id}`, samples, baselines, budget: BUILD[id], details: { asked } });
		}
	});
}

/**
 * @param {Report} report
 * @param {{ address: string, isSqlite: boolean }} options
 */
async function measureNext(report, { address, isSqlite }) {
	await inProfile({ isSqlite }, async (context) => {
		const page = await openSession(context, address, { due: 60 }, [watchTaps, watchQuestions]);
		const devtools = await throttle(page, 4);
		await page.goto(`${address}quiz/run/?mode=mixed&n=${QUESTIONS}`, { waitUntil: 'networkidle' });
		await page.waitForSelector('#question');
		await page.evaluate(() => /** @type {any} */ (globalThis).addBareButton());
		const times = { samples: /** @type {number[]} */ ([]), baselines: /** @type {number[]} */ ([]) };
		for (let i = 0; i < QUESTIONS - 1; i++) {
			// something typed, or the first option and the first reason
			if ((await page.$('#question ~ .field, .asked input[type=text]')) === null) {
				await page.keyboard.press('1');
				await rest(page);
				await page.keyboard.press('1');
			}
			await rest(page);
			const send = await placeOf(page, '.foot .pair button');
			await page.touchscreen.tap(send.left + 20, send.middle);
			await page.waitForSelector('#feedback');
			await rest(page);
			const next = await placeOf(page, '.foot .primary');
			times.samples.push(await tap(page, next.right - 20, next.middle));
			await rest(page);
			times.baselines.push(await tap(page, 190, 8));
			await rest(page);
		}
		await devtools.detach();
		const time = /** @type {const} */ ({ unit: 'ms', isTime: true });
		for (const [name, share] of /** @type {const} */ ([
			['p50', 0.5],
			['p95', 0.95]
		])) {
			const statistic = (/** @type {readonly number[]} */ values) => quantile(values, share);
			report.add({ ...time, id: `quiz.next.${name}.x4`, ...times, statistic, budget: NEXT_QUESTION[name] });
		}
	});
}
