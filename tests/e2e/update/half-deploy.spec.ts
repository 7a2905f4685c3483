import { expect, test } from '@playwright/test';
import { readLog } from '../app/database.ts';
import { answer, begin, question, saved } from '../app/study.ts';
import {
	cacheNames,
	cacheOf,
	comeBackLater,
	controlled,
	countLoads,
	NEW,
	OLD,
	openSite,
	versionOf,
	type Site
} from './site.ts';

/** A word of the menu's own chunk. */
const MENU = /Keyboard/;

let site: Site;
test.beforeEach(async () => {
	site = await openSite();
});
test.afterEach(() => site.close());

const incomplete = 'A part of Quai did not arrive';

test('a part is gone from the host: one reload, then the offline copy, on the same card (row 10)', async ({
	page,
	context
}) => {
	await begin(page, site.address);
	await controlled(page);
	await answer(page);
	await saved(page);
	const asked = await question(page).textContent();
	// a reload past the worker: what this page loads later comes from the host
	const devtools = await context.newCDPSession(page);
	await Promise.all([page.waitForEvent('load'), devtools.send('Page.reload', { ignoreCache: true })]);
	await expect(question(page)).toHaveText(asked ?? '');
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	await devtools.send('Network.clearBrowserCache');
	const loads = countLoads(page);

	expect(site.lose(MENU)).toBeGreaterThan(0);
	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Menu' }).click();
	await reloaded;
	await controlled(page);
	await expect(question(page)).toHaveText(asked ?? '');
	expect(loads.count).toBe(1);
	await expect(page.getByText(incomplete, { exact: false })).toBeHidden();
	// there it is
	await page.getByRole('button', { name: 'Menu' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(await readLog(page)).toHaveLength(2);
});

test('a new version that is only half there is not taken: the old one goes on', async ({ page, context }) => {
	await begin(page, site.address);
	await controlled(page);
	await answer(page);
	site.publish(NEW);
	expect(site.loseNew()).toBeGreaterThan(0);
	const failed = page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return new Promise((resolve) =>
			registration?.addEventListener('updatefound', () => {
				const worker = registration.installing;
				worker?.addEventListener('statechange', () => resolve(worker.state));
			})
		);
	});
	await comeBackLater(page);
	expect(await failed).toBe('redundant');
	await answer(page);
	await expect(page.getByText('Update ready.', { exact: false })).toHaveCount(0);
	await context.setOffline(true);
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-version', versionOf(OLD));
	await page.getByRole('button', { name: 'Menu' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();

	// once it is all there it is offered, though the browser may remember what was missing
	await context.setOffline(false);
	site.publish(NEW);
	await page.reload();
	await expect.poll(() => cacheNames(page)).toContain(cacheOf(NEW));
	await page.goto(site.address);
	await expect(page.getByText('Update ready.', { exact: false })).toBeVisible();
});

test.describe('without a worker', () => {
	test.use({ serviceWorkers: 'block' });

	for (const { lang, words, name } of [
		{ lang: 'en', words: incomplete, name: 'Reload' },
		{ lang: 'fr', words: 'Une partie de Quai n’est pas arrivée', name: 'Recharger' }
	]) {
		test(`the app itself is gone: one reload, then a sentence and no more, ${lang}`, async ({ page }) => {
			expect(site.lose(/entry\/app\./)).toBeGreaterThan(0);
			const loads = countLoads(page);
			await page.goto(`${site.address}?lang=${lang}`);
			await expect(page.getByText(words, { exact: false })).toBeVisible();
			expect(loads.count).toBe(2);
			// nothing goes on by itself
			await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
			expect(loads.count).toBe(2);
			site.publish(OLD);
			await page.getByRole('button', { name, exact: true }).click();
			await answer(page, lang === 'fr' ? 'Bien' : 'Good');
			await saved(page);
			expect(await readLog(page)).toHaveLength(1);
		});
	}

	test('with the network gone there is nothing to reload: it is said at once', async ({ page, context }) => {
		await begin(page, site.address);
		const loads = countLoads(page);
		await context.setOffline(true);
		await page.getByRole('button', { name: 'Menu' }).click();
		await expect(page.getByText(incomplete, { exact: false })).toBeVisible();
		expect(loads.count).toBe(0);
		await expect(question(page)).toBeVisible();
	});

	test('an answer that is not saved yet is not thrown away by a reload', async ({ page }) => {
		await begin(page, site.address);
		const loads = countLoads(page);
		await page.evaluate(() => {
			document.documentElement.setAttribute('data-unsaved', '');
			dispatchEvent(new Event('vite:preloadError'));
		});
		await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
		expect(loads.count).toBe(0);
		await page.evaluate(() => {
			document.documentElement.removeAttribute('data-unsaved');
			dispatchEvent(new Event('vite:preloadError'));
		});
		await expect.poll(() => loads.count).toBe(1);
	});
});
