import type { Page } from '@playwright/test';

/**
 * Keeps the scripts of the app on their way until what is returned is called. Scripts that fail would have the page
 * load itself again, see `static/boot.js`, in the middle of the test.
 */
export async function holdScripts(page: Page): Promise<() => void> {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

/**
 * Opens a page and waits for no more than its first paint. Before it the document may be there without its styles:
 * both languages and both visits at once, and nothing at its place.
 */
export async function gotoPainted(page: Page, address: string): Promise<void> {
	await page.goto(address, { waitUntil: 'commit' });
	await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
}
