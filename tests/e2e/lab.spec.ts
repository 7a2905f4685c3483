import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';

/** States drawn of each kind's example: asked and turned for each facet, answered rightly and with each mistake. */
const KINDS = { term: 5, cloze: 8, contrast: 6, truth: 6 };

/** Each language and each theme once; `npm run soak` draws each with each. */
const LOOKS = (['light', 'dark'] as const)
	.flatMap((colorScheme) => ['en', 'fr'].map((lang) => ({ colorScheme, lang })))
	.filter(({ colorScheme, lang }) => process.env.SOAK || (colorScheme === 'light') === (lang === 'en'));

for (const [kind, leastStates] of Object.entries(KINDS)) {
	for (const { colorScheme, lang } of LOOKS) {
		test(`${kind}: every state of its example, ${lang}, ${colorScheme}`, async ({ page }) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(error.message));
			page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
			await page.emulateMedia({ colorScheme });
			await page.goto(`./lab/${kind}/?lang=${lang}`);
			const states = page.locator('[data-state]');
			await expect(states.first()).toBeVisible();
			expect(await states.count()).toBeGreaterThanOrEqual(leastStates);
			for (const state of await states.all()) {
				const name = (await state.getAttribute('data-state')) ?? '';
				await expect(state.locator('.band'), name).toBeVisible();
				await expect(state.locator('h1'), name).toBeVisible();
				const isTurned = !name.endsWith(': asked');
				await expect(state.locator('h2'), name).toHaveCount(isTurned ? 1 : 0);
				await expect(state.locator('.verdict'), name).toHaveCount(name.includes('answered') ? 1 : 0);
			}
			// one page with many cards has many level-one headings and landmarks of one name: no fault of a card
			const ofOnePage = ['page-has-heading-one', 'landmark-unique', 'duplicate-id', 'region', 'landmark-one-main'];
			const rules = Object.fromEntries(ofOnePage.map((rule) => [rule, { enabled: false }]));
			expect(await violationsOf(page, { rules })).toEqual([]);
			expect(faults).toEqual([]);
		});
	}
}
