import { expect, test } from '@playwright/test';
import { readLog } from './database.ts';
import { answer, question, rate, saved, showAnswer, tap } from './study.ts';

test('the first page is the first card: two taps, and it is kept', async ({ page }) => {
	await page.goto('./');
	await expect(question(page)).toContainText('image');
	await showAnswer(page).click();
	await expect(page.locator('#answer')).toBeFocused();
	await expect(page.getByText('docs.docker.com')).toBeVisible();
	await tap(rate(page, 'Good'));
	await page.waitForURL('**/study/');
	await saved(page);
	const log = await readLog(page);
	expect(log.map(({ kind, cardId, rating }) => [kind, cardId, rating])).toEqual([
		['review', 'vocabulary/image/meaning', 3]
	]);
	// the next card is another note: its sibling waits for another day
	await expect(question(page)).not.toHaveText(/^\s*(Docker)?\s*image\s*$/);
	await expect(question(page)).toBeFocused();
});

test('later the first page is Today, with what is due and Undo', async ({ page }) => {
	await page.goto('./');
	await answer(page);
	await saved(page);
	await page.goto('./');
	await expect(page.getByRole('link', { name: 'Study now', exact: true })).toBeVisible();
	await expect(page.getByText('1 answer today.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('1 answer today.')).toHaveCount(0);
	expect((await readLog(page)).map(({ kind }) => kind)).toEqual(['review', 'undo']);
});

test('says how it works in one sentence after a few answers', async ({ page }) => {
	await page.goto('./');
	await answer(page);
	await page.waitForURL('**/study/');
	const sentence = page.getByText('Each card comes back shortly before you would forget it', { exact: false });
	await answer(page);
	await expect(sentence).toHaveCount(0);
	await answer(page);
	await expect(sentence).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).click();
	await expect(sentence).toHaveCount(0);
});

test.describe('in French', () => {
	test.use({ locale: 'fr-FR' });
	test('speaks the language of the browser', async ({ page }) => {
		await page.goto('./');
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await page.getByRole('button', { name: 'Voir la réponse' }).click();
		await expect(rate(page, 'Bien')).toBeVisible();
	});
});

test('changes language by one tap, and keeps it', async ({ page }) => {
	await page.goto('./');
	await expect(page.getByRole('radio', { name: 'EN' })).toBeChecked();
	await page.getByRole('radio', { name: 'FR' }).check({ force: true });
	await expect(showAnswer(page)).toHaveText('Voir la réponse');
	await page.reload();
	await expect(showAnswer(page)).toHaveText('Voir la réponse');
	await page.goto('./?lang=en');
	await expect(showAnswer(page)).toHaveText('Show answer');
	await page.goto('./');
	await expect(showAnswer(page)).toHaveText('Show answer');
});
