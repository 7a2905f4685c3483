import { describe, expect, it } from 'vitest';
import { aLog } from '#tests/fixtures/events.ts';
import { DEFAULT_CONFIG, DEFAULT_WEIGHTS } from '../schedule/config.ts';
import { formerWeights } from './former-weights.ts';

const [a, b] = [0.5, 0.7].map((first) => [first, ...DEFAULT_WEIGHTS.slice(1)]) as [number[], number[]];
const retention = { ...DEFAULT_CONFIG, desiredRetention: 0.85 };

/** A log whose parameters had these weights, one event after the other. */
function logOf(...sets: readonly (readonly number[])[]) {
	const log = aLog();
	for (const weights of sets) log.add('parameters', { config: { ...retention, weights } });
	return log;
}

describe('formerWeights', () => {
	it('are the defaults before the first change', () => {
		expect(formerWeights(logOf(a).events, a)).toEqual(DEFAULT_WEIGHTS);
		expect(formerWeights([], a)).toEqual(DEFAULT_WEIGHTS);
	});

	it('are those before, whatever else changed since', () => {
		expect(formerWeights(logOf(a, b, b).events, b)).toEqual(a);
		expect(formerWeights(logOf(a, a, b, b).events, b)).toEqual(a);
	});

	it('lead back where it began', () => {
		expect(formerWeights(logOf(a, b, a).events, a)).toEqual(b);
	});

	it('know nothing of what was taken back', () => {
		const log = logOf(a, b);
		log.add('undo', { undoes: log.events[0]?.id ?? '' });
		expect(formerWeights(log.events, b)).toEqual(DEFAULT_WEIGHTS);
	});
});
