import { expect, type Locator, type Page } from '@playwright/test';

/** What a learner does with a card, as steps of the journeys. */
export const question = (page: Page): Locator => page.locator('#question');
export const showAnswer = (page: Page): Locator =>
	page.getByRole('button', { name: /^(Show answer|Voir la réponse)$/ });
export const rate = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Taps near the right edge: a second tap within 300 ms on the very place of the first is ignored as a finger's slip. */
export async function tap(button: Locator): Promise<void> {
	await button.waitFor();
	const box = await button.boundingBox();
	await button.click({ position: { x: (box?.width ?? 48) - 24, y: 24 } });
}

/** Everything acknowledged: no transaction is under way. */
export async function saved(page: Page): Promise<void> {
	await expect(page.locator('html')).not.toHaveAttribute('data-unsaved');
}

/** Shows the answer of the card on screen and rates it; resolves when the next one is asked or the session is over. */
export async function answer(page: Page, name = 'Good'): Promise<void> {
	await showAnswer(page).click();
	await tap(rate(page, name));
	await expect(page.locator('#answer')).toHaveCount(0);
}

/** The first answer of a newcomer: on the first page, going on at /study. */
export async function begin(page: Page, address = './'): Promise<void> {
	await page.goto(address);
	await answer(page);
	await page.waitForURL('**/study/');
	await expect(question(page)).toBeVisible();
	await saved(page);
}

/** Answers everything until the session is over. */
export async function finish(page: Page, name = 'Good'): Promise<void> {
	const over = page.locator('#over');
	await expect(question(page).or(over)).toBeVisible();
	while ((await over.count()) === 0) {
		await answer(page, name);
		await expect(question(page).or(over)).toBeVisible();
	}
	await saved(page);
}

/** Rows of the log, read from IndexedDB as they are on disk. */
export function readLog(page: Page): Promise<{ id: string; kind: string; cardId?: string; rating?: number }[]> {
	return page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('quai');
				opening.onerror = () => reject(new Error('no database'));
				opening.onsuccess = () => {
					const all = opening.result.transaction('events').objectStore('events').getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve(all.result as { id: string; kind: string }[]);
					};
				};
			})
	);
}
