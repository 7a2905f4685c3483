import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violationsOf } from '../axe.ts';
import { expectConsistent, readDatabase } from './database.ts';
import { choose, feedback } from './quiz.ts';
import { answer, begin, question, rate, saved, showAnswer, tap } from './study.ts';

test('two tabs answer the same card: nothing is lost or doubled, and the second is told (rows 6 and 7)', async ({
	page,
	context
}) => {
	await begin(page);
	const other = await context.newPage();
	await other.goto('./study/');
	await expect(question(other)).toHaveText((await question(page).textContent()) ?? '');
	for (const tab of [page, other]) await showAnswer(tab).click();
	await tap(rate(page, 'Good'));
	await saved(page);
	await tap(rate(other, 'Again'));
	await saved(other);
	await expect(other.getByText('This card was answered in another tab as well.', { exact: false })).toBeVisible();
	await expect(page.getByText('in another tab as well', { exact: false })).toHaveCount(0);

	const database = await readDatabase(page);
	expectConsistent(database);
	const reviews = database.events.filter(({ kind }) => kind === 'review');
	expect(reviews).toHaveLength(3);
	expect(new Set(reviews.map(({ cardId }) => cardId)).size).toBe(2);
	expect(database.events.map(({ id }) => id.split(':')[1])).toEqual(['000000001', '000000002', '000000003']);
});

test('two tabs in the same quiz take turns, and nothing is written twice', async ({ page, context }) => {
	await page.goto('./quiz/run/?mode=mixed&scope=all&n=3');
	await expect(question(page)).toBeFocused();
	await choose(page);
	await page.getByRole('button', { name: 'Not sure' }).click();
	await expect(feedback(page)).toBeFocused();
	await saved(page);
	const other = await context.newPage();
	await other.goto(page.url());
	const isElsewhere = (tab: typeof page) => tab.getByText('This quiz is open in another tab.', { exact: false });
	await expect(isElsewhere(other)).toBeVisible();
	await other.getByRole('button', { name: 'Go on here' }).click();
	await expect(feedback(other)).toBeFocused();
	await expect(isElsewhere(page)).toBeVisible();
	await saved(other);
	expect((await readDatabase(other)).events.map(({ kind }) => kind)).toEqual(['attempt']);
});

test('an old tab gives way to a newer version, and an older app touches nothing (rows 8 and 32)', async ({
	page,
	context
}) => {
	await begin(page);
	const newer = await context.newPage();
	await newer.goto('./icon.svg');
	const opened = await newer.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('quai', 990);
				opening.onblocked = () => resolve('blocked');
				opening.onsuccess = () => {
					opening.result.close();
					resolve('open');
				};
			})
	);
	expect(opened).toBe('open');
	await expect(page.getByText('A newer version of Quai is open in another tab.', { exact: false })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
	// an app older than its data deletes nothing
	await page.reload();
	await expect(page.getByText('Your data comes from a newer version of Quai.', { exact: false })).toBeVisible();
	const before = await readDatabase(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export' }).click()
	]);
	const { events } = JSON.parse(readFileSync(await download.path(), 'utf8')) as { events: unknown[] };
	expect(events).toEqual(before.events);
	await expect(page.getByText('Your answers are in the file:', { exact: false })).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
	await page.goto('./?lang=fr');
	await expect(page.getByText('est plus ancienne que vos données', { exact: false })).toBeVisible();
	expect(await readDatabase(page)).toEqual(before);
	expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toEqual([990]);
});

test('an older version holds the database: the new one waits, says so, and goes on (row 8)', async ({
	page,
	context
}) => {
	const older = await context.newPage();
	await older.goto('./icon.svg');
	await older.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('quai', 1);
				opening.onsuccess = () => {
					Object.assign(window, { held: opening.result });
					resolve();
				};
			})
	);
	await page.goto('./');
	await answer(page);
	await page.waitForURL('**/study/');
	await expect(page.getByText('Another tab uses an older version.', { exact: false })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-unsaved');
	await older.close();
	await saved(page);
	await expect(page.getByText('Another tab uses an older version.', { exact: false })).toHaveCount(0);
	await expect(question(page)).toBeVisible();
	expectConsistent(await readDatabase(page));
});
