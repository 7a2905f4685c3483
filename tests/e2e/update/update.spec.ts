import { expect, test, type Page } from '@playwright/test';
import { expectConsistent, readDatabase, readLog } from '../app/database.ts';
import { answer, begin, finish, question, rate, saved, showAnswer, tap } from '../app/study.ts';
import {
	cacheNames,
	cacheOf,
	comeBackLater,
	controlled,
	NEW,
	OLD,
	openSite,
	versionOf,
	waiting,
	type Site
} from './site.ts';

let site: Site;
test.beforeEach(async () => {
	site = await openSite();
});
test.afterEach(() => site.close());

const offer = (page: Page) => page.getByText('Update ready.', { exact: false });
const runs = (page: Page, build: string) =>
	expect(page.locator('html')).toHaveAttribute('data-version', versionOf(build));

/** A learner in mid-session on the old version, with nothing else to be told. */
async function studyOnOld(page: Page): Promise<void> {
	// what is being read stays, so what the browser promises would keep an offer waiting that comes after it
	await page.addInitScript(() => localStorage.setItem('quai.keeping-closed', 'yes'));
	await begin(page, site.address);
	await controlled(page);
	// one of these questions says that it works offline
	await answer(page, 'Again');
	await answer(page);
	await page.getByRole('button', { name: 'Close' }).click();
	await answer(page);
	await saved(page);
	await runs(page, OLD);
	expect(await cacheNames(page)).toEqual([cacheOf(OLD)]);
}

/**
 * Answers until the offer has come: the page hears of a waiting worker a moment later, and tells between cards. It is
 * there once the question has the focus, or not; what is forgotten comes again, so that the session does not end.
 */
async function offered(page: Page): Promise<void> {
	while (!(await offer(page).isVisible())) {
		await answer(page, 'Again');
		await expect(question(page)).toBeFocused();
	}
}

test('an update is offered between cards, and taking it asks the same card again (row 9)', async ({ page }) => {
	await studyOnOld(page);
	site.publish(NEW);
	await comeBackLater(page);
	await waiting(page);
	// in the middle of a card, asked or turned, nothing comes
	await expect(offer(page)).toHaveCount(0);
	await showAnswer(page).click();
	await expect(page.locator('#answer')).toBeFocused();
	await expect(offer(page)).toHaveCount(0);
	await tap(rate(page, 'Good'));
	await expect(page.locator('#answer')).toHaveCount(0);
	await offered(page);
	await saved(page);
	expect((await cacheNames(page)).sort()).toEqual([cacheOf(OLD), cacheOf(NEW)].sort());

	const asked = await question(page).textContent();
	const log = await readLog(page);
	await page.getByRole('button', { name: 'Update' }).click();
	await runs(page, NEW);
	await expect(question(page)).toHaveText(asked ?? '');
	expect(await readLog(page)).toEqual(log);
	expectConsistent(await readDatabase(page));
	expect(await cacheNames(page)).toEqual([cacheOf(NEW)]);
	await expect(offer(page)).toHaveCount(0);

	// and what runs now is whole, without the host
	await page.context().setOffline(true);
	await answer(page);
	await finish(page);
	await page.reload();
	await runs(page, NEW);
});

test('an offer goes when the card is turned and does not nag; it waits at the end and on Today', async ({ page }) => {
	await studyOnOld(page);
	site.publish(NEW);
	await comeBackLater(page);
	await waiting(page);
	await offered(page);
	await showAnswer(page).click();
	await expect(offer(page)).toHaveCount(0);
	await tap(rate(page, 'Good'));
	await expect(question(page)).toBeFocused();
	await expect(offer(page)).toHaveCount(0);
	await finish(page);
	await expect(page.locator('#over')).toBeVisible();
	await expect(offer(page)).toBeVisible();

	// the next start finds it waiting
	await page.goto(site.address);
	await expect(page.getByRole('link', { name: 'Practise anyway' })).toBeVisible();
	await expect(offer(page)).toBeVisible();
	await runs(page, OLD);
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(offer(page)).toHaveCount(0);
	await page.reload();
	await expect(offer(page)).toBeVisible();
	await page.getByRole('button', { name: 'Update' }).click();
	await runs(page, NEW);
});

test('a start asks for a new version, another look within the hour does not', async ({ page }) => {
	await studyOnOld(page);
	const asks: string[] = [];
	page.context().on('request', (request) => {
		if (request.url().endsWith('/service-worker.js')) asks.push(request.url());
	});
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await answer(page);
	expect(asks).toEqual([]);
	site.publish(NEW);
	await page.reload();
	await waiting(page);
	expect(asks.length).toBeGreaterThan(0);
});

test('a second tab is left alone: it keeps its card, and is offered a reload between cards', async ({ page }) => {
	await studyOnOld(page);
	const other = await page.context().newPage();
	await other.goto(`${site.address}study/`);
	await expect(question(other)).toBeVisible();
	await showAnswer(other).click();
	await other.evaluate(() => Object.assign(window, { isSamePage: true }));
	site.publish(NEW);
	await comeBackLater(page);
	await waiting(page);
	await offered(page);
	await page.getByRole('button', { name: 'Update' }).click();
	await runs(page, NEW);

	const elsewhere = other.getByText('Quai was updated in another tab.', { exact: false });
	await expect.poll(() => cacheNames(other)).toEqual([cacheOf(NEW)]);
	await expect(other.locator('#answer')).toBeVisible();
	await expect(elsewhere).toHaveCount(0);
	await tap(rate(other, 'Good'));
	await expect(elsewhere).toBeVisible();
	await saved(other);
	expect(await other.evaluate(() => 'isSamePage' in window)).toBe(true);
	await runs(other, OLD);
	await other.getByRole('button', { name: 'Reload' }).click();
	await runs(other, NEW);
	// which card is for both tabs to say: the first went on meanwhile
	await expect(question(other)).toBeVisible();
	expectConsistent(await readDatabase(other));
});

test('an answer that is not saved is worth more than an update', async ({ page }) => {
	await studyOnOld(page);
	site.publish(NEW);
	await comeBackLater(page);
	await waiting(page);
	await offered(page);
	await saved(page);
	await page.evaluate(() => {
		for (const name of ['put', 'add'] as const) {
			const write = IDBObjectStore.prototype[name];
			IDBObjectStore.prototype[name] = function (...args) {
				if (!('isHealed' in window)) throw new DOMException('no room', 'QuotaExceededError');
				return write.apply(this, args);
			};
		}
	});
	await showAnswer(page).click();
	await tap(rate(page, 'Good'));
	const notice = page.locator('.notice', { hasText: 'This device has no room left' });
	await expect(notice).toBeVisible();
	await page.getByRole('link', { name: 'Leave' }).click();
	await expect(notice).toBeVisible();
	await page.getByRole('button', { name: 'Update' }).click();
	await expect(notice).toBeVisible();
	await runs(page, OLD);
	const before = (await readLog(page)).length;
	await page.evaluate(() => Object.assign(window, { isHealed: true }));
	await notice.getByRole('button', { name: 'Try again' }).click();
	await saved(page);
	await page.getByRole('button', { name: 'Update' }).click();
	await runs(page, NEW);
	expect((await readLog(page)).length).toBeGreaterThan(before);
	expectConsistent(await readDatabase(page));
});
