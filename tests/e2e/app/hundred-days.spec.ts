import { expect, test } from '@playwright/test';
import { expectConsistent, readDatabase } from './database.ts';
import { begin, finish, question, saved, studyByKeys } from './study.ts';

const DAY_MS = 86_400_000;
/** What is forgotten, by a fixed rule: every seventh answer. */
const FORGOTTEN_EVERY = 7;
/** Over the beginning of DST; `npm test` sees the first of them. */
const DAYS = process.env.SOAK ? 100 : 35;
const OPENED_EVERY = 5;
/** The last day that is not missed, counted from the first. */
const LAST_DAY = process.env.SOAK ? 98 : 34;
/** Half of the cards come back later than this by then. */
const LONG_DAYS = process.env.SOAK ? 21 : 7;

/** The page is seen again; the end of the session before is marked, so that it is not taken for this one's. */
function wake(): void {
	document.getElementById('over')?.setAttribute('data-yesterday', '');
	document.dispatchEvent(new Event('visibilitychange'));
}

test.use({ timezoneId: 'Europe/Paris' });

test('a hundred days, some of them missed: everything is learnt and comes back ever later', async ({ page }) => {
	test.setTimeout(240_000);
	const start = Date.UTC(2026, 2, 2, 18);
	await page.clock.setFixedTime(start);
	await begin(page);
	await finish(page);
	let given = 0;
	for (let day = 1; day < DAYS; day++) {
		// a week without, and every ninth day
		if (day % 9 === 0 || (day > 40 && day < 48)) continue;
		await page.clock.setFixedTime(start + day * DAY_MS);
		// most days find the app as it was left, some open it anew
		if (day % OPENED_EVERY === 0) await page.goto('./study/');
		else await page.evaluate(wake);
		await expect(question(page).or(page.locator('#over:not([data-yesterday])'))).toBeVisible();
		given = await studyByKeys(page, FORGOTTEN_EVERY, given);
		await saved(page);
	}
	expect(given).toBeGreaterThan(3 * DAYS);

	const database = await readDatabase(page);
	expectConsistent(database);
	const { cards, events } = database;
	const introduced = cards.filter(({ history }) => history.phase !== 'new');
	expect(introduced.length).toBe(cards.length);
	// DST began on 29 March: the days went on one by one
	const days = [...new Set(events.map(({ studyDay }) => studyDay))];
	expect(Math.max(...days) - Math.min(...days)).toBe(LAST_DAY);
	const firstSeen = new Set<string>();
	for (const day of days.sort((a, b) => a - b)) {
		const asked = events.filter(({ studyDay }) => studyDay === day).flatMap(({ cardId }) => cardId ?? []);
		const fresh = new Set(asked.filter((id) => !firstSeen.has(id)));
		expect(fresh.size, `new cards of day ${day}`).toBeLessThanOrEqual(10);
		for (const id of fresh) firstSeen.add(id);
	}
	const long = introduced.filter(({ history }) => history.intervalDays > LONG_DAYS);
	expect(long.length).toBeGreaterThan(cards.length / 2);
});
