import { expect, type Locator, type Page } from '@playwright/test';
import { forgedText } from '#tests/fixtures/backup.ts';
import { aLearnersLog } from '#tests/fixtures/a-learners-log.ts';
import { readDatabase } from './database.ts';
import { openSettings } from './settings.ts';

/** as many as are studied */
const CARDS = 80;

/** What a learner does with statistics, as steps of the journeys. */
export const statistic = (page: Page, name: string): Locator => page.locator(`#stat-${name}`);

/** Brings in the log of a learner of so many days, by a file, as from another device. */
export async function studyFor(page: Page, days: number, lang = 'en'): Promise<void> {
	await openSettings(page, lang);
	// the decks are seeded one after the other
	await expect.poll(async () => (await readDatabase(page)).cards.length).toBeGreaterThanOrEqual(CARDS);
	const { cards } = await readDatabase(page);
	const ids = [...cards].sort((a, b) => a.order - b.order).map(({ id }) => id);
	// in the page's zone: today is the same day in the log as on the page, at whatever hour this runs
	const [now, tzMin] = await page.evaluate(() => [Date.now(), -new Date().getTimezoneOffset()] as const);
	const events = aLearnersLog(ids.slice(0, CARDS), days, now, tzMin);
	const file = { name: 'quai.json', mimeType: 'application/json', buffer: Buffer.from(forgedText(events)) };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: /^(Add|Ajouter) / }).click();
	await expect(page.locator('.news')).toContainText(lang === 'fr' ? 'ajoutée' : 'added.', { timeout: 60_000 });
}

/** Opens the section with every statistic read and drawn: what is far down comes when it is scrolled to. */
export async function openStatistics(page: Page): Promise<void> {
	await page.goto('./schedule/');
	const cards = page.locator('article[id^=stat-]');
	await expect(cards.first()).toBeVisible();
	for (const card of await cards.all()) {
		await card.scrollIntoViewIfNeeded();
		await expect(card.locator('.picture > :not(.waiting), .empty').first()).toBeVisible({ timeout: 15_000 });
	}
}
