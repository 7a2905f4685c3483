import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { StoredEvent } from '#domain/event.ts';
import { forgedText } from '#tests/fixtures/backup.ts';
import { aLog } from '#tests/fixtures/events.ts';
import { violationsOf } from '../axe.ts';
import { expectConsistent, readDatabase, readLog } from './database.ts';
import { kill, slowDown } from './kill.ts';
import { openSettings } from './settings.ts';
import { answer, begin, question, saved } from './study.ts';

const CARD = 'vocabulary/image/meaning';
const news = (page: Page) => page.locator('.news');

/** Presses Export; the text of the file that comes, and its name. */
async function exportLog(page: Page): Promise<{ text: string; name: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export' }).click()
	]);
	return { text: readFileSync(await download.path(), 'utf8'), name: download.suggestedFilename() };
}

async function choose(page: Page, content: string | Buffer, name = 'quai.json'): Promise<void> {
	const path = test.info().outputPath(name);
	writeFileSync(path, content);
	await page.locator('input[type=file]').setInputFiles(path);
}
const add = (page: Page) => page.getByRole('button', { name: /^Add \d+ entr/ });

/** The log of another device. */
function aForeignLog(reviews: number, device = 'otherdev'): readonly StoredEvent[] {
	const log = aLog(device);
	for (let i = 0; i < reviews; i++) log.add('review', { cardId: CARD, rating: i % 3 === 0 ? 1 : 3 });
	return log.events;
}

test.describe('two devices', () => {
	let other: BrowserContext;
	test.beforeEach(async ({ browser, baseURL, timezoneId }) => {
		// one learner: both live by the same days
		other = await browser.newContext({
			baseURL: baseURL ?? '',
			locale: 'en-GB',
			...(timezoneId === undefined ? {} : { timezoneId })
		});
	});
	test.afterEach(() => other.close());

	test('what one exports the other imports: the same rows, and nothing twice', async ({ page }) => {
		await begin(page);
		for (const name of ['Again', 'Good', 'Good']) await answer(page, name);
		await saved(page);
		await openSettings(page);
		await page.getByRole('slider').press('ArrowRight');
		await expect(page.locator('.said-last')).toContainText('Saved.');
		const { text, name } = await exportLog(page);
		expect(name).toMatch(/^quai-\d{4}-\d\d-\d\d\.json$/);
		await expect(news(page)).toContainText('5 entries exported:');
		await expect(news(page)).toContainText(name);
		await expect(page.getByText('Last export: today')).toBeVisible();
		await expect(page.getByText('0 acts since then.')).toBeVisible();

		const there = await other.newPage();
		await openSettings(there);
		await choose(there, text, name);
		await expect(news(there)).toContainText('5 entries to add');
		await expect(news(there)).toContainText('0 here already');
		await expect(news(there)).toBeFocused();
		expect(await readLog(there)).toEqual([]);
		await add(there).click();
		await expect(news(there)).toContainText('5 entries added. 4 cards have a new date.');
		const [left, right] = [await readDatabase(page), await readDatabase(there)];
		expect(right).toEqual(left);
		// the parameters came along
		await expect(there.getByRole('slider')).toHaveValue('91');

		await choose(there, text, name);
		await expect(news(there)).toContainText('All of it is here already: nothing to add.');
		await expect(add(there)).toHaveCount(0);
		await there.getByRole('button', { name: 'Cancel' }).click();
		await expect(news(there)).toBeEmpty();

		// it is a device that was here before, and an undo comes after what was brought in
		await there.goto('./');
		await expect(there.getByRole('link', { name: 'Study now' })).toBeVisible();
		await there.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(async () => (await readLog(there)).length).toBe(6);
		const log = (await readDatabase(there)).events;
		const undo = log.find(({ kind }) => kind === 'undo') as StoredEvent & { undoes: string };
		expect(log.every((event) => event === undo || event.hlc < undo.hlc)).toBe(true);
		expect(log.find(({ id }) => id === undo.undoes)).toMatchObject({ kind: 'review' });
	});

	test('that both went on come to the same, whoever imports first', async ({ page }) => {
		const there = await other.newPage();
		for (const [device, names] of [
			[page, ['Good', 'Again']],
			[there, ['Again', 'Good', 'Good']]
		] as const) {
			await begin(device);
			for (const name of names) await answer(device, name);
			await saved(device);
			await openSettings(device);
		}
		const [left, right] = [await exportLog(page), await exportLog(there)];
		for (const [device, { text }] of [
			[page, right],
			[there, left]
		] as const) {
			await choose(device, text);
			await add(device).click();
			await expect(news(device)).toContainText('added.');
		}
		const [here, away] = [await readDatabase(page), await readDatabase(there)];
		expect(here.events).toHaveLength(7);
		expect(away).toEqual(here);
		expectConsistent(here);
	});
});

/** Faults that a browser's own decoder, digest, parser or patience meets. */
const BROWSERS_OWN: ReadonlySet<string> = new Set([
	'changed',
	'not text',
	'with an impossible rating',
	'a hundred thousand deep',
	'of millions of names',
	'larger than the door'
]);

test.describe('a file that is not right is refused with place and reason, and nothing is written', () => {
	const sound = forgedText(aForeignLog(3));
	const latin = Buffer.from(sound);
	latin[200] = 0xe9;
	const faults: readonly (readonly [string, string | Buffer, string, string])[] = [
		['cut off', sound.slice(0, 400), 'its end is missing', 'line 1, column 401'],
		['changed', sound.replace('"rating":3', '"rating":2'), 'has changed since it was exported', 'hash'],
		['marked', `\ufeff${sound}`, 'Another program saved this file again', 'line 1, column 1'],
		['not text', latin, 'is not text', 'line 1, column 201'],
		['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'is not text', 'line 1, column 1'],
		['empty', '', 'its end is missing', 'line 1, column 1'],
		['of another program', '{"cards":[]}', 'is not an export of Quai', 'format'],
		['of a later version', forgedText([], { version: 9 }), 'from a later version of Quai', 'version'],
		[
			'with an impossible rating',
			forgedText([{ ...aForeignLog(1)[0], rating: 9 }]),
			'beyond what is possible',
			'events[0].rating'
		],
		['a hundred thousand deep', '['.repeat(100_000), 'is not an export of Quai', 'line 1, column 13'],
		['of millions of names', `{${'"":0,'.repeat(4_200_000)}"":0}`, 'is not an export of Quai', 'line 1'],
		['larger than the door', Buffer.alloc(25_000_001, ' '), 'larger than 25 MB', 'the whole file']
	];
	// a table beside the rules has every kind of fault; here `npm test` sees those that take a browser
	const seen = faults.filter(([name]) => process.env.SOAK || BROWSERS_OWN.has(name));
	// one learner tries them all: what costs is the way there
	for (const [half, some] of [
		['first', seen.slice(0, seen.length / 2)],
		['last', seen.slice(seen.length / 2)]
	] as const) {
		test(`the ${half} half: ${some.map(([name]) => name).join(', ')}`, async ({ page }) => {
			test.slow();
			await begin(page);
			await openSettings(page);
			const before = await readDatabase(page);
			for (const [name, content, reason, place] of some) {
				await choose(page, content);
				await expect(news(page), name).toContainText(reason, { timeout: 30_000 });
				await expect(news(page), name).toContainText('Nothing was changed.');
				await expect(news(page).locator('code'), name).toContainText(place);
				await expect(add(page), name).toHaveCount(0);
				expect(await readDatabase(page), name).toEqual(before);
				await openSettings(page);
			}
		});
	}

	test('read for longer than a minute: the worker is stopped', async ({ page }) => {
		await page.clock.install();
		await page.addInitScript(() => {
			const { terminate } = Worker.prototype;
			Worker.prototype.terminate = function () {
				document.documentElement.dataset.stopped = 'yes';
				terminate.call(this);
			};
		});
		await page.route('**/workers/read-backup-*.js', (route) =>
			route.fulfill({ contentType: 'text/javascript', body: 'addEventListener("message", () => { for (;;); })' })
		);
		await begin(page);
		await openSettings(page);
		await choose(page, sound);
		await expect(news(page)).toContainText('Reading the file. Nothing is changed yet.');
		await expect(page.locator('html')).not.toHaveAttribute('data-stopped');
		await page.clock.fastForward(60_001);
		await expect(news(page)).toContainText('took too long: it was stopped');
		await expect(page.locator('html')).toHaveAttribute('data-stopped');
	});
});

test('a hostile file is text and nothing else', async ({ page }) => {
	const faults: string[] = [];
	page.on('dialog', (dialog) => {
		faults.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	await page.exposeFunction('reportViolation', (what: string) => void faults.push(what));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			(window as unknown as { reportViolation: (what: string) => void }).reportViolation(event.violatedDirective);
		});
	});
	await begin(page);
	await openSettings(page);
	const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
	const links = [
		'javascript:alert(3)',
		'JaVaScRiPt:alert(4)',
		'java\tscript:alert(5)',
		'data:text/html,<script>alert(6)</script>'
	];
	const events = aForeignLog(5).map((event, i) => ({
		...event,
		response: [script, ...links][i],
		notes: [{ text: script }]
	}));
	const text = forgedText(events).replaceAll(
		'"notes":[{',
		'"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"notes":[{"__proto__":{"isAdmin":true},'
	);
	await choose(page, text, `${script.replaceAll('/', '_')}.json`);
	await expect(news(page)).toContainText('<img src=x onerror=alert(1)>');
	await expect(news(page).locator('img, script')).toHaveCount(0);
	await add(page).click();
	await expect(news(page)).toContainText('5 entries added.');
	expect(await page.evaluate(() => 'isAdmin' in {})).toBe(false);
	const { events: kept } = await readDatabase(page);
	expect(kept.filter(({ id }) => id.startsWith('otherdev'))).toEqual(events);
	expect(kept.some((event) => Object.hasOwn(event, '__proto__') || Object.hasOwn(event, 'constructor'))).toBe(false);
	// it leaves again as it came, and studying goes on
	const again = await exportLog(page);
	expect((JSON.parse(again.text) as { events: unknown[] }).events).toHaveLength(6);
	await page.goto('./study/');
	await expect(question(page)).toBeVisible();
	await answer(page);
	await saved(page);
	expect(faults).toEqual([]);
});

test('kinds of later versions are named, kept, and leave again', async ({ page }) => {
	await begin(page);
	await openSettings(page);
	const [first] = aForeignLog(1);
	const later = { ...first, id: 'otherdev:000000002', kind: 'level', score: 0.5 };
	await choose(page, forgedText([first, later]));
	await expect(news(page)).toContainText('2 entries to add');
	await expect(news(page)).toContainText('1 of them from a later version');
	await add(page).click();
	await expect(news(page)).toContainText('2 entries added.');
	expect((JSON.parse((await exportLog(page)).text) as { events: unknown[] }).events).toContainEqual(later);
});

test('something else under the same number is left out, and said', async ({ page }) => {
	await begin(page);
	await openSettings(page);
	const [own] = (await readDatabase(page)).events;
	await choose(page, forgedText([{ ...own, rating: 1 }, ...aForeignLog(1)]));
	await expect(news(page)).toContainText('1 left out');
	await add(page).click();
	await expect(news(page)).toContainText('1 entry added.');
	expect((await readDatabase(page)).events).toContainEqual(own);
});

test('no room: nothing is written, and what it takes is said (row 5)', async ({ page }) => {
	await begin(page);
	await openSettings(page);
	const before = await readDatabase(page);
	await choose(page, forgedText(aForeignLog(20)));
	await expect(add(page)).toBeVisible();
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (...args) {
			if (this.name === 'settings') throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, args as Parameters<typeof put>);
		};
	});
	await add(page).click();
	await expect(news(page)).toContainText(
		/There is not enough room: it takes about [\d.]+ kB, and about [\d.]+ [MG]B are free/
	);
	expect(await readDatabase(page)).toEqual(before);
});

test('axe finds nothing on a preview and a refusal, and both fit 320 px', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 568 });
	await openSettings(page);
	const look = async (name: string): Promise<void> => {
		expect(await violationsOf(page), name).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(320);
	};
	await choose(page, forgedText(aForeignLog(3)), `${'a-very-long-name-'.repeat(10)}.json`);
	await expect(add(page)).toBeVisible();
	await look('preview');
	await choose(page, '{');
	await expect(news(page)).toContainText('its end is missing');
	await look('refusal');
});

const ROUNDS = process.env.SOAK ? 20 : 1;
const REVIEWS = 400;

test('killed inside an import: nothing or all of it, and again doubles nothing (row 3)', async ({
	baseURL,
	launchOptions
}) => {
	test.setTimeout(90_000 * ROUNDS);
	const text = forgedText(aForeignLog(REVIEWS));
	const sizes = new Set<number>();
	for (let round = 0; round < ROUNDS; round++) {
		const profile = mkdtempSync(join(tmpdir(), 'quai-import-'));
		const open = async (): Promise<[BrowserContext, Page]> => {
			const context = await chromium.launchPersistentContext(profile, {
				...launchOptions,
				baseURL: baseURL ?? '',
				locale: 'en-GB',
				viewport: { width: 390, height: 844 }
			});
			return [context, context.pages()[0] ?? (await context.newPage())];
		};
		const [context, page] = await open();
		await begin(page);
		await openSettings(page);
		await choose(page, text);
		await expect(add(page)).toBeVisible();
		await page.evaluate(slowDown);
		await add(page).click();
		// from the first write on, further in with each round
		const puts = 1 + (round * REVIEWS) / ROUNDS;
		await page.waitForFunction((least) => (window as unknown as { putsDone: number }).putsDone >= least, puts);
		kill(profile);
		await context.close().catch(() => undefined);

		const [again, after] = await open();
		await openSettings(after);
		const database = await readDatabase(after);
		sizes.add(database.events.length);
		expect([1, 1 + REVIEWS]).toContain(database.events.length);
		expectConsistent(database);
		await choose(after, text);
		if (database.events.length === 1) {
			await add(after).click();
			await expect(news(after)).toContainText(`${REVIEWS} entries added.`);
		} else await expect(news(after)).toContainText('All of it is here already');
		const whole = await readDatabase(after);
		expect(whole.events).toHaveLength(1 + REVIEWS);
		expectConsistent(whole);
		await again.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
	// at least one kill came before the end
	expect(sizes).toContain(1);
});
