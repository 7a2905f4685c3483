import puppeteer from 'puppeteer-core';
import { findProgram } from './programs.js';

/** Firefox over WebDriver BiDi. @returns {Promise<import('./journey.js').Driver>} */
export async function openFirefox() {
	const executablePath = findProgram(['firefox', 'firefox-esr'], 'FIREFOX_PATH');
	const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
	const page = await browser.newPage();
	await page.setViewport({ width: 390, height: 844 });
	return {
		name: await browser.version(),
		goto: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
		reload: async () => void (await page.reload({ waitUntil: 'load' })),
		evaluate: (script) => page.evaluate(script),
		close: () => browser.close()
	};
}
