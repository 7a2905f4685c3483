import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from '../axe.ts';
import { answer, begin, finish, question, saved, showAnswer } from './study.ts';

/** What the browser does with an installation, in the hands of the test. Each is set before the page loads. */
interface Browser {
	/** answer to `navigator.storage.persist()`; null where there is no such question */
	readonly promises?: boolean | null;
	/** whether it offers its own prompt */
	readonly isInstallable?: boolean;
	/** iOS: false in the browser, true from the home screen */
	readonly standalone?: boolean;
}

async function pretend(page: Page, browser: Browser): Promise<void> {
	await page.addInitScript(({ promises = false, isInstallable = false, standalone }: Browser) => {
		const told: string[] = [];
		Object.assign(window, { told });
		const storage = { persist: async () => (told.push('persist'), promises), persisted: async () => promises };
		Object.defineProperty(navigator, 'storage', { value: promises === null ? undefined : storage });
		if (standalone !== undefined) Object.defineProperty(navigator, 'standalone', { value: standalone });
		if (!isInstallable) return;
		document.addEventListener('DOMContentLoaded', () => {
			const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
				prompt: async () => (told.push('prompt'), { outcome: 'accepted' })
			});
			window.dispatchEvent(event);
			told.push(event.defaultPrevented ? 'held back' : 'shown at once');
		});
	}, browser);
}

const told = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told);
const say = (page: Page, words: string) => page.getByText(words, { exact: false });

test('the manifest is found and whole, in the language of the page', async ({ page, context }) => {
	for (const [lang, shortcut] of [
		['en', 'Study'],
		['fr', 'Étudier']
	]) {
		await page.goto(`./?lang=${lang}`);
		const devtools = await context.newCDPSession(page);
		const { url, errors, data } = await devtools.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		const manifest = JSON.parse(data ?? '') as {
			lang: string;
			shortcuts: { name: string }[];
			icons: { src: string }[];
			screenshots: { src: string }[];
		};
		expect(manifest.lang).toBe(lang);
		expect(manifest.shortcuts[0]?.name).toBe(shortcut);
		for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
			expect((await page.request.get(new URL(src, url).href)).status(), src).toBe(200);
		}
		const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
		// the pages of a test are incognito
		expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
	}
});

test('ready offline is said once, between cards', { tag: '@worker' }, async ({ page }) => {
	// the sentence on spaced repetition would stand in its place
	await page.addInitScript(() => localStorage.setItem('quai.explained', 'yes'));
	await begin(page);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	const ready = say(page, 'Ready offline');
	// it comes with a question: once that has the focus it is there or not. What is forgotten comes again, without end
	while (!(await ready.isVisible())) {
		await answer(page, 'Again');
		await expect(question(page)).toBeFocused();
	}
	await showAnswer(page).click();
	await expect(ready).toHaveCount(0);
	await saved(page);
	await page.reload();
	await answer(page);
	await expect(question(page)).toBeFocused();
	await expect(ready).toHaveCount(0);
	await page.goto('./');
	await expect(page.getByRole('link', { name: /Study now|Practise anyway/ })).toBeVisible();
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await expect(ready).toHaveCount(0);
});

test('ready offline is a promise: without the files it is not said', { tag: '@worker' }, async ({ page }) => {
	await page.addInitScript(() => {
		caches.match = async () => undefined;
	});
	await begin(page);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await finish(page);
	await expect(say(page, 'Ready offline')).toHaveCount(0);
});

for (const { promises, words } of [
	{ promises: true, words: 'has agreed to keep your answers' },
	{ promises: false, words: 'has not promised to keep them' },
	{ promises: null, words: null }
]) {
	test(`after the first finished session the browser is asked to keep the answers: ${promises} (row 27)`, async ({
		page
	}) => {
		await pretend(page, { promises });
		await begin(page);
		await answer(page);
		expect(await told(page)).toEqual([]);
		await finish(page);
		if (words === null) {
			await expect.poll(() => page.evaluate(() => localStorage.getItem('quai.persist'))).toBe('unknown');
			await expect(say(page, 'keep')).toHaveCount(0);
			return;
		}
		expect(await told(page)).toEqual(['persist']);
		// no browser tells a page that its window is private (as those of these tests are): so it is said to all (row 27)
		// offline readiness may stand in its place first
		await seeOffer(page, words);
		await page.goto('./');
		await seeOffer(page, words);
		await expect(say(page, 'A private window forgets them')).toHaveCount(promises === false ? 1 : 0);
		await page.getByRole('button', { name: 'Got it' }).click();
		await expect(say(page, words)).toHaveCount(0);
		await page.reload();
		await expect(page.getByRole('link', { name: /Study now|Practise anyway/ })).toBeVisible();
		await page.goto('./study/');
		await expect(page.locator('#over')).toBeVisible();
		await expect(say(page, words)).toHaveCount(0);
		// asked once, not at every end
		expect(await told(page)).toEqual([]);
	});
}

/** The offer that waits behind the news of offline readiness. */
async function seeOffer(page: Page, words: string): Promise<void> {
	const ready = say(page, 'Ready offline');
	await expect(ready.or(say(page, words))).toBeVisible();
	// by key: what follows comes to the same place, where a click this soon is a second tap
	if (await ready.isVisible()) await page.getByRole('button', { name: 'Got it' }).press('Enter');
	await expect(say(page, words)).toBeVisible();
}

test('the browser’s install prompt is held back, and offered after the first session', async ({ page }) => {
	await pretend(page, { isInstallable: true });
	await begin(page);
	expect(await told(page)).toEqual(['held back']);
	const button = page.getByRole('button', { name: 'Install Quai' });
	await expect(button).toHaveCount(0);
	// the session is on another page than the one that was offered it first
	await page.reload();
	await finish(page);
	await seeOffer(page, 'Installed, Quai opens from your home screen');
	await expect(say(page, 'has not promised to keep them')).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
	await button.click();
	await expect(button).toHaveCount(0);
	expect(await told(page)).toEqual(['held back', 'persist', 'prompt']);
	// once it is installed the browser is asked again: it may promise an app what it did not promise a page
	await page.evaluate(() => window.dispatchEvent(new Event('appinstalled')));
	await expect.poll(() => told(page)).toEqual(['held back', 'persist', 'prompt', 'persist']);
	await page.goto('./');
	await expect(page.getByRole('link', { name: /Study now|Practise anyway/ })).toBeVisible();
	await expect.poll(() => told(page)).toEqual(['held back']);
	await expect(button).toHaveCount(0);
});

test('not now is remembered', async ({ page }) => {
	await pretend(page, { isInstallable: true });
	await begin(page);
	await finish(page);
	await seeOffer(page, 'Installed, Quai opens from your home screen');
	await page.getByRole('button', { name: 'Not now' }).click();
	await page.goto('./');
	await expect(page.getByRole('link', { name: /Study now|Practise anyway/ })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Install Quai' })).toHaveCount(0);
});

test.describe('on iOS', () => {
	for (const { lang, words } of [
		{ lang: 'en', words: ['after seven days', 'Add to Home Screen', 'has its own storage, empty at first'] },
		{ lang: 'fr', words: ['après sept jours', 'Sur l’écran d’accueil', 'a son propre stockage, vide au départ'] }
	]) {
		test(`it is said how to install, and what is at stake, ${lang}`, async ({ page }) => {
			await pretend(page, { standalone: false });
			const good = lang === 'fr' ? 'Bien' : 'Good';
			await page.goto(`./?lang=${lang}`);
			await answer(page, good);
			await page.waitForURL('**/study/');
			await finish(page);
			await page.goto('./');
			for (const part of words) await expect(say(page, part).first()).toBeVisible();
			expect(await violationsOf(page)).toEqual([]);
		});
	}

	for (const { lang, words, action } of [
		{ lang: 'en', words: 'The installed app has its own storage', action: 'Bring my cards' },
		{ lang: 'fr', words: 'L’application installée a son propre stockage', action: 'Récupérer mes cartes' }
	]) {
		test(`the first start from the home screen offers to bring the cards of the browser, ${lang}`, async ({ page }) => {
			await pretend(page, { standalone: true });
			await page.goto(`./?lang=${lang}`);
			await expect(say(page, words)).toBeVisible();
			// the first card is there all the same
			await expect(showAnswer(page)).toBeInViewport();
			expect(await violationsOf(page)).toEqual([]);
			await page.getByRole('button', { name: action }).click();
			await page.waitForURL('**/settings/#data');
			await expect(page.locator('input[type=file]')).toBeInViewport();
		});
	}

	test('from the home screen nothing is left to say of it', async ({ page }) => {
		await pretend(page, { standalone: true, promises: null });
		await page.goto('./');
		await page.getByRole('button', { name: 'Not now' }).click();
		await expect(say(page, 'has its own storage')).toHaveCount(0);
		await begin(page);
		await finish(page);
		await expect(say(page, 'Home Screen')).toHaveCount(0);
	});
});

test('the badge is the number of cards due, after every answer, and goes at zero', async ({ page }) => {
	await page.addInitScript(() => {
		const badges: (number | 'none')[] = [];
		Object.assign(window, { badges });
		Object.assign(navigator, {
			setAppBadge: async (due: number) => void badges.push(due),
			clearAppBadge: async () => void badges.push('none')
		});
	});
	const badges = () => page.evaluate(() => (window as unknown as { badges: unknown[] }).badges);
	await page.goto('./');
	await expect(question(page)).toBeVisible();
	// a newcomer has nothing due
	expect(await badges()).toEqual([]);
	await answer(page, 'Again');
	await page.waitForURL('**/study/');
	await expect.poll(badges).toEqual([1]);
	await answer(page, 'Again');
	await expect.poll(badges).toEqual([1, 2]);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(badges).toEqual([1, 2, 1]);
	await finish(page);
	await expect.poll(async () => (await badges()).at(-1)).toBe('none');
	// a day begins while the app is open: what is due then is shown
	await page.clock.setFixedTime((await page.evaluate(() => Date.now())) + 40 * 86_400_000);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect.poll(async () => (await badges()).at(-1)).toBeGreaterThan(5);
});

test('a browser that refuses every one of these is no worse for it', { tag: '@worker' }, async ({ page }) => {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	await page.addInitScript(() => {
		const refuse = () => Promise.reject(new Error('refused'));
		Object.assign(navigator, { setAppBadge: refuse, clearAppBadge: refuse });
		Object.defineProperty(navigator, 'storage', { value: { persist: refuse, persisted: refuse } });
		navigator.serviceWorker.register = refuse;
		window.addEventListener('unhandledrejection', (event) => Object.assign(window, { fault: String(event.reason) }));
	});
	await begin(page);
	await finish(page);
	await page.goto('./');
	await expect(page.getByRole('link', { name: /Study now|Practise anyway/ })).toBeVisible();
	expect(faults).toEqual([]);
	expect(await page.evaluate(() => (window as unknown as { fault?: string }).fault)).toBeUndefined();
});
