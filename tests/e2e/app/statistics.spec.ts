import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violationsOf } from '../axe.ts';
import { faults } from './faults.ts';
import { openStatistics, statistic, studyFor } from './statistics.ts';

const HEADINGS = [
	...['Today', 'True retention', 'Calibration', 'Reviews and minutes', 'Heat map', 'Leeches', 'Confusions', 'By deck'],
	...['By kind', 'Card states', 'Recall now', 'Stability', 'Difficulty', 'Hours of the day', 'Ratings', 'Quiz scores']
];

test('a year of study: every statistic is drawn, has its figures as a table and as a file, by keyboard', async ({
	page
}) => {
	test.slow();
	await studyFor(page, 365);
	await openStatistics(page);
	for (const name of HEADINGS) await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(1);
	await expect(page.locator('article .empty')).toHaveCount(0);
	// a picture says its figures to who can't see it
	for (const picture of await page.getByRole('img').all()) await expect(picture).toHaveAccessibleName(/\d|hour/);
	await expect(statistic(page, 'leeches').getByText('needs another angle').first()).toBeAttached();
	await expect(statistic(page, 'confusions').getByRole('link').first()).toHaveAttribute('href', /\/note\/?\?id=/);
	expect(await violationsOf(page)).toEqual([]);
	expect(await faults(page, 48)).toEqual([]);

	// far down, and what stands around it stands still
	await page.getByText('Jump to', { exact: true }).click();
	await page.getByRole('link', { name: 'Quiz scores', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Quiz scores', exact: true })).toBeInViewport({ ratio: 1 });
	await expect(page.getByRole('heading', { name: 'Schedule', exact: true })).toBeInViewport({ ratio: 1 });
	await expect(page.getByRole('navigation')).toBeInViewport({ ratio: 1 });

	const retention = statistic(page, 'true-retention');
	await retention.getByRole('button', { name: 'Show as table' }).focus();
	await page.keyboard.press('Enter');
	await expect(retention.getByRole('region').getByRole('row')).toHaveCount(6);
	expect(await violationsOf(page)).toEqual([]);
	const load = statistic(page, 'reviews-and-minutes');
	await load.getByRole('radio', { name: '30 days' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(load.getByRole('radio', { name: '90 days' })).toBeChecked();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		load.getByRole('button', { name: 'Export as CSV' }).press('Enter')
	]);
	expect(file.suggestedFilename()).toBe('quai-reviews-and-minutes.csv');
	const lines = readFileSync(await file.path(), 'utf8')
		.trimEnd()
		.split('\r\n');
	expect(lines[0]).toBe('\ufeffFrom,To,Answers,Minutes');
	expect(lines).toHaveLength(91);
});

test.describe('in French and in the dark, at 320 px', () => {
	test.use({ colorScheme: 'dark', viewport: { width: 320, height: 568 } });
	test('without an answer each says what fills it; after a day some are drawn, and all fit', async ({ page }) => {
		test.slow();
		await page.goto('./settings/?lang=fr');
		await openStatistics(page);
		await expect(page.locator('article .empty')).toHaveCount(HEADINGS.length);
		expect(await violationsOf(page)).toEqual([]);
		await studyFor(page, 1, 'fr');
		await openStatistics(page);
		await expect(page.getByRole('heading', { name: 'Où j’en suis' })).toBeVisible();
		await expect(statistic(page, 'today').getByText('Nouvelles cartes')).toBeVisible();
		await expect(statistic(page, 'true-retention').locator('.empty')).toBeVisible();
		expect(await violationsOf(page)).toEqual([]);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		expect(await faults(page, 48)).toEqual([]);
	});
});
