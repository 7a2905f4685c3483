import { createRequire } from 'node:module';
import process from 'node:process';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

/** @typedef {ReturnType<typeof import('./report.js').openReport>} Report */
/** @typedef {import('#domain/tuning/sequences.ts').Sequences} Sequences */

const SIZES = [10_000, 100_000];
/** reviews of the same learner that neither optimiser saw */
const UNSEEN = 100_000;
const MOST_WORSE = 0.002;
const NATIVE = '@open-spaced-repetition/binding-linux-x64-gnu';

/**
 * The optimiser of the app beside fsrs-rs, the native one of FSRS, on the same logs of a simulated learner: log-loss on
 * reviews that neither saw, seconds, and the memory that ours took. Both train on the whole log.
 * @param {Report} report
 */
export async function measureTuning(report) {
	const native = loadNative();
	if (native === null) throw new Error(`${NATIVE} is missing: it is made for Linux on x64 with glibc`);
	const [{ learnerLog, LEARNER_WEIGHTS }, { fit, finish }, { judge }, { judgedWeights }, { DEFAULT_WEIGHTS }] =
		await Promise.all([
			load('tests/fixtures/learner.ts'),
			load('src/lib/domain/tuning/optimise.ts'),
			load('src/lib/domain/tuning/judge.ts'),
			load('src/lib/domain/tuning/sequences.ts'),
			load('src/lib/domain/schedule/config.ts')
		]);
	const unseen = learnerLog(UNSEEN, LEARNER_WEIGHTS, 1);
	const counts = judgedWeights(unseen, -Infinity);
	/** @param {readonly number[]} weights */
	const lossOf = (weights) => judge(unseen, weights, counts).logLoss;
	for (const size of SIZES) {
		const log = learnerLog(size, LEARNER_WEIGHTS, size);
		const kilobytes = process.resourceUsage().maxRSS;
		const ours = await timed(() => finish(fit(log, { untilDay: Infinity, moved: 'all', weights: DEFAULT_WEIGHTS })));
		const more = (process.resourceUsage().maxRSS - kilobytes) / 1024;
		const items = itemsOf(log, native);
		const theirs = await timed(() => native.computeParameters(items, { enableShortTerm: true }));
		const worse = lossOf(ours.result) - lossOf(theirs.result);
		const name = `tuning.${size / 1000}k`;
		console.log(
			`${name}: log-loss ${lossOf(ours.result).toFixed(5)}, native ${lossOf(theirs.result).toFixed(5)}, ` +
				`the learner’s own weights ${lossOf(LEARNER_WEIGHTS).toFixed(5)}, the defaults ${lossOf(DEFAULT_WEIGHTS).toFixed(5)}`
		);
		report.add({ id: `${name}.worse`, unit: 'nats', samples: [worse], budget: MOST_WORSE });
		report.add({ id: `${name}.time`, unit: 's', samples: [ours.seconds], baselines: [theirs.seconds] });
		report.add({ id: `${name}.memory`, unit: 'MB', samples: [more] });
	}
}

/** @param {string} path */
const load = async (path) => (await runnerImport(resolve(path), { configFile: false, logLevel: 'error' })).module;

function loadNative() {
	try {
		return createRequire(import.meta.url)(NATIVE);
	} catch {
		return null;
	}
}

/**
 * @template R
 * @param {() => R | Promise<R>} work
 */
async function timed(work) {
	const startedAt = performance.now();
	const result = await work();
	return { result, seconds: (performance.now() - startedAt) / 1000 };
}

/**
 * The log as fsrs-rs takes it: an item a scored review, with all that came before it, in the order of time.
 * @param {Sequences} log
 * @param {any} native
 */
function itemsOf({ starts, elapsedDays, ratings, studyDays }, native) {
	/** @type {{ day: number, item: unknown }[]} */
	const items = [];
	for (let card = 0; card + 1 < starts.length; card++) {
		const [from = 0, to = 0] = [starts[card], starts[card + 1]];
		/** @type {unknown[]} */
		const reviews = [];
		for (let i = from; i < to; i++) {
			reviews.push(new native.FSRSBindingReview(ratings[i], elapsedDays[i]));
			const isScored = (elapsedDays[i] ?? 0) > 0;
			if (isScored) items.push({ day: studyDays[i] ?? 0, item: new native.FSRSBindingItem([...reviews]) });
		}
	}
	return items.sort((a, b) => a.day - b.day).map(({ item }) => item);
}
