import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '../../src/host/serve.js';
import { kept, launch, newVisitor } from './chromium.js';

/**
 * A file that a page asked for.
 * @typedef {object} Loaded
 * @property {string} path in the folder of the build
 * @property {'document' | 'js' | 'css' | 'other'} type
 * @property {number} raw bytes
 * @property {number} gz bytes as `gzip -9` sends them
 * @property {boolean} isBlocking Chromium paints nothing before it is there
 */

/** The loads that count: a page, who comes to it, and what stands there when it has loaded. */
const VISITS = [
	{ name: 'home', path: '', isReturning: false, done: '#question' },
	{ name: 'home-again', path: '', isReturning: true, done: '[aria-busy="false"]' },
	{ name: 'study', path: 'study/', isReturning: false, done: '#question' }
];
/** a page that asked for nothing so long is at rest */
const QUIET_MS = 1500;

/**
 * Opens each page in a browser that has never seen it, and notes every file it asks for until it is at rest and can
 * work offline. A list made from the import graph would need a guess which dynamic imports are made at the start; this
 * is what was asked. What the service worker fetches is not the page's load, and is listed apart.
 * @param {string} folder of the build
 * @returns {Promise<{ visits: { name: string, files: Loaded[] }[], precache: Loaded[] }>}
 */
export async function loadCold(folder) {
	const { server, address } = await serve({ folder, port: 0 });
	const browser = await launch();
	try {
		const visits = [];
		for (const { name, path, isReturning, done } of VISITS) {
			const context = await newVisitor(browser);
			if (isReturning) await context.addInitScript(() => localStorage.setItem('quai.visit', 'returning'));
			const page = await context.newPage();
			const asked = listRequests(page);
			await page.goto(address + path);
			await page.waitForSelector(done);
			await kept(page);
			await asked.untilQuiet();
			const blocking = new Set(await page.evaluate(listBlocking));
			const urls = [...asked.urls].filter((url) => url.startsWith(address));
			const files = urls.map((url) => weigh(folder, new URL(url).pathname, blocking.has(url)));
			visits.push({ name, files, precached: await page.evaluate(listCached) });
			await context.close();
		}
		const precached = new Set(visits.flatMap((visit) => visit.precached));
		const precache = [...precached].map((url) => weigh(folder, new URL(url).pathname, false));
		return { visits, precache };
	} finally {
		await browser.close();
		server.close();
	}
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

/**
 * @param {string} folder
 * @param {string} pathname
 * @param {boolean} isBlocking
 * @returns {Loaded}
 */
function weigh(folder, pathname, isBlocking) {
	const path = pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
	const content = readFileSync(join(folder, path));
	const type = path.endsWith('.html')
		? 'document'
		: path.endsWith('.js')
			? 'js'
			: path.endsWith('.css')
				? 'css'
				: 'other';
	const gz = gzipSync(content, { level: 9 }).length;
	return { path, type, raw: content.length, gz, isBlocking: isBlocking || type === 'document' };
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
		const cache = await caches.open(name);
		for (const request of await cache.keys()) urls.push(request.url);
	}
	return urls;
}
