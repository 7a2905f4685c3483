import { serve } from '../../src/host/serve.js';
import { kept, makeProfile, openProfile, removeProfile, throttle, within } from './chromium.js';
import { watchFirstCard, watchVitals } from './probes.js';
import { openSession } from './taps.js';
import { SITE } from './site.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** ms by slowness of the processor */
const FIRST_CARD = { 1: 600, 4: 1200 };

/**
 * Measure 5: the browser is started anew with the server gone, and the session's first due card is painted. From the
 * start of the navigation; the start of the browser itself is not ours.
 * @param {Report} report
 * @param {{ isQuick: boolean }} options
 */
export async function measureOfflineStart(report, { isQuick }) {
	const profile = makeProfile();
	try {
		const address = await visitOnce(profile);
		for (const rate of /** @type {const} */ ([1, 4])) {
			const starts = [];
			for (let i = 0; i < (isQuick ? 3 : 7); i++) starts.push(await startCold(profile, address, rate));
			const samples = starts.map(({ at }) => at);
			const id = `5.x${rate}`;
			report.add({ id, unit: 'ms', samples, budget: FIRST_CARD[rate], isTime: true, details: starts });
		}
	} finally {
		removeProfile(profile);
	}
}

/**
 * A visit with the network there, until the app is kept; then the server goes.
 * @param {string} profile
 * @returns {Promise<string>} the address
 */
async function visitOnce(profile) {
	const { server, address } = await serve({ folder: SITE, port: 0 });
	const context = await openProfile(profile);
	const page = await openSession(context, address, { due: 40 }, []);
	await page.goto(`${address}study/`, { waitUntil: 'networkidle' });
	await kept(page);
	await page.waitForSelector('#question');
	await context.close();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	return address;
}

/**
 * @param {string} profile
 * @param {string} address
 * @param {number} rate
 */
async function startCold(profile, address, rate) {
	const context = await openProfile(profile);
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		await page.addInitScript(watchVitals);
		await page.addInitScript(watchFirstCard);
		await throttle(page, rate);
		await page.goto(`${address}study/`, { waitUntil: 'commit' });
		const shown = page.evaluate(() => /** @type {any} */ (globalThis).firstCardAt);
		const at = await within(shown, 'the first card');
		const details = await page.evaluate(() => {
			const [navigation] = performance.getEntriesByType('navigation').map((entry) => entry.toJSON());
			const [paint] = performance.getEntriesByName('first-contentful-paint');
			const { slowFrames } = /** @type {any} */ (globalThis);
			return { navigation, firstPaintAt: paint?.startTime, slowFrames };
		});
		return { at: Number(at), ...details };
	} finally {
		await context.close();
	}
}
