import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { ensureBrowser } from '../../src/host/browser.js';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** lowest scores, of 100 */
const LEAST = { performance: 97, accessibility: 100, 'best-practices': 100, seo: 100 };
/** it wants a newer node than the app: npx fetches both, so it is no dependency */
const TOOL = ['--yes', '--package', 'node@24', '--package', 'lighthouse@13.5', 'lighthouse'];

/**
 * Measure 4: Lighthouse's scores of a phone's first visit, the median of the runs; told as points missing to the
 * lowest score that is allowed, so that more is worse as everywhere else.
 * @param {Report} report
 * @param {{ address: string, isQuick: boolean }} options
 */
export async function measureLighthouse(report, { address, isQuick }) {
	/** @type {Record<string, number[]>} */
	const missing = {};
	mkdirSync('.cache/bench', { recursive: true });
	for (let run = 0; run < (isQuick ? 1 : 5); run++) {
		const out = resolve(join('.cache/bench', `lighthouse-${run}.json`));
		const args = [
			address,
			'--quiet',
			'--output=json',
			`--output-path=${out}`,
			'--chrome-flags=--headless=new --no-sandbox'
		];
		// not waited for in one go: the host it looks at is this process
		const tool = spawn('npx', [...TOOL, ...args], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, CHROME_PATH: ensureBrowser() ?? process.env.CHROME_PATH ?? '' }
		});
		const [status] = await once(tool, 'exit');
		if (status !== 0) throw new Error('Lighthouse did not run');
		const { categories } = JSON.parse(readFileSync(out, 'utf8'));
		for (const name of Object.keys(LEAST)) (missing[name] ??= []).push(100 - Math.round(categories[name].score * 100));
	}
	for (const [name, least] of Object.entries(LEAST)) {
		const isTime = name === 'performance';
		report.add({ id: `4.${name}`, unit: 'missing', samples: missing[name] ?? [], budget: 100 - least, isTime });
	}
}
