import { expect } from '@playwright/test';
import { hits, learn, openDecks, openNote, said, search } from './decks.ts';
import { testLooks, type Walk } from './looks.ts';

/** Every view of decks, search and notes, with content, empty and in error. */
const walk: Walk = async (page, lang, look) => {
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
	// by key: a click this soon at the same place is a second tap
	await page.locator('summary').first().press('Enter');
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
};

testLooks(walk, 12);
