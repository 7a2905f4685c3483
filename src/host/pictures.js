// npm run pictures: takes the pictures of the README and of the manifests from the app as it is now.
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.js';
import { ensureBuilt } from './build.js';
import { withPalette } from './png.js';
import { serve } from './serve.js';

const FOLDER = 'static/pictures';
const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 800 };
/** bytes: they are part of every build */
const LARGEST = 60_000;

/**
 * @typedef {object} Picture
 * @property {{ width: number, height: number }} viewport
 * @property {'en' | 'fr'} lang
 * @property {'light' | 'dark'} [theme]
 * @property {boolean} [isTurned]
 */

/** @type {Record<string, Picture>} */
const PICTURES = {
	'first-card': { viewport: NARROW, lang: 'en' },
	'first-card-fr': { viewport: NARROW, lang: 'fr' },
	answer: { viewport: NARROW, lang: 'en', isTurned: true },
	'answer-fr-dark': { viewport: NARROW, lang: 'fr', theme: 'dark', isTurned: true },
	wide: { viewport: WIDE, lang: 'en', isTurned: true },
	'wide-fr': { viewport: WIDE, lang: 'fr', isTurned: true }
};

if (!ensureBuilt()) process.exit(1);
const executablePath = ensureBrowser();
const browser = await chromium.launch({
	args: ['--no-sandbox'],
	...(executablePath === undefined ? {} : { executablePath })
});
const { server, address } = await serve({ port: 0 });
mkdirSync(FOLDER, { recursive: true });
let tooLarge = 0;
for (const [name, picture] of Object.entries(PICTURES)) {
	const path = `${FOLDER}/${name}.png`;
	const png = withPalette(await take(picture));
	writeFileSync(path, png);
	const isTooLarge = png.length > LARGEST;
	if (isTooLarge) tooLarge++;
	console.log(`${path}: ${Math.round(png.length / 1000)} kB${isTooLarge ? ', too large' : ''}`);
}
await browser.close();
server.closeAllConnections();
server.close();
process.exit(tooLarge > 0 ? 1 : 0);

/** @param {Picture} picture @returns {Promise<Buffer>} a PNG */
async function take({ viewport, lang, theme = 'light', isTurned = false }) {
	const page = await browser.newPage({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
	await page.goto(`${address}?lang=${lang}`);
	await page.waitForLoadState('networkidle');
	if (isTurned) {
		await page.locator('.foot button').last().click();
		// the intervals are worked out a moment after the answer is there
		await page.locator('.wait').filter({ hasText: /\d/ }).first().waitFor();
	}
	const png = await page.screenshot();
	await page.close();
	return png;
}
