import { expect, type Page } from '@playwright/test';

/** Opens the settings and waits until they have been read. */
export async function openSettings(page: Page, lang = 'en', address = './settings/'): Promise<void> {
	await page.goto(`${address}?lang=${lang}`);
	await expect(page.getByRole('slider')).toBeEnabled();
}
