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

/** Answers everything by thumb until the session is over. */
export async function finishByThumb(page: Page, name = 'Good'): Promise<void> {
	const over = page.locator('#over');
	await expect(question(page).or(over)).toBeVisible();
	while ((await over.count()) === 0) {
		await answer(page, name);
		await expect(question(page).or(over)).toBeVisible();
	}
	await saved(page);
}

/**
 * Answers everything until the session is over: for tests of what comes after it. By keys, inside the page: walking
 * there by thumb takes five times as long.
 */
export async function finish(page: Page): Promise<void> {
	await expect(question(page).or(page.locator('#over'))).toBeVisible();
	await studyByKeys(page);
	await saved(page);
}

/**
 * Turns and rates inside the page until the session is over.
 * @param forgottenEvery each so many answers one is *Again*; 0 for none
 * @param given answers given before
 * @returns answers given, those before too
 */
export function studyByKeys(page: Page, forgottenEvery = 0, given = 0): Promise<number> {
	return page.evaluate(
		async ({ given, every }) => {
			const frame = () => new Promise(requestAnimationFrame);
			const press = (key: string) =>
				document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
			while (document.getElementById('over') === null) {
				if (document.getElementById('answer') !== null) {
					given++;
					press(every > 0 && given % every === 0 ? '1' : '3');
				} else if (document.getElementById('question') !== null) {
					// reveal by the button: it is there for every card
					document.querySelector<HTMLButtonElement>('.foot button[type=button]')?.click();
				}
				await frame();
			}
			return given;
		},
		{ given, every: forgottenEvery }
	);
}
