import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectConsistent, readDatabase } from './database.ts';
import { kill, slowDown } from './kill.ts';
import { answer, begin, rate, saved, showAnswer, tap } from './study.ts';

const ROUNDS = process.env.SOAK ? 50 : 1;
const ANSWERS = 4;

for (const { name, isSlow } of [
	{ name: 'right after an acknowledgement (row 1)', isSlow: false },
	{ name: 'in the middle of slow writes (row 2)', isSlow: true }
]) {
	test(`killed ${name}: nothing acknowledged is lost, nothing is torn`, async ({
		baseURL,
		launchOptions,
		timezoneId
	}) => {
		test.setTimeout(60_000 * ROUNDS);
		for (let round = 0; round < ROUNDS; round++) {
			const profile = mkdtempSync(join(tmpdir(), 'quai-kill-'));
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
			await begin(page);
			if (isSlow) await page.evaluate(slowDown);
			for (let i = 0; i < ANSWERS - 1; i++) await answer(page);
			if (isSlow) {
				// this one is still being written
				await showAnswer(page).click();
				await tap(rate(page, 'Good'));
			} else await saved(page);
			const acknowledged = (await readDatabase(page)).events.length;
			if (!isSlow) expect(acknowledged).toBe(ANSWERS);
			kill(profile);
			await context.close().catch(() => undefined);

			const [again, after] = await open();
			await after.goto('./');
			await expect(after.getByRole('link', { name: 'Study now' })).toBeVisible();
			const database = await readDatabase(after);
			expectConsistent(database);
			expect(database.events.length).toBeGreaterThanOrEqual(acknowledged);
			await again.close();
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		}
	});
}
