import { mkdirSync, writeFileSync } from 'node:fs';
import { median, spreadOf } from './statistics.js';

/**
 * One measure. `samples` are single readings or medians of blocks; those of a pair were taken in turns.
 * @typedef {object} Measure
 * @property {string} id number of the budget, and what of it
 * @property {string} unit
 * @property {readonly number[]} samples
 * @property {readonly number[]} [baselines] the same work by the bare platform, in the same run
 * @property {number} [budget] most that is allowed
 * @property {'value' | 'ratio'} [judged] what the budget is about; `value` when left out
 * @property {boolean} [isTime] only told, not judged, on a loaded machine
 * @property {(values: readonly number[]) => number} [statistic] the median when left out
 * @property {unknown} [details] anything that explains the numbers
 */

const WIDTHS = [18, 10, 7, 10, 7, 9];

/** A run's measures: printed part by part, and all kept for the JSON file. */
export function openReport() {
	/** @type {Measure[]} */
	const waiting = [];
	/** @type {(Measure & Judgement)[]} */
	const judged = [];
	return {
		printHead: () => console.log(columns(['id', 'value', 'unit', 'baseline', 'ratio', 'budget'], 'verdict')),
		/** @param {Measure} measure */
		add: (measure) => void waiting.push(measure),
		/**
		 * Judges and prints what was added since the last time.
		 * @param {{ isLoaded: boolean }} machine as it was meanwhile
		 */
		settle({ isLoaded }) {
			for (const measure of waiting.splice(0)) {
				const judgement = judge(measure, isLoaded);
				judged.push({ ...measure, ...judgement });
				console.log(lineOf(measure, judgement));
			}
		},
		/** how many are over their budget */
		countOver: () => judged.filter(({ verdict }) => verdict === 'OVER').length,
		/**
		 * @param {string} path
		 * @param {object} about what the numbers were measured on
		 */
		write(path, about) {
			mkdirSync('.cache', { recursive: true });
			writeFileSync(path, JSON.stringify({ ...about, measures: judged }, null, '\t'));
		}
	};
}

/** @typedef {{ value: number, baseline: number | null, ratio: number | null, verdict: string }} Judgement */

/**
 * OVER or OK only when repeating the run would hardly say otherwise, else NOISY.
 * @param {Measure} measure
 * @param {boolean} isLoaded
 * @returns {Judgement}
 */
function judge({ samples, baselines, budget, judged, isTime, statistic = median }, isLoaded) {
	const value = statistic(samples);
	const baseline = baselines === undefined ? null : statistic(baselines);
	// pairs stand side by side: what disturbed one disturbed the other
	const isPaired = baselines?.length === samples.length && statistic === median;
	const ratios = samples.map((sample, i) => sample / (isPaired ? (baselines?.[i] ?? NaN) : (baseline ?? NaN)));
	const ratio = baseline === null ? null : isPaired ? median(ratios) : value / baseline;
	const result = { value, baseline, ratio };
	if (budget === undefined) return { ...result, verdict: '-' };
	if (isTime && judged !== 'ratio' && isLoaded) return { ...result, verdict: 'NOISY' };
	const [low, high] = spreadOf(judged === 'ratio' ? ratios : samples, statistic);
	return { ...result, verdict: high <= budget ? 'OK' : low > budget ? 'OVER' : 'NOISY' };
}

/**
 * @param {Measure} measure
 * @param {Judgement} judgement
 */
function lineOf({ id, unit, budget, judged }, { value, baseline, ratio, verdict }) {
	const limit = budget === undefined ? '-' : judged === 'ratio' ? `x${budget}` : String(budget);
	const parts = ratio === null ? '-' : `x${ratio.toFixed(2)}`;
	return columns([id, show(value), unit, baseline === null ? '-' : show(baseline), parts, limit], verdict);
}

/** @param {number} value */
function show(value) {
	if (Number.isInteger(value)) return String(value);
	return value.toFixed(value < 10 ? 2 : 1);
}

/**
 * @param {string[]} cells
 * @param {string} last
 */
const columns = (cells, last) => [...cells.map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0)), last].join(' ');
