import puppeteer from 'puppeteer-core';
import { findProgram } from './programs.js';

/** Firefox over WebDriver BiDi. @returns {Promise<import('./journey.js').Driver>} */
export async function openFirefox() {
	const executablePath = findProgram(['firefox', 'firefox-esr'], 'FIREFOX_PATH');
	const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
	const page = await browser.newPage();
	await page.setViewport({ width: 390, height: 844 });
	/**
	 * A navigation that meets the end of another one is aborted, now and then: it is asked for once more.
	 * @param {() => Promise<unknown>} navigate
	 */
	const load = async (navigate) => {
		await navigate().catch((error) => {
			if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
			return navigate();
		});
	};
	return {
		name: await browser.version(),
		goto: (address) => load(() => page.goto(address, { waitUntil: 'load' })),
		reload: () => load(() => page.reload({ waitUntil: 'load' })),
		evaluate: (script) => page.evaluate(script),
		close: () => browser.close()
	};
}
