import { expect, test } from '@playwright/test';
import { answer, question } from './study.ts';

test('without IndexedDB one can study, and is told that nothing is kept (row 26)', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
	});
	await page.goto('./');
	await answer(page);
	await page.waitForURL('**/study/');
	await expect(page.getByText('nothing is kept', { exact: false })).toBeVisible();
	for (let i = 0; i < 4; i++) await answer(page);
	await expect(question(page)).toBeVisible();
	await expect(page.locator('html')).not.toHaveAttribute('data-unsaved');
});
