import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { faults } from './faults.ts';
import { answer, finish, question, rate, saved, showAnswer, tap } from './study.ts';

/** Every view a learner meets, one after the other; `look` is called on each. */
async function walk(page: Page, lang: string, look: (name: string) => Promise<void>): Promise<void> {
	const good = lang === 'fr' ? 'Bien' : 'Good';
	await page.goto(`./?lang=${lang}`);
	await expect(question(page)).toBeVisible();
	await look('first card');
	await showAnswer(page).click();
	await expect(page.locator('#answer')).toBeFocused();
	await look('first answer');
	await tap(rate(page, good));
	await page.waitForURL('**/study/');
	await expect(question(page)).toBeVisible();
	const seen = new Set<string>();
	for (let i = 0; i < 12; i++) {
		const kind = (await page.getByRole('radio').count()) > 0 ? 'options' : 'reveal';
		if (!seen.has(kind)) {
			seen.add(kind);
			await look(`${kind}: question`);
			if (kind === 'options') {
				await page.getByRole('radio').first().check({ force: true });
				await page.locator('fieldset').nth(1).getByRole('radio').first().check({ force: true });
				await look('options: chosen');
				await page.locator('button[type=submit]').click();
				await look('options: checked');
				await tap(rate(page, good));
				await expect(page.locator('#answer')).toHaveCount(0);
				continue;
			}
		}
		await answer(page, good);
	}
	await page.locator('.top button[aria-haspopup=dialog]').click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await look('menu');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await finish(page, good);
	await look('over');
	await page.goto('./');
	await expect(page.getByRole('link', { name: /^(Study now|Étudier maintenant)$/ })).toBeVisible();
	await look('today');
	await saved(page);
	// the other sides of the terms are asked the day after: they are typed
	await page.clock.setFixedTime(Date.now() + 86_400_000);
	await page.goto('./study/');
	await expect(page.getByRole('textbox')).toBeVisible();
	await look('typed: question');
	await page.getByRole('textbox').fill('contener');
	await page.keyboard.press('Enter');
	await expect(page.locator('#answer')).toBeFocused();
	await look('typed: checked');
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		for (const lang of ['en', 'fr']) {
			test(`axe finds nothing on any view, ${lang}`, async ({ page }) => {
				test.slow();
				let looked = 0;
				await walk(page, lang, async (name) => {
					const { violations } = await new AxeBuilder({ page }).analyze();
					const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
					expect(found, name).toEqual([]);
					looked++;
				});
				expect(looked).toBeGreaterThanOrEqual(11);
			});
		}
	});
}

for (const { name, viewport, zoom } of [
	{ name: '390 px', viewport: { width: 390, height: 844 }, zoom: 100 },
	{ name: '320 px', viewport: { width: 320, height: 568 }, zoom: 100 },
	{ name: '390 px at 200 % text', viewport: { width: 390, height: 844 }, zoom: 200 },
	{ name: '320 px at 200 % text', viewport: { width: 320, height: 568 }, zoom: 200 }
]) {
	test.describe(name, () => {
		test.use({ viewport });
		test('nothing sticks out, every target is 48 px, ratings are in sight', async ({ page }) => {
			test.slow();
			const enlarge = () => page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), zoom);
			page.on('load', () => void enlarge().catch(() => undefined));
			await walk(page, 'fr', async (view) => {
				await enlarge();
				expect(await faults(page, 48), view).toEqual([]);
				const main = page.locator('.foot button, .foot a').last();
				if (view !== 'menu') await expect(main, view).toBeInViewport({ ratio: 0.99 });
			});
		});
	});
}
