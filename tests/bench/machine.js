import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { median } from './statistics.js';

const LOOPS = 9;
/** above this share of the processors taken by others, times say nothing */
export const MOST_BUSY = 0.1;
/** the same loop may take so much longer than its fastest run */
const MOST_SPREAD = 1.25;

/** Milliseconds that a fixed piece of arithmetic takes: how fast this machine is just now. */
export function calibrate() {
	const startedAt = performance.now();
	let sum = 0;
	for (let i = 1; i < 20_000_000; i++) sum = (sum + Math.imul(i, i ^ (i >>> 3))) | 0;
	return sum === 1 ? 0 : performance.now() - startedAt;
}

/**
 * Looks at the machine while nothing of the bench runs.
 * @returns {Promise<{ busy: number, loops: number[], isLoaded: boolean }>} `busy`: share of all processors, 0-1
 */
export async function lookAtLoad() {
	const busy = await busyShare(1500);
	// the first runs are compiled on the way
	const loops = Array.from({ length: LOOPS + 3 }, calibrate).slice(3);
	const isUneven = median(loops) > MOST_SPREAD * Math.min(...loops);
	return { busy, loops, isLoaded: busy > MOST_BUSY || isUneven };
}

/** @param {number} ms */
async function busyShare(ms) {
	const before = ticks();
	await new Promise((resolve) => setTimeout(resolve, ms));
	const after = ticks();
	return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function ticks() {
	const times = cpus().map((cpu) => cpu.times);
	return {
		idle: times.reduce((sum, { idle }) => sum + idle, 0),
		all: times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0)
	};
}

/** What the numbers were measured on. @param {string} browserVersion */
export function describeMachine(browserVersion) {
	return {
		commit: commitOf(),
		node: process.versions.node,
		chromium: browserVersion,
		cores: cpus().length,
		processor: cpus()[0]?.model ?? 'unknown',
		memoryGb: Math.round(totalmem() / 2 ** 30),
		loadAverage: loadavg().map((load) => Math.round(load * 100) / 100)
	};
}

function commitOf() {
	try {
		const run = (/** @type {string[]} */ args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
		const isChanged = run(['status', '--porcelain', '--', 'src', 'cards', 'static']) !== '';
		return run(['rev-parse', '--short', 'HEAD']) + (isChanged ? ' with changes' : '');
	} catch {
		return 'unknown';
	}
}
