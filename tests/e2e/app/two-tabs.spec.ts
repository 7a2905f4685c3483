import { expect, test } from '@playwright/test';
import { expectConsistent, readDatabase } from './database.ts';
import { begin, question, rate, saved, showAnswer, tap } from './study.ts';

test('two tabs answer the same card: nothing is lost, nothing doubled', async ({ page, context }) => {
	await begin(page);
	const other = await context.newPage();
	await other.goto('./study/');
	await expect(question(other)).toHaveText((await question(page).textContent()) ?? '');
	for (const tab of [page, other]) await showAnswer(tab).click();
	await Promise.all([tap(rate(page, 'Good')), tap(rate(other, 'Again'))]);
	for (const tab of [page, other]) await saved(tab);

	const database = await readDatabase(page);
	expectConsistent(database);
	const reviews = database.events.filter(({ kind }) => kind === 'review');
	expect(reviews).toHaveLength(3);
	expect(new Set(reviews.map(({ cardId }) => cardId)).size).toBe(2);
	expect(database.events.map(({ id }) => id.split(':')[1])).toEqual(['000000001', '000000002', '000000003']);
});

test('an old tab gives way when a newer version opens the database, and says so', async ({ page, context }) => {
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
});
