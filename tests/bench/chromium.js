import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../src/host/browser.js';

/** A phone held upright, in English, on a day that is always the same one. */
const PHONE = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 1,
	isMobile: true,
	hasTouch: true,
	locale: 'en-GB',
	timezoneId: 'Europe/Paris'
};
/** Monday 2 March 2026, 10:00 in Paris: where the clock of every page begins */
export const PINNED_AT = Date.UTC(2026, 2, 2, 9);

const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic'];
/** the other engine under IndexedDB in Chromium */
const SQLITE = '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout';

/** @typedef {import('@playwright/test').BrowserContext} Context */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} Devtools */

/** @param {{ isSqlite?: boolean }} [options] */
function launchOptions({ isSqlite = false } = {}) {
	const executablePath = ensureBrowser();
	return {
		headless: true,
		args: isSqlite ? [...ARGS, SQLITE] : ARGS,
		...(executablePath === undefined ? {} : { executablePath })
	};
}

/** A browser for pages that leave nothing behind. */
export const launch = () => chromium.launch(launchOptions());

/** A first visit: nothing cached, nothing stored. @param {import('@playwright/test').Browser} browser */
export async function newVisitor(browser) {
	const context = await browser.newContext(PHONE);
	await context.addInitScript(pinClock, PINNED_AT);
	return context;
}

/** A folder for a browser's profile, on disk: in memory a strict commit would cost nothing. */
export function makeProfile() {
	return mkdtempSync(join(resolve('.cache/bench'), 'profile-'));
}

/** @param {string} folder */
export const removeProfile = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/**
 * A browser that keeps what it stores in `folder`.
 * @param {string} folder
 * @param {{ isSqlite?: boolean }} [options]
 */
export async function openProfile(folder, options) {
	const context = await chromium.launchPersistentContext(folder, { ...PHONE, ...launchOptions(options) });
	await context.addInitScript(pinClock, PINNED_AT);
	return context;
}

/**
 * Slows the page's main thread down `rate` times: storage and workers go on at full speed.
 * @param {Page} page
 * @param {number} rate
 * @returns {Promise<Devtools>}
 */
export async function throttle(page, rate) {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate });
	return devtools;
}

/**
 * Works in a browser with a profile of its own on disk, which is closed and removed whatever comes of it.
 * @template T
 * @param {{ isSqlite?: boolean }} options
 * @param {(context: Context) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inProfile(options, work) {
	const profile = makeProfile();
	const context = await openProfile(profile, options);
	try {
		return await work(context);
	} finally {
		await context.close();
		removeProfile(profile);
	}
}

/** A slow phone network: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. @param {Devtools} devtools */
export async function slowNetwork(devtools) {
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 1_600_000 / 8,
		uploadThroughput: 750_000 / 8
	});
}

/**
 * The promise's value, or an error when it takes too long: a page that never answers must not hold up the bench.
 * @template T
 * @param {Promise<T>} promise
 * @param {string} what
 * @param {number} [seconds]
 * @returns {Promise<T>}
 */
export async function within(promise, what, seconds = 30) {
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${what}: nothing after ${seconds} s`)), seconds * 1000);
	});
	try {
		return await Promise.race([promise, /** @type {Promise<never>} */ (late)]);
	} finally {
		clearTimeout(timer);
	}
}

/** Resolves when the page works offline. @param {Page} page */
export const kept = (page) =>
	within(
		page.evaluate(async () => void (await navigator.serviceWorker.ready)),
		'the service worker'
	);

/** Runs in the page: its days begin at the pinned moment, its time goes on as always. @param {number} pinnedAt */
function pinClock(pinnedAt) {
	const now = Date.now;
	const behind = now() - pinnedAt;
	Date.now = () => now() - behind;
}
