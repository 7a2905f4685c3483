import { expect, test, type Page } from '@playwright/test';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { expectConsistent, readDatabase } from './database.ts';
import { learn } from './decks.ts';
import { testLooks, type Walk } from './looks.ts';
import { answer, begin, question, saved, showAnswer } from './study.ts';

const grid = (page: Page) => page.getByRole('grid', { name: /^(Calendar|Calendrier)/ });
const panel = (page: Page) => page.locator('section[aria-labelledby=day]');
const section = (page: Page, name: string) => page.locator('section', { has: page.getByRole('heading', { name }) });

/** Opens the schedule with its figures read, and everything below the calendar there. */
async function openSchedule(page: Page, query = ''): Promise<void> {
	await page.goto(`./schedule/${query}`);
	await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
	await expect(page.locator('#calendar-file')).toBeVisible();
}

// amid a month: on its last days the calendar's page shows few days to come, on its first ones few past
test.beforeEach(async ({ page }) => {
	const now = new Date();
	await page.clock.setFixedTime(now.getTime() + (12 - now.getUTCDate()) * MS_A_DAY);
});

test('what is due is seen by day, moved with a preview and taken back', async ({ page }) => {
	// what comes back in a few days is on the same page of the calendar
	await page.clock.setFixedTime(Date.UTC(2026, 10, 10, 12));
	await learn(page);
	await openSchedule(page);
	// what was done today, from there to a card
	await expect(page.getByText(/^Next session: tomorrow/)).toBeVisible();
	await expect(grid(page).locator('[aria-current=date]')).toHaveAccessibleName(/today, \d+ answers/);
	await expect(panel(page).getByText(/answers, /)).toBeVisible();
	// a day to come
	const due = grid(page)
		.getByRole('button', { name: /due: [1-9]/ })
		.first();
	const wasDue = await due.getAttribute('data-day');
	await due.click();
	await expect(panel(page).getByText(/Vocabulary \d/)).toBeVisible();
	await panel(page).getByRole('button', { name: 'Move these cards' }).click();
	const move = section(page, 'Move cards');
	await expect(move.getByRole('heading')).toBeFocused();
	await expect(move.getByText(/^Fullest day: /)).toBeVisible();
	await move.getByRole('button', { name: /^More: / }).click();
	await move.getByRole('button', { name: /^Move \d+ cards?$/ }).press('Enter');
	await expect(move.getByRole('status')).toHaveText(/cards? moved\.$/);
	// by keys alone one goes on from there
	await expect(page.locator(':focus')).toHaveCount(1);
	await expect(grid(page).locator(`[data-day='${wasDue}']`)).toHaveAccessibleName(/due: 0 cards/);
	const after = await readDatabase(page);
	const moves = after.events.filter(({ kind }) => kind === 'set-due');
	expect(moves.length).toBeGreaterThan(0);
	expectConsistent(after);
	await move.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(move.getByRole('status')).toHaveText('Taken back.');
	await expect(page.locator(':focus')).toHaveCount(1);
	await expect(grid(page).locator(`[data-day='${wasDue}']`)).toHaveAccessibleName(/due: [1-9]/);
	const undone = await readDatabase(page);
	expect(undone.events.filter(({ kind }) => kind === 'undo')).toHaveLength(moves.length);
	expectConsistent(undone);
	// from the list to the card
	await panel(page).getByRole('link').first().click();
	await page.waitForURL('**/note/**');
	await expect(page.locator('h1')).toBeVisible();
});

test('easy days and a goal are decided at the answer, shown on its button and kept in its event', async ({ page }) => {
	await begin(page);
	await openSchedule(page);
	const easy = section(page, 'Easy days');
	await easy.getByText('Choose days').click();
	await easy.getByRole('switch', { name: 'Even out the days' }).check();
	await expect(easy.getByRole('status')).toHaveText('Saved.');
	const exam = section(page, 'Exam date');
	await exam.getByText('Plan for a date').click();
	await exam.getByRole('checkbox', { name: 'Vocabulary' }).check();
	// one topic is told once; several have a row for all of them
	await expect(exam.getByRole('row', { name: /^Vocabulary/ })).toContainText('1 of ');
	await expect(exam.getByRole('row', { name: /^Together/ })).toHaveCount(0);
	await exam.getByRole('checkbox', { name: 'Networks' }).check();
	await expect(exam.getByRole('row', { name: /^Together/ })).toContainText('1 of ');
	await exam.getByRole('checkbox', { name: 'Networks' }).uncheck();
	await expect(exam.getByRole('row', { name: /^Together/ })).toHaveCount(0);
	await exam.getByRole('button', { name: 'Raise until that day' }).click();
	await expect(exam.getByText(/^95% until .*: Vocabulary$/)).toBeVisible();

	await page.evaluate(() => localStorage.setItem('quai.buttons', 'four'));
	await page.goto('./study/');
	await expect(question(page)).toBeVisible();
	await showAnswer(page).click();
	const easyButton = page.getByRole('button', { name: /^Easy/ });
	await expect(easyButton).toHaveText(/\d+ days?/);
	const days = Number(/\d+/.exec((await easyButton.textContent()) ?? '')?.[0]);
	await easyButton.click();
	await expect(page.locator('#answer')).toHaveCount(0);
	await saved(page);
	const { events, cards } = await readDatabase(page);
	const last = events.find((event) => event.kind === 'review' && 'desiredRetention' in event);
	expect(last).toMatchObject({ desiredRetention: 0.95, rating: 4 });
	expect(last).toHaveProperty('fuzz');
	const card = cards.find(({ id }) => id === last?.cardId);
	expect(card?.history.intervalDays).toBe(days);
	expectConsistent({ events, cards });
});

test('a date is typed figure by figure, and one that can’t be chosen is said to be none', async ({ page }) => {
	await page.clock.setFixedTime(Date.UTC(2026, 10, 10, 12));
	await begin(page);
	await openSchedule(page);
	const exam = section(page, 'Exam date');
	await exam.getByText('Plan for a date').click();
	const date = exam.getByLabel('Date', { exact: true });
	await date.focus();
	// month first, as this browser is built
	await page.keyboard.type('02202027');
	await expect(date).toHaveValue('2027-02-20');
	await exam.getByRole('checkbox', { name: 'Vocabulary' }).check();
	await exam.getByRole('button', { name: 'Raise until that day' }).click();
	await exam.getByRole('button', { name: 'Raise until that day' }).waitFor({ state: 'detached' });
	await expect(exam.getByText('95% until 20 Feb 2027: Vocabulary')).toHaveCount(1);
	await expect(exam.getByText('That is what you aim at already: nothing to raise.')).toBeVisible();
	// further than can be chosen
	await date.focus();
	await page.keyboard.type('02202037');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(exam.getByText(/^Choose a day from 11 Nov 2026 to /)).toBeVisible();
	await expect(date).toHaveValue('2037-02-20');
	await expect(exam.getByRole('table')).toHaveCount(0);
	// the line that goes hands the focus on
	await exam.getByRole('button', { name: 'Stop raising until 20 Feb 2027: Vocabulary' }).press('Enter');
	await expect(exam.getByText('95% until 20 Feb 2027: Vocabulary')).toHaveCount(0);
	await expect(exam.getByRole('heading', { name: 'Exam date' })).toBeFocused();
});

test('what was answered by a clock of 2099 is due once it is right, and statistics say why they leave it out', async ({
	page
}) => {
	const now = Date.now();
	await page.clock.setFixedTime(Date.UTC(2099, 4, 1, 12));
	await learn(page);
	await page.clock.setFixedTime(now);
	await openSchedule(page);
	await expect(page.getByText(/^A clock was ahead: \d+ cards? /)).toBeVisible();
	await expect(grid(page).locator('[aria-current=date]')).toHaveAccessibleName(/today, due: [1-9]/);
	await expect(panel(page).getByRole('link').first()).toBeVisible();
	await expect(page.getByText(/^Next session: today, /)).toBeVisible();
	await page.locator('#stat-today').scrollIntoViewIfNeeded();
	await expect(page.getByText(/answers? bears? a date to come: a clock was ahead/)).toBeVisible();
	await page.goto('./study/');
	await expect(question(page)).toBeVisible();
});

test.describe('on a desk', () => {
	test.use({ viewport: { width: 1280, height: 800 } });
	test(
		'by keys alone, in French and offline: the calendar, the forecast, the file',
		{ tag: '@worker' },
		async ({ page, context }) => {
			await begin(page);
			await page.evaluate(async () => void (await navigator.serviceWorker.ready));
			await context.setOffline(true);
			await openSchedule(page, '?lang=fr');
			const today = grid(page).locator('[aria-current=date]');
			const day = Number(await today.getAttribute('data-day'));
			const on = (each: number) => grid(page).locator(`[data-day='${each}']`);
			await today.focus();
			await page.keyboard.press('ArrowRight');
			await expect(on(day + 1)).toBeFocused();
			await page.keyboard.press('ArrowDown');
			await expect(on(day + 8)).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(grid(page).locator('[aria-selected=true]')).toHaveCount(1);
			await expect(panel(page)).toContainText('Aucune révision ce jour-là.');
			await page.keyboard.press('Home');
			await page.keyboard.press('PageDown');
			await expect(page.locator('#calendar-page')).not.toHaveText('');
			await expect(grid(page).locator('button[tabindex="0"]')).toHaveCount(1);
			await expect(grid(page).locator('button[tabindex="0"]')).toBeFocused();
			// one stop for the whole grid
			await page.keyboard.press('Tab');
			await expect(grid(page).locator(':focus')).toHaveCount(0);
			const forecast = section(page, 'Prévision');
			await forecast.getByRole('radio', { name: '30' }).focus();
			await page.keyboard.press('ArrowRight');
			await expect(forecast.getByRole('radio', { name: '90' })).toBeChecked();
			await expect(forecast.getByRole('img')).toHaveAccessibleName(/cartes/);
			const downloading = page.waitForEvent('download');
			await section(page, 'Dans votre agenda').getByRole('button').press('Enter');
			expect((await downloading).suggestedFilename()).toBe('quai.ics');
		}
	);
});

/** Every view of the schedule: as it opens, a past and a coming day, and its forms unfolded. */
const walk: Walk = async (page, lang, look) => {
	await page.goto(`./?lang=${lang}`);
	await answer(page, lang === 'fr' ? 'Bien' : 'Good');
	await page.waitForURL('**/study/');
	await saved(page);
	await openSchedule(page);
	await look('schedule');
	await grid(page)
		.getByRole('button', { name: lang === 'fr' ? /0 réponse/ : /0 answers/ })
		.first()
		.click();
	await look('a past day');
	for (const summary of await page.locator('.main summary').all()) await summary.press('Enter');
	await page.locator('section[aria-labelledby=exam]').getByRole('checkbox').first().check();
	await expect(page.locator('section[aria-labelledby=exam] table')).toBeVisible();
	await page.locator('section[aria-labelledby=move] select').selectOption({ index: 2 });
	await look('forms');
};

testLooks(walk, 3);
