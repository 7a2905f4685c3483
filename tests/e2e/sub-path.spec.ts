import { expect, test } from '@playwright/test';
import { serve } from '../../src/host/serve.js';
import { answer, begin, question, saved } from './app/study.ts';

test('under a sub-path: first card, session, and offline with the server gone', async ({ page, context }) => {
	const { server, address } = await serve({ folder: '.cache/sub-path', port: 0, base: '/quai' });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await begin(page, address);
	await answer(page);
	await saved(page);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	expect(asked.filter((path) => !path.startsWith('/quai/'))).toEqual([]);

	await context.setOffline(true);
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	for (const route of ['study/', 'study', '?lang=en']) {
		await page.goto(address + route);
		await expect(page.locator('.page').first()).toBeVisible();
	}
	await page.goto(`${address}study/`);
	await expect(question(page)).toBeVisible();
	await answer(page);
	await saved(page);
});
