import { expect, test } from '@playwright/test';
import { answerAll, board, choose, feedback, result } from './quiz.ts';
import { question, saved } from './study.ts';

test('by keys: after *I was right* the feedback has the focus, and Enter goes on', async ({ page }) => {
	await page.goto('./quiz/run/?mode=mixed&scope=all&n=10&seed=focus');
	const iWasRight = page.getByRole('button', { name: 'I was right' });
	const answerOne = async (): Promise<void> => {
		await expect(question(page)).toBeFocused();
		await choose(page);
		await page.getByRole('button', { name: 'Sure', exact: true }).press('Enter');
		await expect(feedback(page)).toBeFocused();
	};
	await answerOne();
	while ((await iWasRight.count()) === 0) {
		await page.keyboard.press('Enter');
		await answerOne();
	}
	await iWasRight.press('Enter');
	await expect(iWasRight).toHaveCount(0);
	await expect(feedback(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(question(page)).toBeFocused();
	await expect(feedback(page)).toHaveCount(0);
});

test('by keys: back from the list of an exam its question has the focus', async ({ page }) => {
	await page.goto('./quiz/run/?mode=exam&scope=all&n=3');
	await expect(question(page)).toBeFocused();
	for (const back of ['Back to the question', 'Question 1, open', 'Question 2, open']) {
		await page.getByRole('button', { name: 'All questions' }).press('Enter');
		await expect(page.locator('#exam-list')).toBeFocused();
		await page.getByRole('button', { name: back }).press('Enter');
		await expect(question(page)).toBeFocused();
	}
	await expect(page.getByText('Question 2 of 3')).toBeVisible();
});

test('by keys: a board begins at its heading, every try is said, and what is found keeps the focus', async ({
	page
}) => {
	await page.goto('./quiz/run/?mode=match&scope=all&n=6&seed=focus');
	await expect(question(page)).toBeFocused();
	await expect(question(page)).toHaveText('0 of 6 found');
	const [terms, meanings] = [board(page).locator('.left'), board(page).locator('.right')];
	const found = meanings.and(page.locator('.found'));
	const status = page.locator('.head').getByRole('status');
	// what changes in a live region is read out
	await status.evaluate((line) => {
		const said = (): void => line.setAttribute('data-said', String(Number(line.getAttribute('data-said') ?? 0) + 1));
		new MutationObserver(said).observe(line, { childList: true, characterData: true, subtree: true });
	});
	let tries = 0;
	let mostTries = 0;
	// until one mistake came right after another
	for (let term = 0; mostTries < 3; term++) {
		const before = tries;
		for (let meaning = 0; (await found.count()) === term; meaning++) {
			await terms.nth(term).press('Enter');
			await meanings.nth(meaning).press('Enter');
			await expect(status).toHaveAttribute('data-said', String(++tries));
			await expect(meanings.nth(meaning)).toBeFocused();
		}
		mostTries = Math.max(mostTries, tries - before);
	}
	const one = found.first();
	await one.press('Enter');
	await expect(one).toHaveAttribute('aria-disabled', 'true');
	await expect(one).toHaveAttribute('aria-pressed', 'false');
	await expect(status).toHaveAttribute('data-said', String(tries));
});

test('the switch of a result turns back where it can’t be saved, says so, and works again after', async ({ page }) => {
	await page.goto('./quiz/run/?mode=mixed&scope=all&n=1');
	await answerAll(page, 'Sure');
	await saved(page);
	const counts = page.getByRole('switch', { name: 'Counts for your schedule' });
	const hint = page.locator('#counts-hint');
	await expect(counts).toBeChecked();
	await expect(hint.locator('p')).toHaveCount(1);
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		let isFull = true;
		document.addEventListener('room', () => (isFull = false));
		IDBObjectStore.prototype.put = function (...args) {
			if (isFull) throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, args);
		};
	});
	await counts.press('Space');
	await expect(hint).toContainText('This choice could not be saved: nothing has changed.');
	await expect(counts).toBeChecked();
	await expect(counts).toBeFocused();
	await expect(page.getByText('could not be read')).toHaveCount(0);
	await page.evaluate(() => document.dispatchEvent(new Event('room')));
	await counts.press('Space');
	await expect(hint).toHaveText('Nothing of this quiz counts: all cards keep their dates.');
	await expect(counts).not.toBeChecked();
});

test('a sprint whose time went by without an answer says so, and nothing of scores', async ({ page }) => {
	await page.goto('./quiz/run/?mode=sprint&scope=all');
	await expect(page.getByRole('button', { name: 'True', exact: true })).toBeVisible();
	await page.clock.setFixedTime(Date.now() + 60 * 60_000);
	await page.reload();
	await expect(result(page)).toHaveText('No answers');
	await expect(result(page)).toBeFocused();
	await expect(page.getByText('Time ran out before the first answer.')).toBeVisible();
	await expect(page.getByText(/Nothing slipped away|0 of 0/)).toHaveCount(0);
	await expect(page.getByRole('button', { name: /^Share/ })).toHaveCount(0);
	await page.getByRole('button', { name: 'Same quiz again' }).click();
	await expect(page.getByRole('button', { name: 'True', exact: true })).toBeVisible();
});
