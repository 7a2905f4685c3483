import { test } from '@playwright/test';
import { openStatistics, studyFor } from './statistics.ts';
for (const [lang, colorScheme] of [['en','light'],['fr','dark']] as const) {
	test.describe(lang, () => {
		test.use({ colorScheme, viewport: { width: 390, height: 844 } });
		test('look', async ({ page }) => {
			test.setTimeout(120000);
			page.on('pageerror', (e) => console.log('ERR', e.message));
			page.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()));
			const t = Date.now();
			await studyFor(page, 365, lang);
			console.log('import', Date.now() - t);
			await openStatistics(page);
			console.log('open', Date.now() - t);
			for (const card of await page.locator('article[id^=stat-]').all()) {
				const id = await card.getAttribute('id');
				await card.screenshot({ path: `/tmp/shots-stats/${lang}-${id}.png` });
			}
			await page.locator('.main').evaluate((e) => (e.scrollTop = 0));
			await page.screenshot({ path: `/tmp/shots-stats/${lang}-top.png` });
		});
	});
}
