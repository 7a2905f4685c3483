import { expect, test } from '@playwright/test';
import { readLog } from './database.ts';
import { answer, begin, finish, finishByThumb, question, rate, saved, showAnswer, tap } from './study.ts';

test('a session by thumb ends on a clear quay', async ({ page }) => {
	await begin(page);
	await finishByThumb(page);
	const introduced = new Set((await readLog(page)).map(({ cardId }) => cardId));
	expect(introduced.size).toBe(10);
	// Undo stays in reach at the end
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(question(page)).toBeVisible();
	expect((await readLog(page)).at(-1)).toMatchObject({ kind: 'undo' });
});

test('a session by keyboard alone', async ({ page }) => {
	await page.goto('./');
	await expect(question(page)).toBeVisible();
	await page.keyboard.press('Space');
	await expect(page.locator('#answer')).toBeFocused();
	await page.keyboard.press('3');
	await page.waitForURL('**/study/');
	await expect(question(page)).toBeFocused();
	for (const key of ['1', '2', '4']) {
		await page.keyboard.press('Space');
		await expect(page.locator('#answer')).toBeFocused();
		await page.keyboard.press(key);
		await expect(question(page)).toBeFocused();
	}
	await saved(page);
	expect((await readLog(page)).map(({ rating }) => rating)).toEqual([3, 1, 2, 4]);
	await page.keyboard.press('u');
	await expect.poll(async () => (await readLog(page)).at(-1)?.kind).toBe('undo');

	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.keyboard.press('Space');
	await expect(page.locator('#answer')).toHaveCount(0);
});

test('typing an answer: keys are letters in the field, Enter checks', async ({ page }) => {
	await begin(page);
	await finish(page);
	// the other side of a term comes on another day than the first
	await page.clock.setFixedTime(Date.now() + 86_400_000);
	await page.reload();
	const field = page.getByRole('textbox');
	await field.fill('3 u ?');
	await field.press('Space');
	await expect(page.locator('#answer')).toHaveCount(0);
	await field.press('Enter');
	await expect(page.getByText('Not yet')).toBeVisible();
	await expect(rate(page, 'Again')).toHaveClass(/solid/);
	await tap(rate(page, 'Again'));
	await saved(page);
	expect((await readLog(page)).at(-1)).toMatchObject({ source: 'typed', score: 0, rating: 1 });
});

test('the end says how long a step waits, and goes on by itself when it is due', async ({ page }) => {
	await page.goto('./settings/');
	await expect(page.getByRole('slider')).toBeEnabled();
	await page.getByText('Expert', { exact: true }).click();
	for (const [name, value] of [
		['New cards a day', '1'],
		['Steps ahead of time', '0']
	] as const) {
		await page.getByRole('spinbutton', { name }).fill(value);
		await page.getByRole('spinbutton', { name }).blur();
		await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
	}
	await page.goto('./study/');
	await answer(page);
	await expect(page.getByText('One card comes back in 10 minutes.')).toBeVisible();
	await page.clock.setFixedTime(Date.now() + 11 * 60_000);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(question(page)).toBeVisible();
	await answer(page);
	await saved(page);
	await expect(page.locator('#over')).toBeVisible();
});

test('a reload in mid-session comes back to the same card, and Undo still works', async ({ page }) => {
	await begin(page);
	await answer(page);
	await answer(page);
	await saved(page);
	const asked = await question(page).textContent();
	await page.reload();
	await expect(question(page)).toHaveText(asked ?? '');
	const before = await readLog(page);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(async () => (await readLog(page)).length).toBe(before.length + 1);
	expect((await readLog(page)).at(-1)).toMatchObject({ kind: 'undo', undoes: before.at(-1)?.id });
});

test('a double tap on a rating is one answer and does not turn the next card (row 34)', async ({ page }) => {
	await begin(page);
	await showAnswer(page).click();
	await rate(page, 'Good').dblclick();
	await saved(page);
	expect(await readLog(page)).toHaveLength(2);
	await expect(page.locator('#answer')).toHaveCount(0);
});

test('a key held down rates once (row 34)', async ({ page }) => {
	await begin(page);
	await page.keyboard.press('Space');
	await expect(page.locator('#answer')).toBeFocused();
	await page.keyboard.down('3');
	await page.keyboard.down('3');
	await page.keyboard.down('3');
	await page.keyboard.up('3');
	await saved(page);
	expect(await readLog(page)).toHaveLength(2);
});

test('the back button closes the menu, then leaves the session with nothing lost', async ({ page }) => {
	await page.goto('./');
	await answer(page);
	await page.waitForURL('**/study/');
	await page.getByRole('button', { name: 'Menu' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(question(page)).toBeVisible();
	await answer(page);
	await page.goBack();
	await expect(page.getByRole('link', { name: 'Study now', exact: true })).toBeVisible();
	await saved(page);
	expect(await readLog(page)).toHaveLength(2);
});

test('an answer is unsaved until its transaction completed', async ({ page }) => {
	await page.addInitScript(() => {
		// completion is told when the test says so: the page must not believe it before
		const held: (() => void)[] = [];
		const told = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
		Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
			configurable: true,
			set(this: IDBTransaction, listener: (event: Event) => void) {
				told?.set?.call(this, (event: Event) => {
					const isHeld = this.mode === 'readwrite' && 'isHolding' in window;
					if (isHeld) held.push(() => listener.call(this, event));
					else listener.call(this, event);
				});
			}
		});
		Object.assign(window, { release: () => held.splice(0).forEach((tell) => tell()) });
	});
	await begin(page);
	await page.evaluate(() => Object.assign(window, { isHolding: true }));
	await answer(page);
	// the next card is there, the answer isn't acknowledged
	await expect(question(page)).toBeFocused();
	await expect.poll(async () => (await readLog(page)).length).toBe(2);
	await expect(page.locator('html')).toHaveAttribute('data-unsaved');
	await page.evaluate(() => (window as unknown as { release: () => void }).release());
	await saved(page);
});

test('a keyboard that covers the page pushes nothing out of sight', async ({ page }) => {
	await begin(page);
	await finish(page);
	await page.clock.setFixedTime(Date.now() + 86_400_000);
	await page.reload();
	await page.getByRole('textbox').fill('image');
	// as iOS tells it: the window stays, what is seen of it shrinks
	const seen = 500;
	await page.evaluate((height) => {
		Object.defineProperty(window.visualViewport, 'height', { value: height });
		window.visualViewport?.dispatchEvent(new Event('resize'));
	}, seen);
	for (const button of [page.getByRole('button', { name: 'Check' }), page.getByRole('textbox')]) {
		const box = await button.boundingBox();
		expect((box?.y ?? seen) + (box?.height ?? 0)).toBeLessThanOrEqual(seen);
	}
	await page.keyboard.press('Enter');
	const good = await rate(page, 'Good').boundingBox();
	expect((good?.y ?? seen) + (good?.height ?? 0)).toBeLessThanOrEqual(seen);
});
