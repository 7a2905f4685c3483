import { expect, test, type Page } from '@playwright/test';
import { readLog } from './database.ts';
import { openSettings } from './settings.ts';
import { begin, question, rate, saved, showAnswer } from './study.ts';

/**
 * A finger that goes from one place to another; trusted events, as the browser makes them. No further than 100 px:
 * there Chromium goes back a page, where nobody keeps it from that.
 */
async function swipe(page: Page, from: [number, number], to: [number, number]): Promise<void> {
	const client = await page.context().newCDPSession(page);
	// a tenth of a second by the clock of the finger, however busy the machine is
	const beganAt = Date.now() / 1000;
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', [x, y]: [number, number], share: number) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
			timestamp: beganAt + share / 10
		});
	await touch('touchStart', from, 0);
	for (const share of [0.25, 0.5, 0.75, 1]) {
		const place: [number, number] = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
		await touch('touchMove', place, share);
	}
	await touch('touchEnd', to, 1);
	await client.detach();
}
const ratings = async (page: Page) => (await readLog(page)).map(({ rating }) => rating);

test('swipes are off at first, then rate a turned card: left Again, right Good', async ({ page }) => {
	await begin(page);
	await showAnswer(page).click();
	await swipe(page, [140, 300], [230, 305]);
	await expect(rate(page, 'Good')).toBeVisible();
	await openSettings(page);
	await page.getByRole('switch', { name: 'Answer by a swipe' }).check({ force: true });
	await page.goto('./study/');
	await showAnswer(page).click();
	await expect(page.locator('#answer')).toBeFocused();
	await expect(page.locator('.swiped')).toHaveCount(1);
	await swipe(page, [230, 300], [140, 305]);
	await expect(page.locator('#answer')).toHaveCount(0);
	await saved(page);
	expect(await ratings(page)).toEqual([3, 1]);
	// not before the answer is shown
	await expect(question(page)).toBeFocused();
	await swipe(page, [140, 300], [230, 305]);
	await showAnswer(page).click();
	await expect(rate(page, 'Good')).toBeVisible();
	await swipe(page, [140, 300], [230, 305]);
	await expect(page.locator('#answer')).toHaveCount(0);
	await saved(page);
	expect(await ratings(page)).toEqual([3, 1, 3]);
});

test('swipes never begin at the edge, on a control, or up and down', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('quai.swipes', 'on'));
	await begin(page);
	await showAnswer(page).click();
	await expect(page.locator('#answer')).toBeFocused();
	const link = await page.locator('.source a').boundingBox();
	await swipe(page, [10, 300], [105, 300]);
	await swipe(page, [382, 300], [285, 300]);
	await swipe(page, [200, 200], [210, 400]);
	await swipe(page, [(link?.x ?? 0) + 20, (link?.y ?? 0) + 20], [(link?.x ?? 0) + 115, (link?.y ?? 0) + 20]);
	await expect(page.locator('#answer')).toHaveCount(1);
	expect(await ratings(page)).toEqual([3]);
});
