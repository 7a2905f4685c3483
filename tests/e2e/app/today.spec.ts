import { expect, test, type Page } from '@playwright/test';
import { readDatabase, type Database, readLog } from './database.ts';
import { learn } from './decks.ts';
import { answer, finish, question, rate, saved, showAnswer, tap } from './study.ts';

const MS_A_DAY = 86_400_000;
const MS_A_MINUTE = 60_000;

/** What the log has made of every card. */
const historiesOf = ({ cards }: Database) => cards.map(({ id, history, shelfKey }) => ({ id, history, shelfKey }));

async function openToday(page: Page): Promise<void> {
	await page.goto('./');
	await expect(page.locator('.rest')).toBeVisible();
}

/** Answers once, the clock so many minutes later than at the question. */
async function answerAfter(page: Page, minutes: number, now: number): Promise<void> {
	await expect(question(page)).toBeVisible();
	await showAnswer(page).click();
	await page.clock.setFixedTime(now + minutes * MS_A_MINUTE);
	await tap(rate(page, 'Good'));
	await expect(page.locator('#answer')).toHaveCount(0);
}

test('a day with cards due: numbers, the days ahead as picture and table, three minutes', async ({ page }) => {
	await learn(page);
	const now = Date.now() + 3 * MS_A_DAY;
	await page.clock.setFixedTime(now);
	await openToday(page);
	await expect(page.locator('.hero')).toHaveText(/^20\s*cards due, about \d+ min\s*10 to review, 10 new$/);
	await expect(page.getByText('1 of the last 7 days.')).toBeVisible();
	await expect(page.getByRole('img')).toHaveAttribute('aria-label', /^Cards a day: Today 20, \w+ \d+ \w+ 0,/);
	await page.getByRole('button', { name: 'Show as table' }).click();
	await expect(page.getByRole('row')).toHaveCount(15);
	await expect(page.getByRole('row', { name: 'Today 20' })).toBeVisible();
	await expect(page.locator('main .due')).toHaveText(['20 due']);

	await page.getByRole('link', { name: '3 minutes' }).click();
	await page.waitForURL('**/study/?minutes=3');
	await expect(page.locator('#progress-words')).toHaveText('Card 1, 3 min');
	await answerAfter(page, 1, now);
	// a reload gives no second helping
	await saved(page);
	await page.reload();
	await answerAfter(page, 2.5, now);
	await answerAfter(page, 3, now);
	await expect(page.locator('#over')).toHaveText('3 minutes done.');
	await expect(page.getByText('3 answers today.')).toBeVisible();
	await saved(page);
	// what was due came before what is new
	const { cards, events } = await readDatabase(page);
	const asked = events.slice(-3).map(({ cardId }) => cards.find(({ id }) => id === cardId));
	expect(asked.every((card) => (card?.history.reps ?? 0) > 1)).toBe(true);
	// the rest is there
	await page.getByRole('link', { name: 'Study now' }).click();
	await expect(question(page)).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(async () => (await readLog(page)).at(-1)?.kind).toBe('undo');
});

test('a clear quay: practice is logged and moves nothing, then more new cards', async ({ page }) => {
	await learn(page);
	await openToday(page);
	await expect(page.getByText('The quay is clear.')).toBeVisible();
	await expect(page.getByText('The next 10 arrive tomorrow.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Study now' })).toHaveCount(0);
	const before = await readDatabase(page);
	await page.getByRole('link', { name: 'Practise anyway' }).click();
	await page.waitForURL('**/study/?practice');
	await expect(page.getByText('Practice: no date changes.')).toBeVisible();
	await answer(page, 'Again');
	await finish(page);
	await expect(page.locator('#over')).toHaveText('Practice done.');
	await expect(page.getByText('10 practice answers.')).toBeVisible();
	const after = await readDatabase(page);
	const added = after.events.slice(before.events.length);
	expect(added).toHaveLength(10);
	for (const event of added) expect(event).toMatchObject({ kind: 'review', isPractice: true });
	expect(historiesOf(after)).toEqual(historiesOf(before));

	await page.getByRole('button', { name: 'More new cards' }).click();
	await expect(page.locator('#over')).toHaveCount(0);
	await finish(page);
	const seen = (await readDatabase(page)).cards.filter(({ history }) => history.phase !== 'new');
	expect(seen).toHaveLength(15);
	// for this day only
	await page.clock.setFixedTime(Date.now() + MS_A_DAY);
	await openToday(page);
	await expect(page.locator('.hero')).toContainText('10 new');
});

test('after a break: no heap of numbers, five minutes of what is most likely forgotten', async ({ page }) => {
	await learn(page);
	// a usual day is small, so that what waits after a month is more than one
	const start = Date.now();
	for (const day of [1, 2, 3]) {
		await page.clock.setFixedTime(start + day * MS_A_DAY);
		await page.goto('./study/');
		await answer(page);
		await saved(page);
	}
	await page.clock.setFixedTime(start + 30 * MS_A_DAY);
	await openToday(page);
	await expect(page.getByText('Welcome back.')).toBeVisible();
	await expect(page.getByText('Take 5 minutes: the ones most likely forgotten come first.')).toBeVisible();
	await expect(page.locator('.hero, [role=img], main .due')).toHaveCount(0);
	await expect(page.getByRole('table')).toHaveCount(0);
	await page.getByRole('link', { name: '5 minutes', exact: true }).click();
	await page.waitForURL('**/study/?minutes=5');
	await answer(page);
	await saved(page);
	// what was answered on the way doesn't turn the rest into a debt
	await openToday(page);
	await expect(page.getByText('Welcome back.')).toBeVisible();
});
