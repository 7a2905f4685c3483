import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { backupText } from '#tests/fixtures/backup.ts';
import { violationsOf } from '../axe.ts';
import { expectConsistent, readDatabase, readLog } from './database.ts';
import { answer, begin, question, rate, saved, showAnswer, tap } from './study.ts';

const say = (page: Page, words: string) => page.getByText(words, { exact: false });
const LOST = { en: 'Your answers are no longer here', fr: 'Vos réponses ne sont plus ici' };

/** Three answers, and what is remembered of them outside the database. */
async function learn(page: Page): Promise<void> {
	await begin(page);
	await answer(page);
	await answer(page, 'Again');
	await saved(page);
	await lookAgain(page);
	const marker = () => page.evaluate(() => localStorage.getItem('quai.marker') ?? '');
	await expect.poll(marker).toContain('"acts":3');
	await expect.poll(() => page.evaluate(() => caches.has('marker-of-quai'))).toBe(true);
}

const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** What a browser does that needs the room, or a person who clears something. */
async function clear(context: BrowserContext, page: Page, storageTypes: string): Promise<void> {
	const devtools = await context.newCDPSession(page);
	await devtools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes });
	await devtools.detach();
}

test('the database was cleared: it is said, and a file brings everything back (rows 24 and 25)', async ({
	page,
	context
}) => {
	await learn(page);
	const before = await readDatabase(page);
	await page.goto('./icon.svg');
	await clear(context, page, 'indexeddb');
	await page.goto('./');
	await expect(say(page, LOST.en)).toContainText('(3 entries since');
	await expect(say(page, LOST.en)).toContainText('never exported');
	expect(await violationsOf(page)).toEqual([]);
	await page.goto('./study/');
	await expect(say(page, LOST.en)).toBeVisible();
	await page.getByRole('button', { name: 'Bring my cards' }).click();
	await page.waitForURL('**/settings/#data');
	await page.locator('input[type=file]').setInputFiles({
		name: 'quai.json',
		mimeType: 'application/json',
		buffer: Buffer.from(await backupText(before.events))
	});
	await page.getByRole('button', { name: 'Add 3 entries' }).click();
	await expect(say(page, '3 entries added.')).toBeVisible();
	const after = await readDatabase(page);
	expect(after.events).toEqual(before.events);
	expect(after.cards).toEqual(before.cards);
	await page.goto('./');
	await expect(say(page, '3 answers today.')).toBeVisible();
	await lookAgain(page);
	await expect(say(page, LOST.en)).toHaveCount(0);
});

test('cleared but for the cache: nobody is taken for a newcomer; starting anew is the learner’s to say (row 24)', async ({
	page,
	context
}) => {
	await learn(page);
	await page.goto('./icon.svg');
	await clear(context, page, 'indexeddb,local_storage');
	await page.goto('./?lang=fr');
	await expect(say(page, LOST.fr)).toContainText('n’ont jamais été exportées');
	await expect(page.getByRole('link', { name: 'Étudier maintenant' })).toBeVisible();
	await page.getByRole('button', { name: 'Repartir de zéro' }).click();
	await expect(say(page, LOST.fr)).toHaveCount(0);
	await page.goto('./study/');
	await answer(page, 'Bien');
	await saved(page);
	await lookAgain(page);
	await expect.poll(() => page.evaluate(() => localStorage.getItem('quai.marker') ?? '')).toContain('"acts":1');
	await expect(say(page, LOST.fr)).toHaveCount(0);
});

test('cleared while Today is open: another look says so, and a file can still be brought (row 24)', async ({
	page,
	context
}) => {
	await learn(page);
	await page.goto('./');
	await expect(page.getByText(/^3 answers today/)).toBeVisible();
	await clear(context, page, 'indexeddb');
	await lookAgain(page);
	await expect(say(page, LOST.en)).toBeVisible();
	await expect(page.getByText('Nothing was deleted')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Bring my cards' })).toBeVisible();
});

test('the database is deleted underneath: the next answer is kept, and it is said (row 23)', async ({ page }) => {
	await learn(page);
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const deleting = indexedDB.deleteDatabase('quai');
				deleting.onsuccess = resolve;
				deleting.onerror = () => reject(new Error('not deleted'));
			})
	);
	await answer(page);
	await saved(page);
	await expect(say(page, LOST.en)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Bring my cards' })).toBeVisible();
	expect(await readLog(page)).toHaveLength(1);
	await answer(page);
	await saved(page);
	expectConsistent(await readDatabase(page));
});

test('no room for an answer: it stays on screen, with another try and an export (row 4)', async ({ page }) => {
	await begin(page);
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		Object.assign(window, { refused: 0 });
		IDBObjectStore.prototype.put = function (...args) {
			if ('isFull' in window && 'refused' in window) window.refused = Number(window.refused) + 1;
			if ('isFull' in window) throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, args as Parameters<typeof put>);
		};
		Object.assign(window, { isFull: true });
	});
	const asked = (await question(page).textContent()) ?? '';
	await showAnswer(page).click();
	await tap(rate(page, 'Good'));
	const notice = say(page, 'This device has no room left');
	await expect(notice).toBeVisible();
	await expect(page.locator('#answer')).toBeVisible();
	await expect(question(page)).toHaveText(asked);
	await expect(say(page, '“Good”, not saved yet')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-unsaved');
	expect(await violationsOf(page)).toEqual([]);
	// keys do nothing to the card that waits behind it
	await page.keyboard.press('Space');
	await page.keyboard.press('1');

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export' }).click()
	]);
	const { events } = JSON.parse(readFileSync(await download.path(), 'utf8')) as { events: unknown[] };
	expect(events).toHaveLength(1);
	await expect(say(page, 'Your answers are in the file:')).toContainText(download.suggestedFilename());
	const refused = () => page.evaluate(() => ('refused' in window ? Number(window.refused) : 0));
	const before = await refused();
	await page.getByRole('button', { name: 'Try again' }).click();
	// the try is over, not only begun
	await expect.poll(refused).toBeGreaterThan(before);
	await expect(notice).toBeVisible();
	// Today counts what is saved, and says that one is not
	await page.getByRole('link', { name: 'Leave' }).click();
	await expect(page.locator('.hero')).toBeVisible();
	await expect(notice).toBeVisible();
	await expect(say(page, 'could not be opened')).toHaveCount(0);
	await page.goBack();
	await expect(say(page, '“Good”, not saved yet')).toBeVisible();
	await page.evaluate(() => Reflect.deleteProperty(window, 'isFull'));
	// by key: a click this soon at the same place is a second tap
	await page.getByRole('button', { name: 'Try again' }).press('Enter');
	await saved(page);
	await expect(notice).toHaveCount(0);
	await expect(question(page)).not.toHaveText(asked);
	expect(await readLog(page)).toHaveLength(2);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(async () => (await readLog(page)).at(-1)?.kind).toBe('undo');
	await expect(question(page)).toHaveText(asked);
});

test('frozen for hours, and answered elsewhere meanwhile: the rating is not taken (row 35)', async ({
	page,
	context
}) => {
	await begin(page);
	const asked = (await question(page).textContent()) ?? '';
	await showAnswer(page).click();
	const other = await context.newPage();
	await other.goto('./study/');
	await expect(question(other)).toHaveText(asked);
	await answer(other);
	await saved(other);
	await page.clock.setFixedTime(Date.now() + 3 * 3_600_000);
	await tap(rate(page, 'Again'));
	await expect(say(page, 'was answered elsewhere meanwhile')).toBeVisible();
	await expect(question(page)).not.toHaveText(asked);
	expect(await readLog(page)).toHaveLength(2);
	await page.locator('.notice').getByRole('button', { name: 'Got it' }).click();
	await expect(say(page, 'was answered elsewhere meanwhile')).toHaveCount(0);
	// nothing happened elsewhere: after as long again the tap counts
	await showAnswer(page).click();
	await page.clock.setFixedTime(Date.now() + 5 * 3_600_000);
	await tap(rate(page, 'Good'));
	await expect(page.locator('#answer')).toHaveCount(0);
	await saved(page);
	expect(await readLog(page)).toHaveLength(3);
	expectConsistent(await readDatabase(page));
});

test('a clock set back, or to 2099, is asked about once; nothing is lost (rows 28 and 29)', async ({ page }) => {
	await learn(page);
	const now = await page.evaluate(() => Date.now());
	const notice = say(page, 'By this device it is');
	for (const { at, words } of [
		{ at: now - 2 * 86_400_000, words: 'which is before your last answers' },
		{ at: Date.UTC(2099, 4, 1, 12), words: '2099, more than a year after your last visit' }
	]) {
		await page.clock.setFixedTime(at);
		await page.goto('./');
		await expect(notice).toContainText(words);
		await page.clock.setFixedTime(now + 60_000);
		await lookAgain(page);
		await expect(notice).toHaveCount(0);
	}
	await page.clock.setFixedTime(now - 2 * 86_400_000);
	await page.goto('./study/');
	await expect(notice).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
	await page.getByRole('button', { name: 'It is right' }).click();
	await expect(notice).toHaveCount(0);
	await answer(page);
	await saved(page);
	await lookAgain(page);
	await page.reload();
	await expect(question(page)).toBeVisible();
	await lookAgain(page);
	await expect(notice).toHaveCount(0);
	const database = await readDatabase(page);
	expect(database.events).toHaveLength(4);
	expectConsistent(database);
});

test('another zone is said once, and nothing is lost (row 31)', async ({ page }) => {
	await learn(page);
	// as after a flight of eleven hours
	await page.addInitScript(() => {
		const offset = Date.prototype.getTimezoneOffset;
		Date.prototype.getTimezoneOffset = function () {
			return offset.call(this) - 660;
		};
	});
	await page.goto('./');
	await expect(say(page, 'Your time zone has changed. Nothing is lost')).toBeVisible();
	await page.locator('.notice').getByRole('button', { name: 'Got it' }).click();
	await expect(say(page, 'Your time zone has changed.')).toHaveCount(0);
	await page.goto('./study/');
	await answer(page);
	await saved(page);
	await lookAgain(page);
	await expect(say(page, 'Your time zone has changed.')).toHaveCount(0);
	const database = await readDatabase(page);
	expect(database.events).toHaveLength(4);
	expectConsistent(database);
});
