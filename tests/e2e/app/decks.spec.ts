import { expect, test } from '@playwright/test';
import { serve } from '../../../src/host/serve.js';
import { count, hits, learn, openDecks, openNote, said, search, tab } from './decks.ts';
import { readLog } from './database.ts';
import { question } from './study.ts';

const MS_A_DAY = 86_400_000;

test('by thumb: from Today to a deck, to a note, and back to the search as it was', async ({ page }) => {
	await learn(page);
	await page.getByRole('link', { name: 'Home' }).click();
	await expect(tab(page, 'Today')).toHaveAttribute('aria-current', 'page');
	await expect(page.getByRole('link', { name: 'Settings' })).toHaveAttribute('href', '/settings');
	await tab(page, 'Decks').click();
	const [vocabulary, networks] = [
		page.getByRole('link', { name: 'Vocabulary' }),
		page.getByRole('link', { name: 'Networks' })
	];
	await expect(vocabulary).toContainText('10 of 58 known');
	await expect(vocabulary).toContainText('none due');
	await expect(networks).toContainText('28 cards, not started');
	await expect(networks).toContainText('Start');

	await search(page).fill('EPHEMERE');
	await expect(hits(page).first()).toContainText('ephemeral');
	await expect(count(page)).toHaveText(/^\d+ results?, \d decks?$/);
	await expect(page.locator('.hit .excerpt[lang=fr] mark').first()).toHaveText(/éphémère/i);
	await search(page).fill('image base');
	await expect(hits(page).first().locator('mark')).toHaveText(['base', 'image']);
	await hits(page).first().click();
	await page.waitForURL('**/note/?id=vocabulary**base-image');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('base image');
	await page.goBack();
	await expect(search(page)).toHaveValue('image base');
	await expect(hits(page).first()).toContainText('base image');
	await page.getByRole('button', { name: 'Clear the search' }).click();
	await expect(search(page)).toBeFocused();
	await vocabulary.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vocabulary');
	await expect(page.locator('.states')).toHaveCount(36);
	await expect(page.getByRole('link', { name: /VOCU 001 4/ })).toContainText(/in \d days/);
	await page.getByRole('link', { name: 'All decks' }).click();
	await expect(search(page)).toBeVisible();
});

test('search finds by code, in both languages, and says when it finds nothing', async ({ page }) => {
	await openDecks(page);
	for (const [query, first] of [
		['vocu001', 'VOCU 001 4'],
		['netu 002', 'NETU 002'],
		['sans état', 'stateless'],
		['stateless', 'stateless']
	] as const) {
		await search(page).fill(query);
		await expect(hits(page).first()).toContainText(first);
	}
	await search(page).fill('kubernetes swarm zzz');
	await expect(count(page)).toHaveText('No card found');
	await expect(hits(page)).toHaveCount(0);
	await expect(page.getByText('Every word has to stand in the card')).toBeVisible();
	// markup in a query is text
	await search(page).fill('<b>`*');
	await expect(count(page)).toHaveText('No card found');
});

test('filters narrow the list to any of what is pressed', async ({ page }) => {
	await learn(page);
	await openDecks(page);
	const filters = page.getByRole('button', { name: 'Filters' });
	await expect(filters).toHaveAttribute('aria-expanded', 'false');
	await filters.click();
	const press = async (name: string): Promise<number> => {
		const button = page.getByRole('group', { name: 'Filters' }).getByRole('button', { name });
		await button.click();
		await expect(button).toHaveAttribute('aria-pressed', 'true');
		const found = Number((await count(page).textContent())?.match(/^\s*\d+/)?.[0] ?? 0);
		await button.click();
		await expect(button).toHaveAttribute('aria-pressed', 'false');
		return found;
	};
	const [fresh, locked] = [await press('New'), await press('Locked')];
	expect(fresh).toBeGreaterThan(0);
	expect(locked).toBeGreaterThan(0);
	expect(await press('Due')).toBe(0);
	expect(await press('Flagged')).toBe(0);
	expect(await press('Often missed')).toBe(0);
	await page.getByRole('button', { name: 'Locked' }).click();
	expect(await press('New')).toBeGreaterThan(Math.max(fresh, locked) - 1);
});

test('several are paused, resumed, flagged, dated and started over in one go, each taken back in one', async ({
	page
}) => {
	await learn(page);
	const before = (await readLog(page)).length;
	await openDecks(page);
	await search(page).fill('vocu 00');
	await expect(hits(page).first()).toBeVisible();
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	const acts = page.getByRole('group', { name: 'With what is selected' });
	await expect(acts.getByRole('button', { name: 'Pause' })).toBeDisabled();
	await page.getByRole('checkbox').nth(0).check();
	await page.getByRole('checkbox').nth(1).check();
	await expect(count(page)).toHaveText('2 selected');

	const undo = page.locator('.said').getByRole('button', { name: 'Undo' });
	await acts.getByRole('button', { name: 'Pause' }).click();
	await expect(said(page)).toHaveText('4 cards paused.');
	await expect(page.locator('.hit .states').first()).toHaveText('Vocabulary, paused');
	await acts.getByRole('button', { name: 'Resume' }).click();
	await expect(said(page)).toHaveText('4 cards resumed.');
	await undo.click();
	await expect(said(page)).toHaveText('Taken back.');
	await expect(page.locator('.hit .states').first()).toHaveText('Vocabulary, paused');
	await acts.getByRole('button', { name: 'Resume' }).click();
	await acts.getByRole('button', { name: 'Flag' }).click();
	await expect(said(page)).toHaveText('4 cards flagged.');
	await expect(acts.getByRole('button', { name: 'Remove flag' })).toBeVisible();
	await acts.getByRole('button', { name: 'Set the date' }).click();
	await page.getByRole('button', { name: 'Set', exact: true }).click();
	// of each note one card was learnt; a new one has no date
	await expect(said(page)).toHaveText(/^2 cards set to /);
	await expect(page.locator('.hit .states').first()).toHaveText('Vocabulary, tomorrow, new, flagged');
	await acts.getByRole('button', { name: 'Start over' }).click();
	await expect(said(page)).toHaveText('2 cards start over.');
	await expect(page.locator('.hit .states').first()).toHaveText('Vocabulary, new, flagged');
	await undo.click();
	await expect(page.locator('.hit .states').first()).toHaveText('Vocabulary, tomorrow, new, flagged');
	const kinds = (await readLog(page)).slice(before).map(({ kind }) => kind);
	const times = (kind: string) => kinds.filter((each) => each === kind).length;
	expect([
		times('suspend'),
		times('unsuspend'),
		times('flag'),
		times('set-due'),
		times('reset'),
		times('undo')
	]).toEqual([4, 8, 4, 2, 2, 6]);
	await page.getByRole('button', { name: 'All', exact: true }).click();
	await expect(count(page)).toHaveText('9 selected');
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('checkbox')).toHaveCount(0);
});

test('a paused deck is out of queue and counts until it is resumed', async ({ page }) => {
	await learn(page);
	await page.clock.setFixedTime(Date.now() + 3 * MS_A_DAY);
	await page.goto('./');
	await expect(page.locator('.hero')).toContainText('10 to review, 10 new');
	await page.goto('./decks/vocabulary/');
	await page.getByRole('button', { name: 'Pause this deck' }).click();
	await expect(page.getByText('Paused: none of its cards is asked.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Study this deck' })).toHaveCount(0);
	await expect(page.locator('.states').first()).toHaveText(/deck paused/);
	await tab(page, 'Decks').click();
	await expect(page.getByRole('link', { name: 'Vocabulary' })).toContainText('paused');
	await tab(page, 'Today').click();
	await expect(page.locator('.hero')).toContainText(/^10.*cards due.* 10 new$/);
	await page.goto('./study/');
	await expect(page.locator('.band')).toContainText('NETU');
	await page.goto('./study/?deck=vocabulary');
	await expect(page.locator('#over')).toBeVisible();
	await page.goto('./decks/vocabulary/');
	await page.getByRole('button', { name: 'Resume this deck' }).click();
	await expect(page.getByRole('link', { name: 'Study this deck' })).toBeVisible();
	await page.goto('./');
	await expect(page.locator('.hero')).toContainText('10 to review, 10 new');
});

test('one deck is studied alone, and a reload goes on with it', async ({ page }) => {
	await learn(page);
	await page.clock.setFixedTime(Date.now() + 3 * MS_A_DAY);
	await page.goto('./decks/networks/');
	await page.getByRole('link', { name: 'Study this deck' }).click();
	await page.waitForURL('**/study/?deck=networks');
	await expect(page.locator('.band')).toContainText('NETU');
	await expect(page.locator('#progress-words')).toBeVisible();
	await page.reload();
	await expect(page.locator('.band')).toContainText('NETU');
	await page.goto('./study/?deck=none');
	await expect(page.getByText('There is no deck at this address.')).toBeVisible();
	await page.getByRole('link', { name: 'Home' }).click();
	await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
});

test('a note shows its cards with their history, and every act can be taken back', async ({ page }) => {
	await learn(page);
	await openNote(page, 'vocabulary/image');
	const card = page.getByRole('region', { name: 'Card 1 of 2' });
	await expect(card).toContainText(/in \d days, \w{3} \d/);
	await expect(card).toContainText('Answered twice, never forgotten.');
	await expect(page.getByRole('region', { name: 'Card 2 of 2' })).toContainText('No answer yet.');
	await card.getByText('History (2)').click();
	await expect(card.getByRole('listitem')).toHaveText([/Good, back in \d days/, /Good, back in 10 minutes/]);
	await expect(page.getByRole('link', { name: /Official page/ })).toHaveAttribute(
		'href',
		/^https:\/\/docs\.docker\.com/
	);

	const undo = page.locator('.said').getByRole('button', { name: 'Undo' });
	for (const { name, says, state } of [
		{ name: 'Pause', says: '1 card paused.', state: /paused/ },
		{ name: 'Flag', says: '1 card flagged.', state: /, flagged/ },
		{ name: 'Start over', says: '1 card starts over.', state: /new/ }
	]) {
		await card.getByRole('button', { name, exact: true }).click();
		await expect(said(page)).toHaveText(says);
		await expect(card.locator('.facts')).toContainText(state);
		await undo.click();
		await expect(said(page)).toHaveText('Taken back.');
		await expect(card.locator('.facts')).not.toContainText(state);
	}
	await expect(card.getByRole('listitem').first()).toHaveText(/Started over.*\(taken back\)/);
	await expect(card.locator('s')).toHaveText(['Started over', 'Flagged', 'Paused']);

	await card.getByRole('button', { name: 'Set the date' }).click();
	const tomorrow = await card.getByLabel('Next date').inputValue();
	await card.getByLabel('Next date').fill(new Date(Date.parse(tomorrow) + 29 * MS_A_DAY).toISOString().slice(0, 10));
	await card.getByRole('button', { name: 'Set', exact: true }).click();
	await expect(card.locator('.facts')).toContainText('in 30 days');
	// what is new can wait a day
	const other = page.getByRole('region', { name: 'Card 2 of 2' });
	await other.getByRole('button', { name: 'Not today' }).click();
	await expect(said(page)).toHaveText('1 card put off, back tomorrow.');
	await expect(other.locator('.facts')).toContainText('put off, back tomorrow');
	await page.reload();
	await expect(other.locator('.facts')).toContainText('put off, back tomorrow');
});

test('a locked card says why, and can be unlocked; a link to one card of a note goes to it', async ({ page }) => {
	await openNote(page, 'vocabulary/child-image#card-term');
	await expect(page.getByRole('heading', { name: 'Card 2 of 2' })).toBeFocused();
	await expect(page.getByRole('heading', { name: 'Card 2 of 2' })).toBeInViewport();
	const card = page.getByRole('region', { name: 'Card 1 of 2' });
	await expect(card).toContainText('Locked: it builds on words that other cards will teach you first.');
	await card.getByRole('button', { name: 'Unlock' }).click();
	await expect(said(page)).toHaveText('1 card unlocked.');
	await expect(card.locator('.facts')).toContainText('new');
});

test('addresses that lead nowhere get a sentence and a way home, from the host and inside the app', async ({
	page,
	request
}) => {
	const gone = page.getByRole('heading', { name: 'Nothing at this address.' });
	for (const address of ['./nowhere/', './decks/none/', './note/extra/deep?x=1']) {
		const response = await page.goto(address);
		expect(response?.status()).toBe(404);
		await expect(gone).toBeVisible();
		expect(new URL(page.url()).pathname).toBe(`/${address.slice(2).split('?')[0]}`);
	}
	await page.getByRole('link', { name: 'See all decks' }).click();
	await expect(search(page)).toBeVisible();
	await page.goto('./note/?id=vocabulary/never-was');
	await expect(page.getByText('There is no card of this name')).toBeVisible();
	await page.goto('./note/');
	await expect(page.getByText('There is no card of this name')).toBeVisible();
	await page.getByRole('link', { name: 'Go to Today' }).click();
	await expect(question(page)).toBeVisible();
	expect((await request.get('./nothing.json', { headers: { accept: 'application/json' } })).status()).toBe(404);
});

test(
	'everything works with network and server gone, an unknown address too',
	{ tag: '@worker' },
	async ({ page, context }) => {
		const { server, address } = await serve({ port: 0 });
		await page.goto(`${address}decks/`);
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		await expect(page.locator('.decks .due').first()).not.toHaveText('\u00a0');
		await context.setOffline(true);
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));

		await page.goto(`${address}decks`);
		await search(page).fill('reseau bridge');
		await hits(page).first().click();
		await expect(page.locator('section .acts').first()).toBeVisible();
		await page.getByRole('button', { name: 'Flag' }).first().click();
		await expect(said(page)).toHaveText('1 card flagged.');
		await page.goto(`${address}note?id=networks/bridge&from=mail`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('bridge');
		await page.goto(`${address}decks/networks/`);
		await expect(page.locator('.states').first()).toBeVisible();
		for (const nowhere of ['nowhere', 'decks/none/', 'a/b/c.html']) {
			const response = await page.goto(address + nowhere);
			expect(response?.status()).toBe(404);
			await expect(page.getByRole('heading', { name: 'Nothing at this address.' })).toBeVisible();
		}
		await page.getByRole('link', { name: 'Go to Today' }).click();
		// whoever has flagged a card was here before
		await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
	}
);

test('in French, from the first frame on', async ({ page, context }) => {
	await learn(page, 'fr');
	await openDecks(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cartes 2 paquets, 86 cartes');
	await search(page).fill('depot');
	await expect(hits(page).first().locator('mark')).toHaveText('dépôt');
	await page.getByRole('button', { name: 'Sélectionner' }).click();
	await page.getByRole('button', { name: 'Tout', exact: true }).click();
	await page.getByRole('button', { name: 'Mettre en pause' }).click();
	await expect(said(page)).toHaveText(/^\d+ cartes en pause\.$/);
	await openNote(page, 'vocabulary/image');
	await expect(page.getByRole('region', { name: 'Carte 1 sur 2' })).toContainText('90\u00a0% au bout d’environ');
	await context.route('**/_app/immutable/**/*.js', (route) => route.abort());
	await page.goto('./missing/');
	await expect(page.getByText('Rien à cette adresse.')).toBeVisible();
});

test.describe('the first frame', () => {
	test.use({ locale: 'fr-FR' });
	test('of the decks has their names, before any script', async ({ page }) => {
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await page.goto('./decks/');
		await expect(page.getByRole('link', { name: 'Réseaux' })).toContainText('28 cartes');
		await expect(tab(page, 'Cartes')).toBeVisible();
	});
	test('of a deck has its name and its button, before any script', async ({ page }) => {
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await page.goto('./decks/networks/');
		await expect(page.getByRole('heading', { name: 'Réseaux', exact: true })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Étudier ce paquet' })).toBeVisible();
	});
});

test('by keyboard alone: search, filter, select, act, take back', async ({ page }) => {
	await learn(page);
	await openDecks(page);
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	await page.getByRole('link', { name: 'Settings' }).focus();
	await press('Tab');
	await expect(search(page)).toBeFocused();
	await page.keyboard.type('image');
	await press('Tab', 'Tab');
	await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
	await press('Enter', 'Tab');
	await expect(page.getByRole('button', { name: 'Due' })).toBeFocused();
	await press('Tab', 'Space');
	await expect(page.getByRole('button', { name: 'New' })).toHaveAttribute('aria-pressed', 'true');
	await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
	await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeFocused();
	await press('Enter');
	await expect(page.getByRole('checkbox').first()).toBeVisible();
	await page.getByRole('button', { name: 'Done' }).focus();
	await press('Tab', 'Space');
	await expect(page.getByRole('checkbox').first()).toBeChecked();
	await page.getByRole('group', { name: 'With what is selected' }).getByRole('button', { name: 'Pause' }).focus();
	await press('Enter');
	await expect(said(page)).toHaveText(/paused/);
	// the focus is never lost: what was used may be gone
	await expect(page.locator(':focus')).toHaveCount(1);
	await page.locator('.said').getByRole('button', { name: 'Undo' }).focus();
	await press('Enter');
	await expect(said(page)).toHaveText('Taken back.');
	await expect(said(page)).toBeFocused();
});

test('by keyboard alone: the focus stays where a deck is paused, a selection begun and ended, a date given up', async ({
	page
}) => {
	await learn(page);
	await page.goto('./decks/networks/');
	const pause = page.getByRole('button', { name: 'Pause this deck' });
	await expect(pause).toBeEnabled();
	await pause.press('Enter');
	await expect(page.getByRole('button', { name: 'Resume this deck' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(pause).toBeFocused();

	await openDecks(page);
	await search(page).fill('vocu 001');
	await page.getByRole('button', { name: 'Select', exact: true }).press('Enter');
	await expect(page.getByRole('button', { name: 'Done' })).toBeFocused();
	await page.getByRole('checkbox').first().press('Space');
	const setDate = page.getByRole('button', { name: 'Set the date' });
	await setDate.press('Enter');
	await expect(page.getByLabel('Next date')).toBeFocused();
	await page.getByRole('button', { name: 'Close' }).press('Enter');
	await expect(setDate).toBeFocused();
	await page.getByRole('button', { name: 'Done' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeFocused();

	await openNote(page, 'vocabulary/image');
	const card = page.getByRole('region', { name: 'Card 1 of 2' });
	await card.getByRole('button', { name: 'Set the date' }).press('Enter');
	await card.getByRole('button', { name: 'Close' }).press('Enter');
	await expect(card.getByRole('button', { name: 'Set the date' })).toBeFocused();
});
