import { expect, test, type Page } from '@playwright/test';
import type { Card } from '#domain/card.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { expectConsistent, readDatabase, type Database } from '../app/database.ts';
import { answer, begin, finish, saved, showAnswer } from '../app/study.ts';
import { comeBackLater, controlled, NEW, openSite, versionOf, waiting } from './site.ts';

const IMAGE = 'vocabulary/image/meaning';
const OLD_NAME = 'vocabulary/container/meaning';
const NEW_NAME = 'vocabulary/container-as-instance/meaning';
const RETIRED = 'vocabulary/image-or-container/contrast';

const cardOf = ({ cards }: Database, id: string): Card | undefined => cards.find((card) => card.id === id);

/** Takes the new version where Today offers it. */
async function update(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Update' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-version', versionOf(NEW));
}

test('a deck comes corrected, with a note renamed and one retired: every history is kept (row 36)', async ({
	page,
	context
}) => {
	const site = await openSite();
	await begin(page, site.address);
	await finish(page);
	await controlled(page);
	const before = await readDatabase(page);
	for (const id of [IMAGE, OLD_NAME, RETIRED]) expect(cardOf(before, id)?.history.reps, id).toBeGreaterThan(0);

	const other = await context.newPage();
	await other.goto(`${site.address}study/`);
	await expect(other.locator('#over')).toBeVisible();
	site.publish(NEW);
	await comeBackLater(page);
	await waiting(page);
	await update(page, site.address);
	await page.goto(`${site.address}study/`);
	await expect(page.locator('#over')).toBeVisible();

	const after = await readDatabase(page);
	expect(after.events).toEqual(before.events);
	expectConsistent(after);
	expect(cardOf(after, IMAGE)?.history).toEqual(cardOf(before, IMAGE)?.history);
	expect(cardOf(after, NEW_NAME)?.history).toEqual(cardOf(before, OLD_NAME)?.history);
	expect(cardOf(after, OLD_NAME)).toBeUndefined();
	expect(cardOf(after, RETIRED)).toMatchObject({ isRetired: true, history: cardOf(before, RETIRED)?.history });

	// the old tab goes on with what it has, and both agree
	await other.getByRole('button', { name: 'Undo' }).click();
	await answer(other);
	await saved(other);
	const both = await readDatabase(page);
	expect(both.events).toHaveLength(before.events.length + 2);
	expectConsistent(both);

	// the corrected one says so when it comes back, rated or not, and once
	await page.clock.setFixedTime(Date.now() + 40 * MS_A_DAY);
	await page.goto(`${site.address}study/?cards=${IMAGE}`);
	const changed = page.getByText('The meaning of this card has changed');
	for (const times of [1, 0]) {
		await showAnswer(page).click();
		await expect(changed).toHaveCount(times);
		await saved(page);
		await page.reload();
	}

	// the renamed note is found by its old name, the retired one is readable
	await page.goto(`${site.address}note/?id=vocabulary/container`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('container');
	await page.goto(`${site.address}note/?id=vocabulary/image-or-container`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('You download nginx once');
	await site.close();
});
