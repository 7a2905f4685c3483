import { serve } from '../../src/host/serve.js';
import { kept, launch, newVisitor } from './chromium.js';
import { weigh } from './weigh.js';

/** @typedef {import('./weigh.js').Loaded} Loaded */

/** The loads that count: a page, and what stands there when it has loaded. */
const PAGES = [
	{ name: 'home', path: '', first: '#question', later: '[aria-busy="false"]' },
	{ name: 'study', path: 'study/', first: '#question', later: '#question' }
];
/** a page that asked for nothing so long is at rest */
const QUIET_MS = 1000;

/** @typedef {{ name: string, files: Loaded[] }} Visit */

/**
 * Opens each page in a browser that has never seen it, and once more for a learner who has answered a card, and notes
 * every file it asks for until it is at rest and can work offline. A list made from the import graph would need a
 * guess which dynamic imports are made at the start; this is what was asked. What the service worker fetches is not
 * the page's load, and is listed apart.
 * @param {string} folder of the build
 * @returns {Promise<{ visits: Visit[], precache: Loaded[] }>}
 */
export async function loadCold(folder) {
	const { server, address } = await serve({ folder, port: 0 });
	const browser = await launch();
	const weighAll = (/** @type {readonly string[]} */ urls) =>
		urls.map((url) => weigh(folder, new URL(url).pathname, false));
	try {
		/** @type {Visit[]} */
		const visits = [];
		const learner = await newVisitor(browser);
		for (const { name, path, first } of PAGES) {
			const context = await newVisitor(browser);
			visits.push({ name, files: await loadPage(context, folder, address, path, first) });
			await context.close();
		}
		const answered = await answerFirstCard(learner, address);
		visits.push({ name: 'first-answer', files: weighAll(answered.asked) });
		for (const { name, path, later } of PAGES) {
			visits.push({ name: `${name}-again`, files: await loadPage(learner, folder, address, path, later) });
		}
		return { visits, precache: weighAll(answered.precache) };
	} finally {
		await browser.close();
		server.close();
	}
}

/**
 * @param {import('./chromium.js').Context} context
 * @param {string} folder
 * @param {string} address
 * @param {string} path
 * @param {string} done
 * @returns {Promise<Loaded[]>}
 */
async function loadPage(context, folder, address, path, done) {
	const page = await context.newPage();
	const asked = listRequests(page);
	await page.goto(address + path);
	await page.waitForSelector(done);
	await kept(page);
	await asked.untilQuiet();
	const blocking = new Set(await page.evaluate(listBlocking));
	const urls = [...asked.urls].filter((url) => url.startsWith(address));
	await page.close();
	return urls.map((url) => weigh(folder, new URL(url).pathname, blocking.has(url)));
}

/**
 * A newcomer's first visit until the first answer is saved.
 * @param {import('./chromium.js').Context} context
 * @param {string} address
 * @returns {Promise<{ asked: string[], precache: string[] }>} addresses asked for, and those the service worker keeps
 */
async function answerFirstCard(context, address) {
	const page = await context.newPage();
	const asked = listRequests(page);
	await page.goto(address);
	await kept(page);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await page.getByRole('button', { name: 'Good', exact: true }).click();
	await page.waitForURL('**/study/');
	await page.waitForSelector('#question');
	await page.waitForSelector('html:not([data-unsaved])');
	await asked.untilQuiet();
	const precache = await page.evaluate(listCached);
	await page.close();
	return { asked: [...asked.urls].filter((url) => url.startsWith(address)), precache };
}

/** @param {import('./chromium.js').Page} page */
function listRequests(page) {
	/** @type {Set<string>} */
	const urls = new Set();
	let lastAt = 0;
	// a worker's requests are events of the context, not of the page
	page.on('request', (request) => {
		urls.add(request.url());
		lastAt = performance.now();
	});
	const untilQuiet = async () => {
		for (let left = 1; left > 0; left = lastAt + QUIET_MS - performance.now()) {
			await new Promise((resolve) => setTimeout(resolve, left));
		}
	};
	return { urls, untilQuiet };
}

/** Runs in the page: what Chromium itself calls render-blocking. */
function listBlocking() {
	const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
	return entries
		.filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
		.map((entry) => entry.name);
}

/** Runs in the page: addresses that the service worker keeps. */
async function listCached() {
	/** @type {string[]} */
	const urls = [];
	for (const name of await caches.keys()) {
		// the marker of what was learnt is the page's own, and no file
		if (!name.startsWith('quai')) continue;
		const cache = await caches.open(name);
		for (const request of await cache.keys()) urls.push(request.url);
	}
	return urls;
}
