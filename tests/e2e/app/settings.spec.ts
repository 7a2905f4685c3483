import { expect, test, type Locator, type Page } from '@playwright/test';
import type { StoredEvent } from '#domain/event.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { serve } from '../../../src/host/serve.js';
import { readDatabase, readLog, readStores } from './database.ts';
import { slowDown } from './kill.ts';
import { testLooks, type Walk } from './looks.ts';
import { openSettings } from './settings.ts';
import { answer, begin, finish, question, rate, saved, showAnswer, tap } from './study.ts';

const expert = (page: Page): Locator => page.locator('summary');
const confirmation = (page: Page): Locator => page.locator('.said-last');
const stepper = (page: Page, name: string): Locator => page.getByRole('spinbutton', { name });

/** The parameters in force and the limits, as they are on disk. */
async function kept(page: Page): Promise<{ config: unknown; limits: unknown }> {
	const { events, settings } = await readStores(page, ['events', 'settings']);
	const parameters = events as (StoredEvent & { config?: unknown })[];
	const rows = settings as { id: string; value: unknown }[];
	return {
		config: parameters.findLast(({ kind }) => kind === 'parameters')?.config,
		limits: rows.find(({ id }) => id === 'setting/limits')?.value
	};
}

async function setRetention(page: Page, percent: number): Promise<void> {
	await page.getByRole('slider').evaluate((field: HTMLInputElement, value) => {
		field.value = String(value);
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}, percent);
}

test.describe('by thumb', () => {
	test('four buttons come with the words that Hard is a pass, and stay', async ({ page }) => {
		await openSettings(page);
		await page.getByRole('radio', { name: 'Four' }).check({ force: true });
		await expect(page.getByText('Hard means you remembered, with effort.')).toBeVisible();
		await begin(page);
		await showAnswer(page).click();
		for (const name of ['Again', 'Hard', 'Good', 'Easy'])
			await expect(rate(page, name)).toBeInViewport({ ratio: 0.99 });
		await expect(page.getByText('Hard means you remembered, with effort.')).toBeVisible();
		await tap(rate(page, 'Hard'));
		await expect(page.locator('#answer')).toHaveCount(0);
		await saved(page);
		expect((await readLog(page)).at(-1)).toMatchObject({ kind: 'review', rating: 2 });
		await openSettings(page);
		await expect(page.getByRole('radio', { name: 'Four' })).toBeChecked();
	});

	test('fewer new cards a day: the session and Today know', async ({ page }) => {
		await begin(page);
		await openSettings(page);
		const field = stepper(page, 'New cards a day');
		await expect(field).toHaveValue('10');
		for (let i = 0; i < 7; i++) await page.getByRole('button', { name: 'Less: New cards a day' }).click();
		await expect(field).toHaveValue('3');
		await expect(confirmation(page)).toHaveText('Saved.');
		await page.getByRole('link', { name: 'Back to Today' }).click();
		await expect(page.getByText('1 to review, 2 new')).toBeVisible();
		await page.goto('./study/');
		await finish(page);
		expect(new Set((await readLog(page)).map(({ cardId }) => cardId)).size).toBe(3);
		await openSettings(page);
		await field.fill('1000');
		await field.press('Enter');
		await expect(field).toHaveValue('100');
		await field.fill('');
		await field.blur();
		await expect(field).toHaveValue('100');
	});

	test('what is still being saved is on Today', async ({ page }) => {
		await begin(page);
		await openSettings(page);
		await page.evaluate(slowDown);
		// faster than any hand
		await page.evaluate(() => {
			const press = (name: string) => document.querySelector<HTMLElement>(`[aria-label='${name}']`)?.click();
			for (let i = 0; i < 3; i++) press('Less: New cards a day');
			press('Back to Today');
		});
		await expect(page.getByText('1 to review, 6 new')).toBeVisible();
	});

	test('how sure: says what it costs, and how many cards moved', async ({ page }) => {
		await begin(page);
		await finish(page);
		await openSettings(page);
		const cost = page.locator('#sure-cost');
		await expect(cost).toContainText('At 90%: about');
		await setRetention(page, 95);
		await expect(cost).toContainText(/At 95%: about \d+ reviews a day, \d+ more than at 90%\./);
		await expect(cost).toContainText('From here on the work grows much faster');
		await expect(confirmation(page)).toHaveText('Saved. 10 cards have a new date.');
		await setRetention(page, 80);
		await expect(cost).toContainText(/fewer than at 90%\./);
		await saved(page);
		await expect(confirmation(page)).toHaveText('Saved. 10 cards have a new date.');
		const { events, cards } = await readDatabase(page);
		const parameters = events.filter(({ kind }) => kind === 'parameters') as unknown as {
			config: { desiredRetention: number };
		}[];
		expect(parameters.map(({ config }) => config.desiredRetention)).toEqual([0.95, 0.8]);
		expect(cards.filter(({ shelf }) => shelf === 'day').length).toBe(10);
		await page.reload();
		await expect(page.getByRole('slider')).toHaveValue('80');
	});

	test('dates that take long: says how far, study goes on, and the next start does what a killed tab left', async ({
		page
	}) => {
		await begin(page);
		for (let i = 0; i < 3; i++) await answer(page);
		await saved(page);
		await page.addInitScript(() => {
			if (sessionStorage.getItem('workers-live') !== null) return;
			// gone after forty of a hundred cards, without a word
			window.Worker = class {
				onmessage: ((event: { data: object }) => void) | null = null;
				postMessage(): void {
					const progress = { isDone: false, isOfOldRules: false, seenCards: 40, allCards: 100, movedCards: 4 };
					this.onmessage?.({ data: { progress } });
				}
				terminate(): void {}
			} as unknown as typeof Worker;
		});
		await openSettings(page);
		await setRetention(page, 80);
		await expect(confirmation(page)).toHaveText(/^Saved\. The dates of your cards are being worked out again/);
		await expect(page.getByRole('progressbar', { name: '40% of the dates worked out.' })).toBeVisible();
		await page.goto('./study/');
		await answer(page);
		await saved(page);
		const changedBy = (await readLog(page)).find(({ kind }) => kind === 'parameters')?.id;
		const foldedBy = async (): Promise<Set<string | null>> =>
			new Set((await readDatabase(page)).cards.flatMap((card) => (card.history.reps > 0 ? card.foldedBy : [])));
		expect(await foldedBy()).toEqual(new Set(['', changedBy]));
		await page.evaluate(() => sessionStorage.setItem('workers-live', 'yes'));
		await page.goto('./');
		await expect.poll(foldedBy).toEqual(new Set([changedBy]));
		const { events, cards } = await readDatabase(page);
		for (const card of cards) {
			const log = events.filter(({ cardId }) => cardId === card.id);
			expect(card.history).toEqual(foldCard(card, log, { ...DEFAULT_CONFIG, desiredRetention: 0.8 }).history);
		}
	});

	test('the hour at which a day begins holds from the next answer on', async ({ page }) => {
		const halfPastTwo = await page.evaluate(() => new Date(2026, 10, 24, 2, 30).getTime());
		await page.clock.setFixedTime(halfPastTwo);
		await begin(page);
		await openSettings(page);
		await page.getByRole('combobox', { name: 'A day begins at' }).selectOption('02:00');
		await expect(confirmation(page)).toHaveText('Saved. No card changes its date.');
		await page.goto('./study/');
		await answer(page);
		await saved(page);
		const { events } = await readDatabase(page);
		const reviews = events.filter(({ kind }) => kind === 'review');
		expect(reviews.map(({ rolloverHour }) => rolloverHour)).toEqual([4, 2]);
		expect((reviews[1]?.studyDay ?? 0) - (reviews[0]?.studyDay ?? 0)).toBe(1);
	});

	test('Expert: steps are read, bounded and refused with a reason', async ({ page }) => {
		await begin(page);
		await openSettings(page);
		await expert(page).click();
		const steps = page.getByRole('textbox', { name: 'Steps of a new card' });
		await expect(steps).toHaveValue('1 10');
		await steps.fill('often');
		await steps.press('Enter');
		await expect(steps).toHaveAttribute('aria-invalid', 'true');
		await expect(page.getByText('Not saved: up to ten numbers of minutes', { exact: false })).toBeVisible();
		await steps.fill('1m, 10m 1h');
		await steps.press('Enter');
		await expect(steps).toHaveValue('1 10 60');
		await expect(steps).toHaveAttribute('aria-invalid', 'false');
		await expect(confirmation(page)).toHaveText('Saved. No card changes its date.');
		await page.getByRole('switch', { name: 'Spread the dates' }).uncheck({ force: true });
		await stepper(page, 'Longest wait').fill('90');
		await stepper(page, 'Lapses before').fill('4');
		await page.getByRole('switch', { name: 'One card of a note a day' }).uncheck({ force: true });
		await stepper(page, 'Reviews a day').fill('50');
		await stepper(page, 'Steps ahead of time').fill('0');
		await stepper(page, 'Steps ahead of time').blur();
		// what waits is written in one go, and which words end it depends on how much that was: the database tells
		await expect
			.poll(() => kept(page))
			.toMatchObject({
				config: { isFuzzed: false, longestIntervalDays: 90, leechThreshold: 4 },
				limits: { isBuryingSiblings: false, reviewsADay: 50, learnAheadMin: 0 }
			});
		await page.reload();
		await expect(page.getByRole('slider')).toBeEnabled();
		await expert(page).click();
		await expect(steps).toHaveValue('1 10 60');
		await expect(page.getByRole('switch', { name: 'Spread the dates' })).not.toBeChecked();
		await expect(stepper(page, 'Longest wait')).toHaveValue('90');
		await expect(stepper(page, 'Lapses before')).toHaveValue('4');
		await expect(page.getByRole('switch', { name: 'One card of a note a day' })).not.toBeChecked();
		await expect(stepper(page, 'Reviews a day')).toHaveValue('50');
		await expect(stepper(page, 'Steps ahead of time')).toHaveValue('0');
	});

	test('theme and language are taken over at once and kept', async ({ page }) => {
		await openSettings(page);
		await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await page.getByRole('radio', { name: 'Français' }).check({ force: true });
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages');
		await page.goto('./settings/');
		await expect(page.getByRole('radio', { name: 'Sombre' })).toBeChecked();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages');
	});

	test('a setting that can’t be saved says so, and shows what still holds', async ({ page }) => {
		await begin(page);
		await openSettings(page);
		await page.evaluate(() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		await page.getByRole('button', { name: 'More: New cards a day' }).click();
		await expect(confirmation(page)).toHaveText('This setting could not be saved: the old one still holds.');
		await expect(stepper(page, 'New cards a day')).toHaveValue('10');
	});

	test('kept values that make no sense fall back', async ({ page }) => {
		await begin(page);
		await page.evaluate(
			() =>
				new Promise<void>((resolve) => {
					localStorage.setItem('quai.buttons', 'seven');
					const opening = indexedDB.open('quai');
					opening.onsuccess = () => {
						const writing = opening.result.transaction('settings', 'readwrite');
						writing.objectStore('settings').put({ id: 'setting/limits', value: { newADay: -5, reviewsADay: 'all' } });
						writing.oncomplete = () => {
							opening.result.close();
							resolve();
						};
					};
				})
		);
		await openSettings(page);
		await expect(stepper(page, 'New cards a day')).toHaveValue('10');
		await expect(page.getByRole('radio', { name: 'Two' })).toBeChecked();
		await page.goto('./study/');
		await expect(question(page)).toBeVisible();
	});
});

test('by keyboard alone: every control is reached in order and works', async ({ page }) => {
	await begin(page);
	await openSettings(page);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Back to Today' })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('radio', { name: 'English' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: 'Four' })).toBeChecked();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(page.getByRole('switch', { name: 'Answer by a swipe' })).toBeChecked();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('switch', { name: 'Single-key shortcuts' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(stepper(page, 'New cards a day')).toHaveValue('9');
	await expect(stepper(page, 'New cards a day')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('slider')).toHaveValue('89');
	await expect(confirmation(page)).toHaveText(/Saved\. .* new date|No card changes/);
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('combobox')).toHaveValue('5');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Steps of a new card' })).toBeVisible();
	// nothing here is taken for a single key of a session
	expect((await readLog(page)).filter(({ kind }) => kind === 'review')).toHaveLength(1);
});

test(
	'offline: opens, saves, exports and reads a file with the server gone',
	{ tag: '@worker' },
	async ({ page, context }) => {
		const { server, address } = await serve({ port: 0 });
		await page.goto(address);
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		await answer(page);
		await page.waitForURL('**/study/');
		await saved(page);
		await context.setOffline(true);
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		await openSettings(page, 'fr', `${address}settings/`);
		await expect(page.getByText('Prêt hors connexion')).toBeVisible();
		await page.getByRole('button', { name: 'Moins : Nouvelles cartes par jour' }).click();
		await expect(confirmation(page)).toHaveText('Enregistré.');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Exporter' }).click()
		]);
		await page.locator('input[type=file]').setInputFiles(await download.path());
		await expect(page.getByText('Tout est déjà ici : rien à ajouter.')).toBeVisible();
	}
);

test('says where the data is, how much, and which version this is', { tag: '@worker' }, async ({ page }) => {
	await begin(page);
	await openSettings(page);
	await expect(page.getByText(/protected from clean-up/i)).toBeVisible();
	await expect(page.getByText('Ready offline')).toBeVisible();
	await expect(page.getByText('Never exported')).toBeVisible();
	await expect(page.getByText('1 act in the log of this device.')).toBeVisible();
	await expect(page.getByText('not affiliated with Docker, Inc.', { exact: false })).toBeVisible();
	await expect(page.getByText('J. Soranzo (VoLAB, 2019-2020)', { exact: false })).toBeVisible();
	await expect(page.locator('dd code')).toHaveText(/^[0-9a-f]{6,}$/);
});

test.describe('the first frame', () => {
	test.use({ locale: 'fr-FR' });
	test('is in the language of the browser, without any script of ours', async ({ page }) => {
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await page.goto('./settings/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Réglages/);
		for (const words of ['Clair', 'Quatre', 'Quelle part voulez-vous retenir', 'Exporter', 'Vie privée']) {
			await expect(page.getByText(words, { exact: true })).toBeVisible();
		}
		for (const words of ['Light', 'Four', 'Export', 'Privacy']) {
			await expect(page.locator('.said:visible').getByText(words, { exact: true })).toHaveCount(0);
		}
	});
});

/** The settings at rest, unfolded and with a fault, and what four buttons do to a card. */
const walk: Walk = async (page, lang, look) => {
	await openSettings(page, lang);
	await look('at rest');
	await expert(page).click();
	await page.locator('#learning-steps-name ~ .control input').fill('x');
	await page.keyboard.press('Enter');
	await page.getByRole('spinbutton').first().fill('4');
	await page.keyboard.press('Enter');
	await expect(confirmation(page)).not.toBeEmpty();
	await look('unfolded, with a fault and a confirmation');
	await page.getByRole('radio', { name: lang === 'fr' ? 'Quatre' : 'Four' }).check({ force: true });
	await page.goto('./study/');
	await showAnswer(page).click();
	await expect(page.locator('.four')).toBeVisible();
	await look('four buttons');
};
testLooks(walk, 3);
