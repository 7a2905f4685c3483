import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { serve } from '../../../src/host/serve.js';
import { readLog } from './database.ts';
import { gotoPainted, holdScripts } from './painted.ts';
import { answer, begin, finish, question, rate, saved, showAnswer, tap } from './study.ts';

test('a first answer given before the rules have loaded is kept', async ({ page }) => {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.goto('./');
	// awake: what is seen before is the page as it was built
	await expect(page.getByRole('radio', { name: 'EN' })).toBeChecked();
	// everything that loads from now on is late
	await page.route('**/_app/immutable/**', async (route) => {
		await held;
		await route.continue();
	});
	await showAnswer(page).click();
	await tap(rate(page, 'Good'));
	release();
	await page.waitForURL('**/study/');
	await expect(question(page)).toBeVisible();
	await saved(page);
	expect(await readLog(page)).toHaveLength(1);
	await expect(question(page)).toContainText('container');
});

test(
	'the network and the server may go without a page being loaded again, on a host that caches nothing',
	{ tag: '@worker' },
	async ({ page, context }) => {
		const { server, address } = await serve({ port: 0 });
		// the same files, without the headers that let a browser keep them
		const plain = createServer((request, response) => {
			const pass = async (): Promise<void> => {
				const answered = await fetch(new URL(request.url ?? '/', address));
				const type = answered.headers.get('content-type') ?? 'text/plain';
				response.writeHead(answered.status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
				response.end(Buffer.from(await answered.arrayBuffer()));
			};
			// what was under way when the servers went ends as it would on a line that is cut
			pass().catch(() => response.destroy());
		});
		await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
		const bound = plain.address();
		await page.goto(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`);
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
		await context.setOffline(true);
		for (const running of [server, plain]) {
			running.closeAllConnections();
			await new Promise((resolve) => running.close(resolve));
		}
		await answer(page);
		await page.waitForURL('**/study/');
		await finish(page);
		expect((await readLog(page)).length).toBeGreaterThan(10);
	}
);

test('a database that can not be opened is not taken for none (row 26)', async ({ page }) => {
	await begin(page);
	await page.addInitScript(() => {
		indexedDB.open = () => {
			throw new DOMException('Internal error opening backing store', 'UnknownError');
		};
	});
	await page.goto('./study/');
	await expect(page.getByRole('heading', { name: 'Your cards could not be opened.' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('storage refused at the opening: the session goes on all the same (row 26)', async ({ page }) => {
	await page.addInitScript(() => {
		indexedDB.open = () => {
			throw new DOMException('denied', 'SecurityError');
		};
		indexedDB.databases = () => Promise.resolve([]);
	});
	await page.goto('./');
	await answer(page);
	await page.waitForURL('**/study/');
	await expect(page.getByText('nothing is kept', { exact: false })).toBeVisible();
	await expect(question(page)).toContainText('container');
	await answer(page);
	await expect(question(page)).not.toContainText('image');
});

test('a double tap on Undo takes back one answer', async ({ page }) => {
	await begin(page);
	await answer(page);
	await saved(page);
	await page.getByRole('button', { name: 'Undo' }).dblclick();
	await expect.poll(async () => (await readLog(page)).length).toBe(3);
	await saved(page);
	expect((await readLog(page)).map(({ kind }) => kind)).toEqual(['review', 'review', 'undo']);
});

test('Today promises what study asks: new cards come tomorrow', async ({ page }) => {
	await begin(page);
	await finish(page);
	await page.getByRole('link', { name: 'Home' }).click();
	await expect(page.getByText('The next 10 arrive tomorrow.')).toBeVisible();
});

test('a session that crosses the rollover goes on with the new day', async ({ page }) => {
	await begin(page);
	await answer(page);
	await saved(page);
	await page.clock.setFixedTime(Date.now() + 86_400_000);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
	await expect(question(page)).toBeVisible();
	await answer(page);
	await saved(page);
	const days = (await readLog(page)) as unknown as { studyDay: number }[];
	expect((days.at(-1)?.studyDay ?? 0) - (days[0]?.studyDay ?? 0)).toBe(1);
});

test('a chosen language outlives the address that asked for another', async ({ page }) => {
	await page.goto('./?lang=fr');
	await expect(page.getByRole('radio', { name: 'FR' })).toBeChecked();
	await page.getByRole('radio', { name: 'EN' }).check({ force: true });
	await expect(showAnswer(page)).toHaveText('Show answer');
	await page.reload();
	await expect(showAnswer(page)).toHaveText('Show answer');
});

test('pressed before the page is awake and let go after: the card turns', async ({ page }) => {
	const release = await holdScripts(page);
	await gotoPainted(page, './');
	await showAnswer(page).hover();
	const awake = page.evaluate(
		() => new Promise<void>((resolve) => document.addEventListener('quai:awake', () => resolve()))
	);
	await page.mouse.down();
	release();
	await awake;
	await page.mouse.up();
	await expect(page.locator('#answer')).toBeVisible();
});

test('the focus comes back to the menu’s button, and leaving by the menu does not reopen it', async ({ page }) => {
	await begin(page);
	await expect(question(page)).toBeFocused();
	const opener = page.getByRole('button', { name: 'Menu' });
	await opener.click();
	// the menu is fetched when first asked for: until it is there, the opener still has the focus
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(opener).toBeFocused();
	// by key: a click this soon at the same place would be the second tap of a double one
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Leave the session' }).click();
	await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what was gone to before the next thing is painted keeps the focus', async ({ page }) => {
	await begin(page);
	await expect(question(page)).toBeFocused();
	await page.evaluate(() => {
		const real = requestAnimationFrame;
		const held: FrameRequestCallback[] = [];
		window.requestAnimationFrame = (call) => held.push(call);
		Object.assign(window, {
			paint: () => {
				window.requestAnimationFrame = real;
				for (const call of held.splice(0)) call(performance.now());
				// painted() goes on in a task of its own
				return new Promise((resolve) => setTimeout(resolve, 0));
			}
		});
	});
	await page.keyboard.press(' ');
	await expect(page.locator('#answer')).toBeVisible();
	const opener = page.getByRole('button', { name: 'Menu' });
	await opener.focus();
	await page.evaluate(() => (window as unknown as { paint: () => Promise<void> }).paint());
	await expect(opener).toBeFocused();
});
