import { expect, type Locator, type Page } from '@playwright/test';
import { answer, finish, saved } from './study.ts';

/** What a learner does with decks, search and a note's page, as steps of the journeys. */
export const search = (page: Page): Locator => page.getByRole('searchbox');
export const hits = (page: Page): Locator => page.locator('.hit');
export const count = (page: Page): Locator => page.locator('.tools [role=status]');
export const said = (page: Page): Locator => page.locator('.said [role=status]');
export const tab = (page: Page, name: string): Locator => page.locator('nav.tabs').getByRole('link', { name });

/** Ten cards learnt today, in the given language. */
export async function learn(page: Page, lang = 'en'): Promise<void> {
	const good = lang === 'fr' ? 'Bien' : 'Good';
	await page.goto(`./?lang=${lang}`);
	await answer(page, good);
	await page.waitForURL('**/study/');
	await finish(page);
	await saved(page);
}

/** Opens the list of decks, its figures read. */
export async function openDecks(page: Page): Promise<void> {
	await page.goto('./decks/');
	await expect(page.locator('.decks .due').first()).not.toHaveText('\u00a0');
}

/** Opens a note with its cards read. */
export async function openNote(page: Page, id: string): Promise<void> {
	await page.goto(`./note/?id=${id}`);
	await expect(page.locator('section .acts').first()).toBeVisible();
}
