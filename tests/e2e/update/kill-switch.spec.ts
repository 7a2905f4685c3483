import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readLog } from '../app/database.ts';
import { answer, begin, question, saved } from '../app/study.ts';
import { cacheNames, controlled, NEW, openSite } from './site.ts';

test('the kill switch clears caches and goes, and leaves what was learnt', async ({ page }) => {
	const site = await openSite();
	await begin(page, site.address);
	await controlled(page);
	await answer(page);
	await answer(page);
	await saved(page);
	const log = await readLog(page);
	expect(log).toHaveLength(3);
	const asked = await question(page).textContent();
	await page.evaluate(async () => void (await caches.open('another-app')));

	copyFileSync('src/host/kill-switch/service-worker.js', join(site.folder, 'service-worker.js'));
	await page.reload();
	const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
	await expect.poll(() => cacheNames(page)).toEqual(['another-app']);
	await expect.poll(registrations).toBe(0);

	// from here on everything comes from the host, and study goes on where it was
	await page.reload();
	await expect(question(page)).toHaveText(asked ?? '');
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	expect(await readLog(page)).toEqual(log);
	await answer(page);
	await saved(page);
	expect(await readLog(page)).toHaveLength(4);
	await expect.poll(() => cacheNames(page)).toEqual(['another-app']);
	await expect.poll(registrations).toBe(0);

	// and with a worker in its place again the app works offline as before
	site.publish(NEW);
	await page.reload();
	await controlled(page);
	await site.close();
	await page.reload();
	await expect(question(page)).toBeVisible();
	expect(await readLog(page)).toHaveLength(4);
});
