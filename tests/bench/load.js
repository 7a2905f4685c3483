import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const EVERY_MS = 500;

/**
 * Watches, while a part of the bench runs, what share of the processors others take: all work less that of this
 * process and its descendants. Where there is no `/proc` nothing is seen.
 * @returns {() => number} stops it and gives the share, 0-1
 */
export function watchOthers() {
	const sum = { all: 0, others: 0 };
	let before = readTicks();
	const timer = setInterval(() => {
		const after = readTicks();
		if (before !== null && after !== null) {
			// what a process did before it ended is not told: such a moment says nothing
			const isWhole = [...before.ours.keys()].every((pid) => after.ours.has(pid));
			const all = after.all - before.all;
			const idle = after.idle - before.idle;
			if (isWhole) {
				sum.all += all;
				sum.others += Math.max(0, all - idle - (total(after.ours) - total(before.ours)));
			}
		}
		before = after;
	}, EVERY_MS);
	return () => {
		clearInterval(timer);
		return sum.all === 0 ? 0 : sum.others / sum.all;
	};
}

/** @param {ReadonlyMap<number, number>} ticks by process */
const total = (ticks) => [...ticks.values()].reduce((sum, each) => sum + each, 0);

/** Clock ticks since the start of the machine, of all processors. */
function readTicks() {
	try {
		const [, user = 0, nice = 0, system = 0, idle = 0, wait = 0, ...others] = readFileSync('/proc/stat', 'utf8')
			.slice(0, 200)
			.split('\n', 1)
			.join()
			.split(/\s+/)
			.map(Number);
		const [irq = 0, softIrq = 0, stolen = 0] = others;
		const all = user + nice + system + idle + wait + irq + softIrq + stolen;
		return { all, idle: idle + wait, ours: ticksOfTree(process.pid) };
	} catch {
		return null;
	}
}

/** Work of a process and of each that it started, by number. @param {number} root */
function ticksOfTree(root) {
	const processes = new Map(
		readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.map((name) => [Number(name), readProcess(name)])
	);
	const isOurs = (/** @type {number} */ pid) => {
		for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) if (at === root) return true;
		return false;
	};
	return new Map([...processes].filter(([pid]) => isOurs(pid)).map(([pid, { ticks }]) => [pid, ticks]));
}

/** @param {string} pid */
function readProcess(pid) {
	try {
		// after the name, which may hold anything: state, parent, ... and as 12th and 13th its time as user and system
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
		return { parent: fields[1] ?? 0, ticks: fields.slice(11, 13).reduce((sum, ticks) => sum + ticks, 0) };
	} catch {
		// ended meanwhile
		return { parent: 0, ticks: 0 };
	}
}
