import { expect, test, type Page } from '@playwright/test';
import type { StoredEvent } from '#domain/event.ts';
import { MS_A_DAY, studyDay } from '#domain/schedule/study-day.ts';
import { forgedText } from '#tests/fixtures/backup.ts';
import { aLog } from '#tests/fixtures/events.ts';
import { LEARNER_WEIGHTS, learnerLog } from '#tests/fixtures/learner.ts';
import { violationsOf } from '../axe.ts';
import { readDatabase } from './database.ts';
import { openSettings } from './settings.ts';

const REVIEWS = 1500;
const MORNING_MS = 9 * 3_600_000;

/** The log of a learner who is far from the defaults, over the two years before today, on these cards. */
function aLearnersLog(cardIds: readonly string[]): readonly StoredEvent[] {
	const { starts, ratings, studyDays } = learnerLog(REVIEWS, LEARNER_WEIGHTS, 5);
	const late = studyDay({ at: Date.now(), tzMin: 0 }, 4) - 1 - studyDays.reduce((last, day) => Math.max(last, day), 0);
	const log = aLog('learner1');
	const reviews = Array.from({ length: starts.length - 1 }, (_, card) => card).flatMap((card) =>
		Array.from({ length: (starts[card + 1] ?? 0) - (starts[card] ?? 0) }, (_, i) => ({
			cardId: cardIds[card] ?? '',
			rating: ratings[(starts[card] ?? 0) + i] as 1 | 2 | 3 | 4,
			at: ((studyDays[(starts[card] ?? 0) + i] ?? 0) + late) * MS_A_DAY + MORNING_MS + i * 1000
		}))
	);
	for (const review of reviews.sort((a, b) => a.at - b.at)) if (review.cardId !== '') log.add('review', review);
	return log.events;
}

/** Opens the settings, and their expert part, with the log of a learner, brought in by a file. */
async function bringInALog(page: Page): Promise<void> {
	const { cards } = await readDatabase(page);
	const text = forgedText(aLearnersLog(cards.map(({ id }) => id)));
	await page.locator('input[type=file]').setInputFiles({
		name: 'quai.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});
	await page.getByRole('button', { name: /^Add / }).click();
	await expect(page.getByText(/entries added/)).toBeVisible({ timeout: 30_000 });
}

/** What the page holds in the place of the worker that optimises: it tells what the test says, when it says so. */
type Held = { onmessage?: (event: { data: unknown }) => void };

async function holdOptimiser(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const Real = window.Worker;
		window.Worker = function (address: string | URL, options?: WorkerOptions) {
			if (!/optimise/.test(String(address))) return new Real(address, options);
			return Object.assign(window, { held: { postMessage: () => undefined, terminate: () => undefined } }).held;
		} as unknown as typeof Worker;
	});
}

/** Nothing was gained: what is in force stays. */
async function findNothing(page: Page): Promise<void> {
	await page.waitForFunction(() => (window as { held?: Held }).held?.onmessage !== undefined);
	await page.evaluate(() => {
		const { held } = window as { held?: Held };
		const fit = { logLoss: 0.4, rmseBins: 0.05, count: 100 };
		const optimised = { weights: [], before: fit, after: fit, isBetter: false, scoredReviews: 500, moved: 'first' };
		held?.onmessage?.({ data: { kind: 'found', optimised } });
	});
}

test('offers to tune the memory model to a long log, does it, says what a year costs, and goes back', async ({
	page
}) => {
	await openSettings(page);
	await page.locator('summary').click();
	await expect(page.getByText('400 more reviews before there is something to learn from.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Optimise' })).toHaveCount(0);
	// one of both: an estimate, or that one is to come
	await expect(page.locator('#sure-cost')).toHaveText(/^\s*Over a year: [^.]+ cards kept\.\s*$/);
	await expect(page.locator('#new-a-day-cost')).toContainText(/[1-9] new cards begun\.$/);

	await bringInALog(page);
	await openSettings(page);
	await expect(page.locator('#sure-cost')).toContainText(/Over a year: .+ a day, and \d+ of \d+ cards kept\./);
	await expect(page.locator('#new-a-day-cost')).toContainText(/a day, no new cards\./);

	// offered where it is seen, and opened by that
	await page.goto('./schedule/');
	await expect(page.getByText(/^Your answers are now enough to fit the memory model/)).toBeVisible();
	await page.getByRole('button', { name: 'Open the settings' }).click();
	await expect(page.getByRole('heading', { name: 'Memory model' })).toBeFocused();
	await page.getByRole('button', { name: 'Optimise' }).click();
	await expect(page.getByText('New parameters adopted.')).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText(/^On your \d+ latest reviews: log-loss 0\.\d+ instead of 0\.\d+/)).toBeVisible();
	await expect(page.locator('.said-last')).toContainText('Saved.');
	expect(await violationsOf(page)).toEqual([]);
	const weights = async (): Promise<unknown[]> =>
		(await readDatabase(page)).events
			.filter(({ kind }) => kind === 'parameters')
			.map((event) => (event as unknown as { config: { weights: number[] } }).config.weights[2]);
	expect(await weights()).toHaveLength(1);

	await page.getByRole('button', { name: 'Go back to the former parameters' }).click();
	await expect(page.getByText('The former parameters are back.')).toBeVisible();
	await expect.poll(async () => (await weights()).at(-1)).toBe(2.3065);
});

test('while the model is fitted, one may cancel, type elsewhere or go away: focus stays where it is wanted', async ({
	page
}) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await holdOptimiser(page);
	await openSettings(page);
	await bringInALog(page);
	await openSettings(page);
	await page.locator('summary').click();
	const [optimise, cancel] = [
		page.getByRole('button', { name: 'Optimise' }),
		page.getByRole('button', { name: 'Cancel' })
	];
	const outcome = page.locator('.tuning').getByRole('status');

	await optimise.press('Enter');
	await expect(outcome).toBeFocused();
	await expect(outcome).toHaveText('Learning from your log…');
	await cancel.press('Enter');
	await expect(outcome).toHaveText('Cancelled. Nothing was changed.');
	await expect(optimise).toBeFocused();

	await page.keyboard.press('Enter');
	const steps = page.getByRole('textbox').first();
	await steps.focus();
	await findNothing(page);
	await expect(outcome).toContainText('Nothing to gain');
	await expect(steps).toBeFocused();

	await optimise.press('Enter');
	await cancel.focus();
	await findNothing(page);
	await expect(outcome).toContainText('Nothing to gain');
	await expect(outcome).toBeFocused();

	await optimise.press('Enter');
	await page.getByRole('link', { name: 'Back to Today' }).click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Settings');
	await findNothing(page);
	await page.goBack();
	await page.locator('summary').click();
	await expect(outcome).toContainText('Nothing to gain');
	expect(errors).toEqual([]);
});
