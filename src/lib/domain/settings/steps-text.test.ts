import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { findBadParameter } from './parameters.ts';
import { formatSteps, parseSteps } from './steps-text.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';

describe('parseSteps', () => {
	it.each<[string, readonly number[] | null]>([
		['1 10', [1, 10]],
		['1, 10', [1, 10]],
		['1;10;', [1, 10]],
		['  1m   10m ', [1, 10]],
		['1 min 10 min', [1, 10]],
		['10M', [10]],
		['1h 2 h', [60, 120]],
		['1d', [1440]],
		['2 j', [2880]],
		['', []],
		['   ', []],
		['0', null],
		['-1', null],
		['1.5', null],
		['1 10 x', null],
		['10s', null],
		['1m10m', null],
		['a week', null],
		['10081', null],
		['8d', null],
		['1 1 1 1 1 1 1 1 1 1', Array(10).fill(1)],
		['1 1 1 1 1 1 1 1 1 1 1', null],
		['1 '.repeat(60), null],
		[' 1'.repeat(40) + 'x', null]
	])('%j', (text, steps) => {
		expect(parseSteps(text)).toEqual(steps);
	});

	it('reads back what is shown', () => {
		const steps = fc.array(fc.integer({ min: 1, max: 10_080 }), { maxLength: 10 });
		fc.assert(
			fc.property(steps, (stepsMin) => {
				expect(parseSteps(formatSteps(stepsMin))).toEqual(stepsMin);
			}),
			PROPERTY_RUNS
		);
	});

	it('gives nothing that the fold could not take, whatever is written', () => {
		const written = fc.string({ unit: fc.constantFrom('1', '0', '9', ' ', ',', 'm', 'h', 'd', 'j', 'min', '-', '.') });
		fc.assert(
			fc.property(written, (text) => {
				const learningStepsMin = parseSteps(text);
				if (learningStepsMin !== null) expect(findBadParameter({ ...DEFAULT_CONFIG, learningStepsMin })).toBeNull();
			}),
			PROPERTY_RUNS
		);
	});
});
