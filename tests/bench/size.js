import { loadCold } from './cold-load.js';
import { shareByPackage } from './package-share.js';

/** @typedef {import('./weigh.js').Loaded} Loaded */
/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */

/** kB (1000 bytes) */
const LOADED = 90;
const BLOCKING = 45;
const PRECACHE_RAW = 1500;
const PRECACHE_GZ = 450;

/**
 * Measure 1, JavaScript and styles that a cold load asks for, and what of it holds up the first paint (the page itself
 * counted too); for information all that is asked for until the first answer is saved; and measure 6, what the service
 * worker keeps. Bytes of files: the same on every machine.
 * @param {Report} report
 * @param {string} folder the build
 * @returns what code each visit asked for
 */
export async function measureSizes(report, folder) {
	const { visits, precache } = await loadCold(folder);
	const codes = visits.map(({ name, files }) => {
		const code = files.filter(({ type }) => type === 'js' || type === 'css');
		const blocking = files.filter(({ isBlocking }) => isBlocking);
		const isLoad = name !== 'first-answer';
		const loaded = { id: `1.${name}`, unit: 'kB gz', samples: [sum(code, 'gz')], details: code };
		report.add(isLoad ? { ...loaded, budget: LOADED } : loaded);
		if (isLoad) report.add({ id: `1.${name}.blocks`, unit: 'kB gz', samples: [sum(blocking, 'gz')], budget: BLOCKING });
		return { name, code };
	});
	report.add({ id: '6.raw', unit: 'kB', samples: [sum(precache, 'raw')], budget: PRECACHE_RAW, details: precache });
	report.add({ id: '6.gz', unit: 'kB gz', samples: [sum(precache, 'gz')], budget: PRECACHE_GZ });
	return codes;
}

/**
 * Prints how much of each visit's code is whose.
 * @param {readonly { name: string, code: readonly Loaded[] }[]} visits
 * @param {{ folder: string, mapped: string }} folders the build, and its twin with source maps
 */
export function printShares(visits, { folder, mapped }) {
	for (const { name, code } of visits) console.log(`${name}: ${show(shareByPackage(code, folder, mapped))}`);
}

/**
 * @param {readonly Loaded[]} files
 * @param {'raw' | 'gz'} what
 */
const sum = (files, what) => files.reduce((bytes, file) => bytes + file[what], 0) / 1000;

/** @param {Record<string, number>} share */
const show = (share) =>
	Object.entries(share)
		.filter(([, bytes]) => bytes >= 50)
		.map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(1)}`)
		.join(', ');
