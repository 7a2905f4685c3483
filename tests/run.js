// npm test, npm run soak: everything that must hold, from an empty clone on. One line a step, then the count.
// npm test -- WORD…: only the steps whose names hold one of the words.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { ensureBrowser } from '../src/host/browser.js';
import { ensureInstalled, run } from '../src/host/install.js';

ensureInstalled();
const chromium = ensureBrowser();
if (chromium !== undefined) process.env.CHROMIUM_PATH = chromium;

/** @typedef {[name: string, command: string, ...args: string[]]} Step */

/** @type {(name: string) => Step} */
const build = (name) => [`build ${name}`, 'node', 'tests/build.js', name];

/**
 * One stage after the other; the lanes of a stage run side by side, the steps of a lane in turn.
 * @type {Step[][][]}
 */
const STAGES = [
	[
		[
			['types', 'npx', 'svelte-check', '--fail-on-warnings'],
			['format', 'npx', 'prettier', '--check', '--log-level', 'warn', '.'],
			['lint', 'npx', 'eslint', '--max-warnings', '0', '.'],
			['cards', 'npm', 'run', '--silent', 'cards']
		],
		['app', 'lab', 'next', 'sub-path'].map(build)
	],
	[
		[['unit, layers, store', 'npx', 'vitest', 'run', '--reporter', 'dot']],
		[['sizes', 'node', 'tests/bench/run.js', 'size', '--quick']]
	],
	[[['journeys', 'npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts']]]
];

const words = process.argv.slice(2);
/** @type {string[]} */
const failed = [];
let passed = 0;

/**
 * Runs a step. Alone it writes as it goes; beside another its output is held, and shown when it fails.
 * @param {Step} step
 * @param {boolean} isAlone
 */
async function take([name, command, ...args], isAlone) {
	if (words.length > 0 && !words.some((word) => name.includes(word))) return;
	const startedAt = Date.now();
	/** @type {Buffer[]} */
	const held = [];
	const child = spawn(command, args, { stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => held.push(chunk));
	const isRight = await new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
	if (!isRight) process.stdout.write(Buffer.concat(held));
	console.log(`${isRight ? 'ok  ' : 'FAIL'} ${name} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
	if (isRight) passed++;
	else failed.push(name);
}

run('npx', ['svelte-kit', 'sync']);
for (const lanes of STAGES) {
	const isAlone = lanes.length === 1;
	await Promise.all(
		lanes.map(async (steps) => {
			for (const step of steps) await take(step, isAlone);
		})
	);
}
if (failed.length > 0) console.log(`Failed: ${failed.join('; ')}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
