import { expect, type Page } from '@playwright/test';
import { testLooks, type Look, type Walk } from './looks.ts';
import { answer, finish, question, rate, saved, showAnswer, tap } from './study.ts';

/** Today with all that comes after its number, the table unfolded. */
async function lookAtToday(page: Page, state: string, action: string | RegExp, look: Look): Promise<void> {
	await page.goto('./');
	await expect(page.locator('.foot').getByRole('link', { name: action })).toBeVisible();
	await page.locator('main [aria-expanded]').click();
	await expect(page.getByRole('table')).toBeVisible();
	await expect(
		page.getByRole('link', { name: /^(All decks|Tous les paquets|.*nothing due|.*rien à étudier)$/ })
	).toBeVisible();
	await look(`today ${state}`);
}

/** Every view a learner meets in study. */
const walk: Walk = async (page, lang, look) => {
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
	await finish(page);
	await look('over');
	await lookAtToday(page, 'clear', /^(Practise anyway|S’entraîner quand même)$/, look);
	await page.goto('./study/?practice');
	await expect(question(page)).toBeVisible();
	await look('practice');
	await saved(page);
	// the other sides of the terms are asked the day after: they are typed
	await page.clock.setFixedTime(Date.now() + 86_400_000);
	await lookAtToday(page, 'due', /^(Study now|Étudier maintenant)$/, look);
	await page.goto('./study/?minutes=5');
	await expect(page.getByRole('textbox')).toBeVisible();
	await look('typed: question');
	await page.getByRole('textbox').fill('contener');
	await page.keyboard.press('Enter');
	await expect(page.locator('#answer')).toBeFocused();
	await look('typed: checked');
	await tap(rate(page, good));
	await saved(page);
	// two days of one answer, then none for a month: more waits than on a usual day
	await page.clock.setFixedTime(Date.now() + 2 * 86_400_000);
	await page.goto('./study/');
	await answer(page, good);
	await saved(page);
	await page.clock.setFixedTime(Date.now() + 30 * 86_400_000);
	await lookAtToday(page, 'after a break', '5 minutes', look);
};

testLooks(walk, 14);
