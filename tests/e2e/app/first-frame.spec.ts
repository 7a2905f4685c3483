import { expect, test, type Page } from '@playwright/test';
import { gotoPainted, holdScripts } from './painted.ts';
import { begin } from './study.ts';

/** Opens a page whose scripts of ours are still on their way: what is seen is what the first frame paints. */
async function firstFrame(page: Page, address: string): Promise<void> {
	await holdScripts(page);
	await gotoPainted(page, address);
}

test.describe('the first frame', () => {
	for (const { locale, words } of [
		{ locale: 'en-GB', words: 'Show answer' },
		{ locale: 'fr-FR', words: 'Voir la réponse' },
		{ locale: 'de-DE', words: 'Show answer' }
	]) {
		test.describe(locale, () => {
			test.use({ locale });
			test('is in the language of the browser, and for a newcomer the first card', async ({ page }) => {
				await firstFrame(page, './');
				await expect(page.getByRole('button', { name: words, exact: true })).toBeVisible();
				await expect(page.getByRole('link')).toHaveCount(0);
			});
		});
	}

	test('follows the address, and remembers it', async ({ page }) => {
		await firstFrame(page, './?lang=fr');
		await expect(page.getByRole('button', { name: 'Voir la réponse' })).toBeVisible();
		const weights = ['FR', 'EN'].map((name) =>
			page
				.getByRole('group')
				.getByText(name, { exact: true })
				.evaluate((option) => getComputedStyle(option).fontWeight)
		);
		expect(await Promise.all(weights), 'the switch says French too').toEqual(['600', '500']);
		await firstFrame(page, './study/');
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await expect(page.getByText('Ouverture de vos cartes…')).toBeVisible();
	});

	test('is Today for a learner who comes back, in the chosen theme', async ({ page }) => {
		await begin(page);
		await page.getByRole('button', { name: 'Menu' }).click();
		await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
		await firstFrame(page, './');
		await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Show answer' })).toHaveCount(0);
		expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		// the bars of a light phone too
		await expect(page.locator('meta[name=theme-color][media=all]')).toHaveAttribute('content', '#0a121d');
		await expect(page.locator('meta[name=theme-color][media="not all"]')).toHaveCount(1);
	});

	test('of the schedule names no day: it was built on another one', async ({ page }) => {
		await begin(page);
		await firstFrame(page, './schedule/');
		await expect(page.getByRole('heading', { name: 'Schedule' })).toBeVisible();
		await expect(page.getByRole('grid', { name: 'Calendar' })).toBeVisible();
		await expect(page.locator('[data-day], [aria-current=date]')).toHaveCount(0);
		await expect(page.locator('main')).not.toContainText(/20\d\d|day\.|aucune/i);
	});

	test('has nothing shift once the page is awake', async ({ page }) => {
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto('./');
		await expect(page.getByRole('radio', { name: 'EN' })).toBeChecked();
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
	});
});
