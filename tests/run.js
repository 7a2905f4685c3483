// npm test, npm run soak: everything that must hold, from an empty clone on. One line a step, then the count.
import process from 'node:process';
import { ensureBrowser } from '../src/host/browser.js';
import { ensureBuilt } from '../src/host/build.js';
import { ensureInstalled, run } from '../src/host/install.js';
import { NEXT_CARDS, writeNextCards } from './e2e/update/next-cards.js';

ensureInstalled();
const chromium = ensureBrowser();
if (chromium !== undefined) process.env.CHROMIUM_PATH = chromium;

const playwright = (...args) =>
	run('npx', ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', ...args]);

/** The same sources as another version, with cards that have changed. */
const ensureNextBuilt = () => {
	writeNextCards();
	return ensureBuilt({ out: '.cache/next', env: { EDITION: 'next', CARDS: NEXT_CARDS } });
};

/** @type {[string, () => boolean][]} */
const steps = [
	['types', () => run('npx', ['svelte-kit', 'sync']) && run('npx', ['svelte-check', '--fail-on-warnings'])],
	['format', () => run('npx', ['prettier', '--check', '--log-level', 'warn', '.'])],
	['lint', () => run('npx', ['eslint', '--max-warnings', '0', '.'])],
	['cards', () => run('npm', ['run', '--silent', 'cards'])],
	['unit, layers, store', () => run('npx', ['vitest', 'run', '--reporter', 'dot'])],
	['build', () => ensureBuilt()],
	['sizes', () => run('node', ['tests/bench/run.js', 'size'])],
	['journeys', () => playwright('--project', 'app')],
	['lab', () => ensureBuilt({ out: '.cache/lab', env: { LAB: '1' } }) && playwright('--project', 'lab')],
	['update', () => ensureNextBuilt() && playwright('--project', 'update')],
	[
		'sub-path',
		() => ensureBuilt({ out: '.cache/sub-path', env: { BASE_PATH: '/quai' } }) && playwright('--project', 'sub-path')
	]
];

const wanted = process.argv.slice(2);
const failed = [];
let passed = 0;
for (const [name, step] of steps) {
	if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
	const startedAt = Date.now();
	const isRight = step();
	console.log(`${isRight ? 'ok  ' : 'FAIL'} ${name} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
	if (isRight) passed++;
	else failed.push(name);
}
if (failed.length > 0) console.log(`Failed: ${failed.join('; ')}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
