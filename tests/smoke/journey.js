import assert from 'node:assert/strict';

/**
 * A browser under remote control, as little as the journey needs.
 * @typedef {object} Driver
 * @property {string} name and version
 * @property {(address: string) => Promise<void>} goto resolves when the page has loaded
 * @property {() => Promise<void>} reload
 * @property {(script: string) => Promise<unknown>} evaluate the value of an expression, awaited
 * @property {() => Promise<void>} close
 */

const PATIENCE_MS = 30_000;

/**
 * First card, answer, reload, offline, update: what has to work in every engine. Throws where something doesn't.
 * @param {Driver} driver
 * @param {{ address: string, publish: (build: string) => Promise<void>, goAway: () => Promise<void>, old: string, next: string }} site
 */
export async function journey(driver, site) {
	/** @param {string} script an expression that becomes true @param {string} what */
	const until = async (script, what) => {
		const endAt = Date.now() + PATIENCE_MS;
		for (;;) {
			const value = await driver.evaluate(script).catch(() => undefined);
			if (value) return value;
			if (Date.now() > endAt) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	};
	/** @param {string} words */
	const press = (words) =>
		until(
			`(() => {
				const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(${JSON.stringify(words)}) && !each.disabled);
				button?.click();
				return button !== undefined;
			})()`,
			`a button ${words}`
		);
	const asked = () => until(`document.getElementById('question')?.textContent.trim()`, 'a question');
	const answers = () =>
		driver.evaluate(`new Promise((resolve, reject) => {
			const opening = indexedDB.open('quai');
			opening.onerror = () => reject(opening.error);
			opening.onsuccess = () => {
				const all = opening.result.transaction('events').objectStore('events').getAll();
				all.onsuccess = () => (opening.result.close(), resolve(all.result.length));
			};
		})`);
	const answer = async () => {
		const before = await asked();
		await press('Show answer');
		await until(`document.getElementById('answer') !== null`, 'an answer');
		// a finger takes longer than this
		await new Promise((resolve) => setTimeout(resolve, 350));
		await press('Good');
		await until(
			`document.getElementById('question')?.textContent.trim() !== ${JSON.stringify(before)} && !document.documentElement.hasAttribute('data-unsaved')`,
			'the next card'
		);
	};
	const version = () => driver.evaluate(`document.documentElement.dataset.version`);

	await site.publish(site.old);
	await driver.goto(`${site.address}?lang=en`);
	await answer();
	await until(`location.pathname.endsWith('/study/')`, 'the session');
	assert.equal(await answers(), 1, 'the first answer is kept');

	const question = await asked();
	await driver.reload();
	assert.equal(await asked(), question, 'a reload asks the same card');
	await answer();
	assert.equal(await answers(), 2);

	await until(`navigator.serviceWorker.ready.then(() => true)`, 'a service worker');
	await until(`navigator.serviceWorker.controller !== null`, 'a page in its care');
	const oldVersion = await version();
	await site.goAway();
	await driver.goto(`${site.address}study/`);
	await answer();
	assert.equal(await answers(), 3, 'an answer without network is kept');
	await driver.goto(`${site.address}decks/`);
	await until(`document.body.textContent.includes('Networks')`, 'a page never visited');

	await site.publish(site.next);
	await driver.goto(`${site.address}study/`);
	await until(
		`navigator.serviceWorker.getRegistration().then((registration) => registration.waiting !== null)`,
		'the new version'
	);
	await driver.goto(site.address);
	await press('Update');
	await until(
		`document.documentElement.dataset.version !== ${JSON.stringify(oldVersion)}`,
		'the new version on screen'
	);
	assert.equal(await answers(), 3, 'an update keeps every answer');
}
