import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { hits, learn, openDecks, openNote, said, search } from './decks.ts';
import { faults } from './faults.ts';

/** Every view of decks, search and notes, with content, empty and in error; `look` is called on each. */
async function walk(page: Page, lang: string, look: (name: string) => Promise<void>): Promise<void> {
	await learn(page, lang);
	await page.clock.setFixedTime(Date.now() + 2 * 86_400_000);
	await openDecks(page);
	await look('decks');
	await search(page).fill('couche image');
	await expect(hits(page).first()).toBeVisible();
	await look('search');
	await search(page).fill('zzz');
	await look('nothing found');
	await search(page).fill('');
	await page.locator('button.toggle').click();
	await page.locator('.filters button').first().click();
	await page.locator('.filters button').nth(1).click();
	await look('filters');
	await page.locator('.tools button').click();
	await page.getByRole('checkbox').first().check();
	await page.locator('.acts button').nth(2).click();
	await expect(said(page)).not.toHaveText('');
	await look('selecting');
	await page.locator('.acts button').last().click();
	await look('selecting: a date');
	await page.goto('./decks/vocabulary/');
	await expect(page.locator('.states').first()).toBeVisible();
	await look('deck');
	await page.locator('.main .text-button').click();
	await expect(page.locator('.paused')).toBeVisible();
	await look('deck paused');
	await openNote(page, 'vocabulary/image');
	await page.locator('summary').first().click();
	await page.locator('section .acts button').first().click();
	await expect(said(page)).not.toHaveText('');
	await page.locator('.said button').click();
	await expect(page.locator('s')).toBeVisible();
	await page.locator('section .acts').first().locator('button').nth(2).click();
	await look('note');
	await page.goto('./note/?id=none');
	await expect(page.locator('h1')).toBeVisible();
	await look('no such note');
	await page.goto('./nowhere/');
	await expect(page.locator('h1')).toBeVisible();
	await look('no such page');
	await page.goto('./study/?deck=none');
	await expect(page.locator('#over')).toBeVisible();
	await look('no such deck');
}
const VIEWS = 12;

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		for (const lang of ['en', 'fr']) {
			test(`axe finds nothing on any view of the decks, ${lang}`, async ({ page }) => {
				test.slow();
				let looked = 0;
				await walk(page, lang, async (name) => {
					const { violations } = await new AxeBuilder({ page }).analyze();
					const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
					expect(found, name).toEqual([]);
					looked++;
				});
				expect(looked).toBe(VIEWS);
			});
		}
	});
}

for (const { name, viewport, zoom } of [
	{ name: '390 px', viewport: { width: 390, height: 844 }, zoom: 100 },
	{ name: '320 px', viewport: { width: 320, height: 568 }, zoom: 100 },
	{ name: '1280 px', viewport: { width: 1280, height: 800 }, zoom: 100 },
	{ name: '390 px at 200 % text', viewport: { width: 390, height: 844 }, zoom: 200 },
	{ name: '320 px at 200 % text', viewport: { width: 320, height: 568 }, zoom: 200 }
]) {
	test.describe(name, () => {
		test.use({ viewport });
		test('nothing sticks out of the decks, every target is 48 px', async ({ page }) => {
			test.slow();
			const enlarge = () => page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), zoom);
			page.on('load', () => void enlarge().catch(() => undefined));
			let looked = 0;
			await walk(page, 'fr', async (view) => {
				await enlarge();
				if (process.env.SHOTS)
					await page.screenshot({ path: `${process.env.SHOTS}/${name}-${view}.png`.replaceAll(' ', '-') });
				expect(await faults(page, 48), view).toEqual([]);
				const main = page.locator('.foot > .button, .foot > a').last();
				if ((await main.count()) > 0) await expect(main, view).toBeInViewport({ ratio: 0.99 });
				looked++;
			});
			expect(looked).toBe(VIEWS);
		});
	});
}
