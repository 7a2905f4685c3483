import { expect, type Locator, type Page } from '@playwright/test';
import { question } from './study.ts';

/** What a learner does in a quiz, as steps of the journeys. */
export const result = (page: Page): Locator => page.locator('#result');
export const feedback = (page: Page): Locator => page.locator('#feedback');
export const board = (page: Page): Locator => page.locator('.board');

/** Question and options as they are read. */
export const asked = (page: Page): Promise<string[]> => page.locator('#question, form label').allInnerTexts();

/** Gives some answer by keys: the first option, the first reason, or a word; it is not sent yet. */
export async function choose(page: Page, key = '1', word = 'image'): Promise<void> {
	const field = page.getByRole('textbox');
	if ((await field.count()) > 0) {
		await field.fill(word);
		return;
	}
	await page.keyboard.press(key);
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
	// true or false is followed by why
	const reasons = page.locator('form fieldset').nth(1);
	if ((await reasons.count()) > 0) {
		await page.keyboard.press('1');
		await expect(reasons.getByRole('radio', { checked: true })).toHaveCount(1);
	}
}

/** Answers one question after the other until the quiz is over. @returns how many */
export async function answerAll(page: Page, how: string): Promise<number> {
	let answers = 0;
	await expect(question(page)).toBeFocused();
	while ((await result(page).count()) === 0) {
		await choose(page);
		// a tap this soon at the same place would be a finger's slip
		const position = { x: answers % 2 === 0 ? 24 : 72, y: 24 };
		await page.getByRole('button', { name: how, exact: true }).click({ position });
		await expect(feedback(page)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(question(page).or(result(page)).first()).toBeFocused();
		answers++;
	}
	return answers;
}

/** Finds every pair of a board by trying, with the keyboard. */
export async function matchAll(page: Page): Promise<void> {
	const [terms, meanings] = [board(page).locator('.left'), board(page).locator('.right')];
	await expect(terms.first()).toBeVisible();
	const open = meanings.and(page.locator('[aria-disabled=false]'));
	const count = await terms.count();
	for (let term = 0; term < count; term++) {
		const left = await open.count();
		for (let meaning = 0; meaning < left; meaning++) {
			await terms.nth(term).press('Enter');
			await open.nth(meaning).press('Enter');
			// the board is gone with its last pair
			if ((await open.count()) < left) break;
		}
	}
	await expect(result(page)).toBeVisible();
}
