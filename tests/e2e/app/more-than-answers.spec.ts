import { expect, test, type Page } from '@playwright/test';
import { expectConsistent, readDatabase, readLog } from './database.ts';
import { answer, begin, finish, question, rate, saved, showAnswer, tap } from './study.ts';

const DAY_MS = 86_400_000;

/** The day after a first session: the other sides of its terms are asked, and they are typed. */
async function comeBackTomorrow(page: Page): Promise<void> {
	await begin(page);
	await finish(page);
	await page.clock.setFixedTime((await page.evaluate(() => Date.now())) + DAY_MS);
	await page.goto('./study/');
	await expect(question(page)).toBeVisible();
}
async function typeWrongly(page: Page): Promise<void> {
	const box = page.getByRole('textbox');
	while ((await box.count()) === 0) {
		await answer(page);
		await expect(question(page)).toBeVisible();
	}
	await box.fill('nothing of the kind');
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.locator('#answer')).toBeVisible();
}
const openMenu = async (page: Page): Promise<void> => {
	// by key: tapped again this soon it would be the second tap of a double one
	await page.getByRole('button', { name: 'Menu' }).press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
};
const status = (page: Page) => page.locator('[role=status]');

test('I was right: the check stays in the log, what counts is Good, and Undo takes back both', async ({ page }) => {
	await comeBackTomorrow(page);
	await typeWrongly(page);
	const asked = await question(page).textContent();
	const before = await readDatabase(page);
	await page.getByRole('button', { name: 'I was right' }).click();
	await expect(page.locator('#answer')).toHaveCount(0);
	await saved(page);
	const [review, override] = (await readLog(page)).slice(-2);
	expect(review).toMatchObject({ kind: 'review', rating: 1, score: 0, response: 'nothing of the kind' });
	expect(override).toMatchObject({ kind: 'override', rating: 3, reviewId: review?.id, cardId: review?.cardId });
	const after = await readDatabase(page);
	expectConsistent(after);
	const rowOf = ({ cards }: typeof after) => cards.find(({ id }) => id === review?.cardId);
	expect(rowOf(after)?.history).toMatchObject({ lapses: 0 });
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(question(page)).toHaveText(asked ?? '');
	expect(rowOf(await readDatabase(page))).toEqual(rowOf(before));
	expectConsistent(await readDatabase(page));

	// a right answer has nothing to overrule, and neither has one that was only shown
	await showAnswer(page).click();
	await expect(rate(page, 'Good')).toBeVisible();
	await expect(page.getByRole('button', { name: 'I was right' })).toHaveCount(0);
});

test('the menu puts a card off, pauses, dates and restarts it; each is said, and taken back by Undo', async ({
	page
}) => {
	await comeBackTomorrow(page);
	// a card that was answered before: a new one has nothing to start over
	for (let isKnown = false; !isKnown;) {
		await openMenu(page);
		isKnown = (await page.getByRole('button', { name: 'Start over' }).count()) > 0;
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		if (isKnown) continue;
		await answer(page);
		// the question takes the focus: a key pressed before would go there
		await expect(question(page)).toBeFocused();
	}
	for (const { name, kind, says } of [
		{ name: 'Not today', kind: 'bury', says: '1 card put off, back tomorrow.' },
		{ name: 'Pause', kind: 'suspend', says: '1 card paused.' },
		{ name: 'Start over', kind: 'reset', says: '1 card starts over.' }
	]) {
		const asked = (await question(page).textContent()) ?? '';
		const before = await readDatabase(page);
		await openMenu(page);
		await page.getByRole('button', { name, exact: true }).click();
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(question(page)).not.toHaveText(asked);
		await expect(status(page).getByText(says)).toBeVisible();
		await expect(question(page)).toBeFocused();
		expect((await readLog(page)).at(-1)?.kind).toBe(kind);
		await page.getByRole('button', { name: 'Undo' }).first().click();
		await expect(question(page)).toHaveText(asked);
		await expect(question(page)).toBeFocused();
		await expect(status(page).getByText(says)).toHaveCount(0);
		const after = await readDatabase(page);
		expect(after.cards).toEqual(before.cards);
		expectConsistent(after);
	}
	await openMenu(page);
	await page.getByRole('button', { name: 'Set the date' }).click();
	await page
		.locator('input[type=date]')
		.fill(await page.evaluate((ms) => new Date(Date.now() + ms).toISOString().slice(0, 10), 5 * DAY_MS));
	await page.getByRole('button', { name: 'Set', exact: true }).click();
	await expect(status(page).getByText(/^1 card set to /)).toBeVisible();
	expect((await readLog(page)).at(-1)?.kind).toBe('set-due');

	// a flag changes nothing else: the card stays, and stays turned
	await showAnswer(page).click();
	// the answer takes the focus: a key pressed before would go there
	await expect(page.locator('#answer')).toBeFocused();
	await openMenu(page);
	await page.getByRole('button', { name: 'Flag' }).click();
	await expect(status(page).getByText('1 card flagged.')).toBeVisible();
	await expect(page.locator('#answer')).toBeVisible();
	await tap(rate(page, 'Good'));
	await expect(status(page).getByText('1 card flagged.')).toHaveCount(0);
	await saved(page);
	const database = await readDatabase(page);
	expect(database.cards.filter(({ history }) => history.isFlagged)).toHaveLength(1);
	expectConsistent(database);
});

test('why today: the chance of recall, what each rating would do, and the log behind it', async ({ page }) => {
	await comeBackTomorrow(page);
	await page.clock.setFixedTime((await page.evaluate(() => Date.now())) + 9 * DAY_MS);
	await page.goto('./study/');
	await showAnswer(page).click();
	const given = async (grade: number) => (await page.locator(`#wait-${grade}`).textContent())?.trim();
	await expect(page.locator('#wait-3')).not.toBeEmpty();
	const [again, good] = [await given(1), await given(3)];
	await openMenu(page);
	await page.getByText('Why today?').click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText(/Its day was \d+ days ago\./);
	await expect(dialog).toContainText(/the chance that you still know it is about [5-8]\d%\. You aim for 90%\./);
	await expect(dialog).toContainText(`back in ${again}`);
	await expect(dialog).toContainText(`back in ${good}`);
	await dialog.getByText(/^History \(\d\)$/).click();
	await expect(dialog.getByRole('listitem').filter({ hasText: 'Good' }).first()).toBeVisible();
	await dialog.getByRole('link', { name: 'Card details' }).click();
	await expect(page).toHaveURL(/\/note\/?\?id=/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// back at the card, as it was asked
	await page.goBack();
	await expect(question(page)).toBeVisible();
});

test('the language changes in mid-card: what is typed, checked and turned stays', async ({ page }) => {
	await comeBackTomorrow(page);
	await typeWrongly(page);
	const log = await readLog(page);
	await openMenu(page);
	await page.getByRole('radio', { name: 'Français' }).check({ force: true });
	await page.keyboard.press('Escape');
	await expect(page.locator('#answer')).toHaveText(/Réponse/);
	await expect(page.getByText('Pas encore')).toBeVisible();
	await expect(page.getByText('nothing of the kind')).toBeVisible();
	await expect(page.getByRole('button', { name: 'J’avais juste' })).toBeVisible();
	expect(await readLog(page)).toEqual(log);
});

test('a card forgotten again and again needs another angle', async ({ page }) => {
	await begin(page);
	await finish(page);
	await page.goto('./settings/');
	await page.getByText('Expert', { exact: true }).filter({ visible: true }).click();
	const threshold = page.getByRole('spinbutton', { name: 'Lapses before a card is marked' });
	await threshold.fill('1');
	await threshold.press('Enter');
	await expect(page.getByText(/^Saved\./)).toBeVisible();
	await page.clock.setFixedTime((await page.evaluate(() => Date.now())) + 9 * DAY_MS);
	await page.goto('./study/');
	const angle = page.getByText('This card needs another angle.');
	await showAnswer(page).click();
	await expect(page.locator('#answer')).toBeVisible();
	await expect(angle).toHaveCount(0);
	const asked = await question(page).textContent();
	await tap(rate(page, 'Again'));
	await expect(page.locator('#answer')).toHaveCount(0);
	while ((await question(page).textContent()) !== asked) await answer(page);
	await showAnswer(page).click();
	await expect(angle).toBeVisible();
	await page.getByRole('link', { name: 'All cards of this note' }).click();
	await expect(page.getByText('Often missed', { exact: false }).first()).toBeVisible();
});

test('what a screen reader would say on the way through two cards, in order', async ({ page }) => {
	await begin(page);
	await expect(question(page)).toBeFocused();
	// what takes the focus, and what comes into a live region
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
		document.addEventListener('focusin', ({ target }) => {
			if (target instanceof HTMLElement && /^H\d$/.test(target.tagName))
				said.push(`${target.tagName} ${words(target)}`);
		});
		new MutationObserver((changes) => {
			for (const { target } of changes) {
				const region = (target instanceof Element ? target : target.parentElement)?.closest(
					'[role=status], [aria-live]'
				);
				if (region && words(region) !== '') said.push(`status ${words(region)}`);
			}
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
	const first = (await question(page).textContent())?.trim();
	await showAnswer(page).click();
	await expect(page.locator('#answer')).toBeFocused();
	await tap(rate(page, 'Good'));
	await expect(page.locator('#answer')).toHaveCount(0);
	await expect(question(page)).toBeFocused();
	const second = (await question(page).textContent())?.trim();
	expect(second).not.toBe(first);
	await showAnswer(page).click();
	await expect(page.locator('#answer')).toBeFocused();
	const news = (line: string) => !line.startsWith('status Ready offline');
	expect((await said()).filter(news)).toEqual(['H2 Answer', `H1 ${second}`, 'H2 Answer']);
	// the buttons say their rating, and what it gives
	await expect(rate(page, 'Again')).toHaveAccessibleDescription(/^1 minute$/);
	await expect(rate(page, 'Good')).toHaveAccessibleDescription(/minutes|days?$/);
	await expect(page.getByRole('group', { name: 'Did you remember it?' })).toBeVisible();
});

test('Undo asks a card again only where there is something to answer', async ({ page }) => {
	await begin(page);
	await finish(page);
	// practised, and taken back from a session that counts: nothing of it is asked there
	await page.goto('./study/?practice');
	await answer(page);
	await saved(page);
	await page.goto('./');
	await page.getByRole('button', { name: 'More new cards' }).click();
	await page.waitForURL('**/study/');
	const asked = await question(page).textContent();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(async () => (await readLog(page)).at(-1)?.kind).toBe('undo');
	await expect(page.getByText('Taken back.')).toBeVisible();
	await expect(question(page)).toHaveText(asked ?? '');
	// answered, and taken back from a round of practice: it counts as before
	await answer(page);
	await saved(page);
	await page.goto('./study/?practice');
	await expect(page.getByText('Practice: no date changes.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(question(page)).toHaveText(asked ?? '');
	await expect(page.getByText('Practice: no date changes.')).toHaveCount(0);
	await answer(page, 'Again');
	await saved(page);
	const last = (await readLog(page)).at(-1);
	expect(last).toMatchObject({ kind: 'review', rating: 1 });
	expect(last).not.toHaveProperty('isPractice');
});
