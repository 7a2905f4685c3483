import { within } from './chromium.js';
import { deckAddresses } from './site.js';
import { call, openBenchPage } from './bench-page.js';

/** @typedef {import('./chromium.js').Page} Page */

/**
 * A page of the app with a session to come, laid out by the bench's own page.
 * @param {import('./chromium.js').Context} context
 * @param {string} address
 * @param {{ due: number, others?: number, reviews?: number }} library
 * @param {readonly (() => void)[]} probes
 */
export async function openSession(context, address, library, probes) {
	const page = await openBenchPage(context, address);
	await call(page, 'prepareSession', { decks: deckAddresses(), ...library });
	for (const probe of probes) await page.addInitScript(probe);
	return page;
}

/**
 * Turns the card and rates it by two taps that lie apart: the app takes a second tap on the same place for one.
 * @param {Page} page
 * @param {1 | 3} rating
 * @returns {Promise<number>} ms from the second tap to the next card
 */
export async function answer(page, rating) {
	const show = await placeOf(page, '.foot button');
	await page.touchscreen.tap(show.left + 20, show.middle);
	await page.waitForSelector('#answer');
	await rest(page);
	const grade = await placeOf(page, `[aria-labelledby="grade-${rating}"]`);
	return tap(page, grade.right - 20, grade.middle);
}

/**
 * @param {Page} page
 * @param {number} x
 * @param {number} y
 * @returns {Promise<number>} ms until what it changes is painted
 */
export async function tap(page, x, y) {
	// armed before: a tap may overtake a message to a slow page
	await page.evaluate(() => /** @type {any} */ (globalThis).armTap());
	await page.touchscreen.tap(x, y);
	const painted = page.evaluate(() => /** @type {any} */ (globalThis).tapPainted);
	return within(painted, 'the paint after a tap');
}

/**
 * @param {Page} page
 * @param {string} selector
 */
export const placeOf = (page, selector) =>
	page.evaluate((selector) => {
		const box = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
		return { left: box.left, right: box.right, middle: box.top + box.height / 2 };
	}, selector);

/**
 * Waits until everything is saved, and a moment more, as between two taps of a learner. Not for an idle callback: after
 * a tap Chromium holds those back for seconds.
 * @param {Page} page
 */
export const rest = (page) =>
	within(
		page.evaluate(async () => {
			const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
			await wait(30);
			while (document.documentElement.hasAttribute('data-unsaved')) await wait(10);
			await wait(30);
		}),
		'rest after an answer'
	);
