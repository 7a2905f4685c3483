import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectConsistent, readDatabase } from './database.ts';
import { answer, begin, rate, saved, showAnswer, tap } from './study.ts';

const ROUNDS = process.env.SOAK ? 50 : 3;
const ANSWERS = 4;

/** The browser of a profile, killed without warning: by its pid, as a phone that runs out of memory does. */
function kill(profile: string): void {
	const isOurs = (pid: string): boolean => {
		try {
			return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
		} catch {
			// it ended meanwhile
			return false;
		}
	};
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name));
	expect(pids.length).toBeGreaterThan(0);
	for (const pid of pids) {
		try {
			process.kill(Number(pid), 'SIGKILL');
		} catch {
			// it went with its parent
		}
	}
}

/** Makes every write take long, so that a kill falls into it. */
function slowDown(): void {
	const put = IDBObjectStore.prototype.put;
	IDBObjectStore.prototype.put = function (...args) {
		const request = put.apply(this, args as Parameters<typeof put>);
		for (let i = 0; i < 300; i++) this.count();
		return request;
	};
}

for (const { name, isSlow } of [
	{ name: 'right after an acknowledgement', isSlow: false },
	{ name: 'in the middle of slow writes', isSlow: true }
]) {
	test(`killed ${name}: nothing acknowledged is lost, nothing is torn`, async ({
		baseURL,
		launchOptions,
		timezoneId
	}) => {
		test.setTimeout(20_000 * ROUNDS);
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
