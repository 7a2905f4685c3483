import { expect, test } from '@playwright/test';
import { serve } from '../../../src/host/serve.js';
import { readLog } from './database.ts';
import { answer, question, saved } from './study.ts';

test(
	'after one visit every route opens with network and server gone (rows 11 and 12)',
	{ tag: '@worker' },
	async ({ page, context }) => {
		const { server, address } = await serve({ port: 0 });
		await page.goto(address);
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		await context.setOffline(true);
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));

		for (const route of ['study/', 'study', '?lang=en&from=home', '']) {
			await page.goto(address + route);
			await expect(question(page)).toBeVisible();
		}
		await answer(page);
		await page.waitForURL('**/study/');
		await answer(page);
		await answer(page);
		await saved(page);
		await page.reload();
		await expect(question(page)).toBeVisible();
		expect(await readLog(page)).toHaveLength(3);
	}
);
