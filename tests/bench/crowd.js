import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { call, openBenchPage } from './bench-page.js';
import { inProfile, within } from './chromium.js';
import { watchVitals } from './probes.js';
import { deckAddresses } from './site.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */
/** @typedef {import('./chromium.js').Page} Page */

/** a folder for pictures of each step; none are taken without it */
const { SHOTS } = process.env;
/** s: a look at every card, in a worker that shares two processors with the page */
const LONGEST = 120;

/**
 * The app on ten years of study: 100,000 cards over the built-in decks, 1,000,000 reviews. How long each step takes
 * until it shows what it is for, and how long the main thread's tasks are meanwhile.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean, isSqlite: boolean }} options
 */
export async function measureCrowd(report, { address, isQuick, isSqlite }) {
	await inProfile({ isSqlite }, async (context) => {
		const page = await openBenchPage(context, address);
		const size = isQuick ? { cards: 10_000, reviews: 100_000 } : { cards: 100_000, reviews: 1_000_000 };
		await call(page, 'layOutCrowd', { decks: deckAddresses(), ...size });
		await page.addInitScript(watchVitals);
		for (const [name, step] of Object.entries(STEPS)) {
			const startedAt = Date.now();
			await within(step(page, address), name, LONGEST);
			const ms = Date.now() - startedAt;
			const tasks = await page.evaluate(() => {
				const { vitals } = /** @type {any} */ (globalThis);
				return vitals.longtask.splice(0).map((/** @type {{ ms: number }} */ { ms }) => ms);
			});
			const details = { tasks };
			report.add({ id: `crowd.${name}`, unit: 'ms', samples: [ms], isTime: true, details });
			report.add({ id: `crowd.${name}.task`, unit: 'ms', samples: [Math.max(0, ...tasks)], isTime: true, details });
			if (SHOTS !== undefined) await takePictures(page, SHOTS, name);
		}
	});
}

/** @type {Record<string, (page: Page, address: string) => Promise<void>>} */
const STEPS = {
	async today(page, address) {
		await page.goto(address);
		await page.locator('.count').filter({ hasText: /\d/ }).waitFor();
		await page
			.getByText(/ of .+ known$/)
			.first()
			.waitFor({ state: 'attached' });
	},
	async decks(page, address) {
		await page.goto(`${address}decks/`);
		await page
			.getByRole('link', { name: /Vocabulary/ })
			.first()
			.waitFor();
	},
	async schedule(page, address) {
		await page.goto(`${address}schedule/`);
		await page.getByRole('grid').waitFor();
	},
	async exam(page) {
		const exam = page.locator('section[aria-labelledby=exam]');
		await exam.getByText('Plan for a date').click();
		for (const box of await exam.getByRole('checkbox').all()) await box.check();
		await exam.getByRole('row', { name: /^Together/ }).waitFor();
		await exam.locator('[aria-busy=false]').waitFor();
	},
	async move(page) {
		const move = page.locator('section[aria-labelledby=move]');
		await move.getByRole('combobox').selectOption({ label: 'Vocabulary' });
		await move.getByRole('button', { name: /^Move [\d,]+ cards$/ }).waitFor();
	},
	async statistics(page) {
		for (const article of await page.locator('article[id^=stat-]').all()) {
			await article.scrollIntoViewIfNeeded();
			await article.locator('.waiting').waitFor({ state: 'detached' });
		}
	}
};

/**
 * The whole page on a phone and on a desk.
 * @param {Page} page
 * @param {string} folder
 * @param {string} name
 */
async function takePictures(page, folder, name) {
	mkdirSync(folder, { recursive: true });
	const phone = page.viewportSize() ?? { width: 390, height: 844 };
	const main = await page.evaluate(() => document.querySelector('.main')?.scrollHeight ?? 0);
	for (const width of [phone.width, 1280]) {
		await page.setViewportSize({ width, height: Math.min(16_000, Math.max(phone.height, main + 200)) });
		await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
	}
	await page.setViewportSize(phone);
}
