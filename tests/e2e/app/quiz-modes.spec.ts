import { expect, test } from '@playwright/test';
import { expectConsistent, readDatabase } from './database.ts';
import { learn } from './decks.ts';
import { answerAll, asked, board, choose, feedback, matchAll, result } from './quiz.ts';
import { question, saved, tap } from './study.ts';

test('a mixed quiz by thumb: explained, taken back, counted or not, and asked again from its link', async ({
	page,
	browser,
	baseURL
}) => {
	await learn(page);
	await page.clock.setFixedTime(Date.now() + 2 * 86_400_000);
	await page.goto('./quiz/');
	await page.getByRole('region', { name: 'Mixed quiz' }).getByRole('link', { name: 'Start' }).click();
	await expect(page.getByText('Question 1 of 10')).toBeVisible();
	await expect(question(page)).toBeFocused();
	// what was drawn stands in the address
	await expect(page).toHaveURL(/&q=/);
	const link = page.url();
	const first = await asked(page);

	await choose(page);
	await tap(page.getByRole('button', { name: 'Sure', exact: true }));
	await expect(feedback(page)).toBeFocused();
	await expect(page.getByText('Official page:')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(question(page)).toBeFocused();
	expect(await asked(page)).toEqual(first);
	await saved(page);

	// in the middle of it the tab is loaded anew
	await choose(page);
	await page.getByRole('button', { name: 'Sure', exact: true }).click();
	await expect(feedback(page)).toBeFocused();
	await saved(page);
	await page.reload();
	await expect(feedback(page)).toBeFocused();
	const wasWrong = await page.getByRole('button', { name: 'I was right' }).count();
	if (wasWrong > 0) await page.getByRole('button', { name: 'I was right' }).click();
	await page.getByRole('button', { name: 'Next question' }).click();
	expect(await answerAll(page, 'Not sure')).toBe(9);

	await expect(result(page)).toHaveText(/^\d+ of 10$/);
	await saved(page);
	const kinds = (database: Awaited<ReturnType<typeof readDatabase>>, kind: string): number =>
		database.events.filter((event) => event.kind === kind).length;
	const counted = await readDatabase(page);
	expectConsistent(counted);
	expect(['attempt', 'undo', 'override', 'quiz'].map((kind) => kinds(counted, kind))).toEqual([11, 1, wasWrong, 1]);
	await expect(page.locator('#counts-hint')).toContainText(/return/);

	await page.getByRole('switch', { name: 'Counts for your schedule' }).click({ force: true });
	await expect(page.locator('#counts-hint')).toContainText('Nothing of this quiz counts');
	const uncounted = await readDatabase(page);
	expectConsistent(uncounted);
	expect(kinds(uncounted, 'quiz-counts')).toBe(10);

	// the answers were all the same: some were wrong
	await expect(page.getByRole('link', { name: 'Study the missed cards' })).toHaveAttribute('href', /cards=\d+,.+\//);

	// the very same again, here and on the device of somebody who has never answered anything
	await page.getByRole('button', { name: 'Same quiz again' }).click();
	await expect(question(page)).toBeFocused();
	expect(await asked(page)).toEqual(first);
	const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
	const theirs = await other.newPage();
	await theirs.goto(link);
	await expect(question(theirs)).toBeVisible();
	expect(await asked(theirs)).toEqual(first);
	await other.close();
});

test(
	'match, sprint, interview and mistakes by keys alone, in French and without network',
	{ tag: '@worker' },
	async ({ page, context }) => {
		await page.goto('./quiz/?lang=fr');
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		await context.setOffline(true);
		await page.goto('./quiz/run/?mode=match&scope=all&n=4');
		await expect(board(page)).toBeVisible();
		await matchAll(page);
		await expect(result(page)).toHaveText(/^\d sur 4$/);
		await expect(page.getByText('Ce quiz ne change rien à vos révisions.')).toBeVisible();
		await saved(page);

		await page.goto('./quiz/run/?mode=sprint&scope=all&limit=none&n=5');
		await expect(page.getByRole('button', { name: 'Vrai' })).toBeVisible();
		for (let i = 0; i < 5; i++) {
			const before = await asked(page);
			await page.keyboard.press('1');
			if (i < 4) await expect.poll(() => asked(page)).not.toEqual(before);
		}
		await expect(result(page)).toHaveText(/^\d sur 5$/);
		await saved(page);

		await page.goto('./quiz/run/?mode=interview&scope=all&n=2');
		for (const key of ['3', '1']) {
			await expect(question(page)).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(page.locator('#answer')).toBeFocused();
			await page.keyboard.press(key);
		}
		await expect(result(page)).toHaveText('1 sur 2');
		await expect(page.getByRole('region', { name: /^Êtes-vous prêt/ })).toContainText('%');
		await saved(page);

		await page.goto('./quiz/');
		await page.getByRole('region', { name: 'Mes erreurs' }).getByRole('link', { name: 'Commencer' }).press('Enter');
		await expect(question(page)).toBeFocused();
		expect(await answerAll(page, 'Pas sûr')).toBeGreaterThan(0);
		await expect(result(page)).toHaveText(/ sur /);
		await saved(page);
		await page.goto('./quiz/');
		await expect(page.getByRole('region', { name: 'Vos quiz' }).getByRole('listitem')).toHaveCount(4);
	}
);

test('a link that asks for no quiz is answered by a sentence', async ({ page }) => {
	for (const [query, sentence] of [
		['mode=karaoke', 'There is no quiz “karaoke”.'],
		['', 'This link names no quiz.'],
		['mode=mixed&decks=none', 'There is no deck “none” on this device.'],
		['mode=mixed&decks=', 'No deck is chosen.'],
		['mode=mixed&n=9999', 'This link asks for a length or a time that Quai does not have: “9999”.'],
		['mode=mixed&q=VOCU', 'This link is damaged: a part of it can’t be read.'],
		['mode=mistakes', 'Nothing slipped away lately. A mixed quiz will tell whether it lasts.']
	] as const) {
		await page.goto(`./quiz/run/?${query}`);
		await expect(page.getByText(sentence)).toBeVisible();
	}
	await page.goto('./study/?cards=5,none');
	await expect(page.getByText('None of the cards at this address is on this device.')).toBeVisible();
	await page.goto('./quiz/run/?mode=mixed&seed=a&q=VOCU1.0t-999.0t');
	await expect(page.getByText(/not in the decks on this device|None of these cards/).first()).toBeVisible();
	await page.goto('./quiz/run/?mode=mixed');
	await page.getByRole('button', { name: 'Ask new cards too' }).click();
	await expect(question(page)).toBeFocused();
});
