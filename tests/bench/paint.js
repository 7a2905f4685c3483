import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/host/serve.js';
import { launch, newVisitor, slowNetwork, throttle } from './chromium.js';
import { watchVitals } from './probes.js';
import { SITE } from './site.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** ms */
const LARGEST_PAINT = 1800;
const SHIFT = 0.02;
const BARE_SITE = '.cache/bench/bare';
const PAGES = [
	{ name: 'home', path: '' },
	{ name: 'study', path: 'study/' }
];

/**
 * Measure 2, the largest contentful paint of a first visit on a slow network and a slow processor, in turns with the
 * same page without its scripts: what HTML and styles alone cost. Files go over the wire as `npm start` sends them.
 * And the layout shift (3) of those loads.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean }} options
 */
export async function measurePaint(report, { address, isQuick }) {
	makeBareSite();
	const bare = await serve({ folder: BARE_SITE, port: 0 });
	const browser = await launch();
	try {
		const pages = isQuick ? PAGES.slice(1) : PAGES;
		for (const { name, path } of pages) {
			const samples = [];
			const baselines = [];
			const loads = [];
			for (let i = 0; i < (isQuick ? 2 : 5); i++) {
				const load = await loadSlowly(browser, address + path);
				loads.push(load);
				samples.push(load.paintedAt);
				baselines.push((await loadSlowly(browser, bare.address + path)).paintedAt);
			}
			const id = `2.${name}`;
			report.add({ id, unit: 'ms', samples, baselines, budget: LARGEST_PAINT, isTime: true, details: loads });
			report.add({ id: `3.${name}`, unit: 'shift', samples: loads.map(({ shift }) => shift), budget: SHIFT });
		}
	} finally {
		await browser.close();
		bare.server.close();
	}
}

/** The site with the scripts taken out of its pages. */
function makeBareSite() {
	mkdirSync(BARE_SITE, { recursive: true });
	cpSync(join(SITE, '_app'), join(BARE_SITE, '_app'), { recursive: true });
	for (const { path } of PAGES) {
		const html = readFileSync(join(SITE, path, 'index.html'), 'utf8');
		const bare = html.replace(/<script[\s\S]*?<\/script>|<link[^>]*modulepreload[^>]*>/g, '');
		mkdirSync(join(BARE_SITE, path), { recursive: true });
		writeFileSync(join(BARE_SITE, path, 'index.html'), bare);
	}
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function loadSlowly(browser, url) {
	const context = await newVisitor(browser);
	await context.addInitScript(watchVitals);
	const page = await context.newPage();
	const devtools = await throttle(page, 4);
	await slowNetwork(devtools);
	await page.goto(url, { waitUntil: 'networkidle' });
	const vitals = await page.evaluate(() => /** @type {any} */ (globalThis).vitals);
	await context.close();
	const paints = vitals['largest-contentful-paint'];
	return { paintedAt: Number(paints.at(-1)?.at), shift: shiftOf(vitals['layout-shift']), vitals };
}

/**
 * The cumulative layout shift: the largest sum of shifts that come within a second of each other and five seconds in
 * all, those right after an act of the learner left out (web.dev/articles/cls).
 * @param {readonly { at: number, value: number, isExpected: boolean }[]} shifts
 */
export function shiftOf(shifts) {
	let largest = 0;
	let sum = 0;
	let first = -Infinity;
	let last = -Infinity;
	for (const { at, value } of shifts.filter(({ isExpected }) => !isExpected)) {
		const isSameWindow = at - last < 1000 && at - first < 5000;
		sum = isSameWindow ? sum + value : value;
		if (!isSameWindow) first = at;
		last = at;
		largest = Math.max(largest, sum);
	}
	return largest;
}
