import { expect, test } from '@playwright/test';
import { begin, finish, answer } from './study.ts';

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		for (const lang of ['en', 'fr']) {
			test(`shots ${lang}`, async ({ page }) => {
				test.setTimeout(120_000);
				const shot = (name: string) => page.screenshot({ path: `/tmp/decks-shots/${name}-${lang}-${colorScheme}.png` });
				await page.goto(`./?lang=${lang}`);
				await answer(page, lang === 'fr' ? 'Bien' : 'Good');
				await page.waitForURL('**/study/');
				await finish(page, lang === 'fr' ? 'Bien' : 'Good');
				await page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
				await page.goto('./');
				await expect(page.locator('nav.tabs')).toBeVisible();
				await page.waitForTimeout(500);
				await shot('today');
				await page.goto('./decks/');
				await expect(page.locator('.due b').first()).toBeVisible();
				await shot('decks');
				await page.getByRole('searchbox').fill('image');
				await page.waitForTimeout(300);
				await shot('search');
				await page.locator('button.toggle').click();
				await page.getByRole('searchbox').fill('');
				await page.locator('.filters button').nth(0).click();
				await shot('filters');
				await page.locator('.tools button').first().click();
				await page.locator('li input').nth(0).check();
				await page.locator('li input').nth(1).check();
				await page.locator('.acts button').first().click();
				await expect(page.locator('.said.shown')).toBeVisible();
				await shot('select');
				await page.goto('./decks/vocabulary/');
				await expect(page.locator('.states').first()).toBeVisible();
				await shot('deck');
				await page.goto('./note/?id=vocabulary/image');
				await expect(page.locator('section h2').first()).toBeVisible();
				await page.locator('summary').first().click();
				await shot('note');
				await page.locator('.main').evaluate((main) => main.scrollTo(0, 600));
				await shot('note2');
				await page.goto('./nowhere/at/all');
				await shot('missing');
				await page.setViewportSize({ width: 1280, height: 800 });
				await page.goto('./');
				await page.waitForTimeout(500);
				await shot('wide-today');
				await page.locator('nav.tabs a').last().click();
				await expect(page.locator('.due').first()).toBeVisible();
				await shot('wide-decks');
			});
		}
	});
}
