/** @typedef {import('./page/main.ts').PageBench} PageBench */
/** @typedef {import('./chromium.js').Page} Page */

/**
 * The bench's own page: it drives the app's modules without the app.
 * @param {import('./chromium.js').Context} context
 * @param {string} address of the site
 */
export async function openBenchPage(context, address) {
	const page = await context.newPage();
	await page.goto(`${address}bench/`);
	await page.waitForFunction('globalThis.quaiBench');
	return page;
}

/**
 * Calls one of the page's measures by name.
 * @template {keyof PageBench} K
 * @param {Page} page
 * @param {K} name
 * @param {Parameters<PageBench[K]>[0]} options
 * @returns {Promise<Awaited<ReturnType<PageBench[K]>>>}
 */
export function call(page, name, options) {
	return page.evaluate(
		/** @param {[string, any]} call */
		([name, options]) => /** @type {any} */ (globalThis).quaiBench[name](options),
		/** @type {[string, any]} */ ([name, options])
	);
}
