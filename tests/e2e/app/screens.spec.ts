import { expect, test } from '@playwright/test';
import { hits, search, tab } from './decks.ts';
import { readLog } from './database.ts';
import { answer, question, saved, showAnswer } from './study.ts';

/** The main path on screens other than the phone's, each in a language and a theme of its own. */
for (const { name, viewport, lang, colorScheme, words } of [
	{
		name: '320x640, French, dark',
		viewport: { width: 320, height: 640 },
		lang: 'fr',
		colorScheme: 'dark',
		words: { good: 'Bien', undo: 'Annuler', leave: 'Quitter', decks: 'Cartes', settings: 'Réglages', study: 'Étudier' }
	},
	{
		name: '1280x800, English, light',
		viewport: { width: 1280, height: 800 },
		lang: 'en',
		colorScheme: 'light',
		words: { good: 'Good', undo: 'Undo', leave: 'Leave', decks: 'Decks', settings: 'Settings', study: 'Study' }
	}
] as const) {
	test.describe(name, () => {
		test.use({ viewport, colorScheme });

		test('by thumb and by keys: answer, take back, leave, search, settings, go on', async ({ page }) => {
			await page.goto(`./?lang=${lang}`);
			await answer(page, words.good);
			await page.waitForURL('**/study/');
			await expect(question(page)).toBeFocused();
			await page.keyboard.press('Space');
			await expect(page.locator('#answer')).toBeFocused();
			await page.keyboard.press('3');
			await expect(question(page)).toBeFocused();
			await saved(page);
			expect(await readLog(page)).toHaveLength(2);
			await page.getByRole('button', { name: words.undo }).click();
			await expect.poll(async () => (await readLog(page)).at(-1)?.kind).toBe('undo');
			await page.getByRole('link', { name: words.leave }).click();
			await expect(page.getByRole('link', { name: words.study }).first()).toBeVisible();

			await tab(page, words.decks).click();
			await search(page).fill('bridge');
			await expect(hits(page).first()).toBeVisible();
			await hits(page).first().press('Enter');
			await page.waitForURL('**/note/**');
			await page.goBack();
			await page.getByRole('link', { name: words.settings }).click();
			await expect(page.locator('#data')).toBeAttached();
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
			await page.goto('./study/');
			await expect(showAnswer(page)).toBeInViewport({ ratio: 1 });
			await answer(page, words.good);
			await saved(page);
			expect(await readLog(page)).toHaveLength(4);
		});
	});
}
