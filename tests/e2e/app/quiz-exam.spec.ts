import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { readDatabase } from './database.ts';
import { kill } from './kill.ts';
import { asked, choose, result } from './quiz.ts';
import { question, saved } from './study.ts';

test('an exam killed in the middle goes on with its answers, and with the time that is truly left', async ({
	baseURL,
	launchOptions,
	timezoneId
}) => {
	const profile = mkdtempSync(join(tmpdir(), 'quai-exam-'));
	const open = async (): Promise<[BrowserContext, Page]> => {
		const context = await chromium.launchPersistentContext(profile, {
			...launchOptions,
			baseURL: baseURL ?? '',
			locale: 'en-GB',
			...(timezoneId === undefined ? {} : { timezoneId }),
			viewport: { width: 390, height: 844 }
		});
		return [context, context.pages()[0] ?? (await context.newPage())];
	};
	const [context, page] = await open();
	await page.goto('./quiz/run/?mode=exam&scope=all&n=4&limit=30&marks=1');
	await expect(question(page)).toBeFocused();
	await choose(page);
	await page.getByRole('button', { name: 'Sure', exact: true }).click();
	await expect(page.getByText('Question 2 of 4')).toBeVisible();
	await page.getByRole('button', { name: 'Flag' }).click();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect(page.getByText('Question 3 of 4')).toBeVisible();
	const third = await asked(page);
	await saved(page);
	// nothing of an exam is in the log before its end
	expect((await readDatabase(page)).events).toEqual([]);
	kill(profile);
	await context.close().catch(() => undefined);

	const [again, after] = await open();
	await after.clock.setFixedTime(Date.now() + 10 * 60_000);
	await after.goto('./quiz/');
	await expect(after.getByText('Exam, question 3 of 4')).toBeVisible();
	await after.getByRole('link', { name: 'Go on' }).click();
	await expect(question(after)).toBeFocused();
	expect(await asked(after)).toEqual(third);
	await expect(after.getByRole('timer')).toHaveText(/^19:\d\d$/);
	await after.getByRole('button', { name: 'All questions' }).click();
	await expect(after.getByRole('button', { name: 'Question 1, answered' })).toBeVisible();
	await after.getByRole('button', { name: 'Question 2, open, flagged' }).click();
	await choose(after);
	await after.getByRole('button', { name: 'Not sure', exact: true }).click();
	await after.getByRole('button', { name: 'All questions' }).click();
	await expect(after.getByText('2 questions are still open.')).toBeVisible();
	await after.getByRole('button', { name: 'Hand in' }).click();
	await expect(result(after)).toHaveText(/^\d of 4$/);
	await expect(after.getByText('Certainty marks:')).toBeVisible();
	await saved(after);
	const { events } = await readDatabase(after);
	expect(events.map(({ kind }) => kind).sort()).toEqual(['attempt', 'attempt', 'quiz']);

	// when time is up it is handed in by itself
	await after.getByRole('button', { name: 'Same quiz again' }).click();
	await expect(question(after)).toBeFocused();
	await saved(after);
	await after.clock.setFixedTime(Date.now() + 60 * 60_000);
	await after.reload();
	await expect(result(after)).toHaveText('0 of 4');
	await again.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
