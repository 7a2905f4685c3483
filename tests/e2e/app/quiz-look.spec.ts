import { expect } from '@playwright/test';
import { testLooks, type Walk } from './looks.ts';
import { board, choose, feedback, result } from './quiz.ts';
import { question } from './study.ts';

/** Every view of the quizzes. */
const walk: Walk = async (page, lang, look) => {
	await page.goto(`./quiz/?lang=${lang}`);
	await page.locator('summary').nth(1).press('Enter');
	await expect(page.getByRole('switch')).toBeVisible();
	await look('quiz tiles');
	await page.goto('./quiz/run/?mode=mixed&scope=all&n=1');
	await expect(question(page)).toBeFocused();
	await choose(page, '2');
	await look('quiz question');
	await page.locator('form .pair button').last().click();
	await expect(feedback(page)).toBeFocused();
	await look('quiz feedback');
	await page.keyboard.press('Enter');
	await expect(page.locator('#counts-hint p')).toHaveCount(1);
	await look('quiz result');
	await page.goto('./quiz/run/?mode=exam&scope=all&n=12&limit=10');
	await expect(question(page)).toBeFocused();
	await look('exam question');
	await page.locator('.bar button').last().click();
	await expect(page.locator('#exam-list')).toBeFocused();
	await look('exam list');
	await page.goto('./quiz/run/?mode=match&scope=all');
	await expect(board(page)).toBeVisible();
	await board(page).locator('.left').first().press('Enter');
	await board(page).locator('.right').first().press('Enter');
	await look('match');
	await page.goto('./quiz/run/?mode=sprint&scope=all');
	await page.locator('form .pair button').first().click();
	await look('sprint');
	await page.goto('./quiz/run/?mode=interview&scope=all&n=1');
	await expect(question(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('#answer')).toBeFocused();
	await look('interview');
	await page.goto('./quiz/run/?mode=none');
	await expect(page.locator('.refused')).toBeVisible();
	await look('no such quiz');
	expect(await result(page).count()).toBe(0);
};

testLooks(walk, 10);
