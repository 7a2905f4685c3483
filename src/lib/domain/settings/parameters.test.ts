import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type ScheduleConfig } from '#domain/schedule/config.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { findBadParameter, isFoldedAlike, isSameParameters, parseParameters } from './parameters.ts';

const BAD: readonly (readonly [keyof ScheduleConfig, unknown])[] = [
	['weights', DEFAULT_CONFIG.weights.slice(1)],
	['weights', DEFAULT_CONFIG.weights.map((weight) => weight * 1000)],
	['weights', [...DEFAULT_CONFIG.weights.slice(1), NaN]],
	['weights', null],
	['desiredRetention', 0],
	['desiredRetention', 1],
	['desiredRetention', '0.9'],
	['learningStepsMin', [1, 0]],
	['learningStepsMin', [1, -10]],
	['learningStepsMin', [Infinity]],
	['learningStepsMin', Array(11).fill(1)],
	['relearningStepsMin', '10'],
	['relearningStepsMin', { 0: 10, length: 1 }],
	['rolloverHour', 24],
	['rolloverHour', 4.5],
	['isFuzzed', 'yes'],
	['longestIntervalDays', 0],
	['longestIntervalDays', 1e9],
	['leechThreshold', -1]
];

describe('a set of parameters', () => {
	it('is sound as it ships', () => {
		expect(findBadParameter(DEFAULT_CONFIG)).toBeNull();
		expect(parseParameters(DEFAULT_CONFIG)).toEqual(DEFAULT_CONFIG);
	});

	it.each(BAD)('is not with %s %j, and falls back there only', (name, value) => {
		const given = { ...DEFAULT_CONFIG, desiredRetention: 0.85, leechThreshold: 4, [name]: value };
		expect(findBadParameter(given)).toBe(name);
		expect(parseParameters(given)).toEqual({ ...given, [name]: DEFAULT_CONFIG[name] });
	});

	it.each(['weights', 'rolloverHour', 'isFuzzed'] as const)('is not without %s', (name) => {
		const { [name]: _, ...rest } = DEFAULT_CONFIG;
		expect(findBadParameter(rest)).toBe(name);
	});

	it('comes out sound of anything', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(findBadParameter(parseParameters(value))).toBeNull();
			}),
			PROPERTY_RUNS
		);
		expect(parseParameters(undefined)).toEqual(DEFAULT_CONFIG);
	});

	it('is the same when every value is', () => {
		expect(isSameParameters(DEFAULT_CONFIG, { ...DEFAULT_CONFIG, weights: [...DEFAULT_CONFIG.weights] })).toBe(true);
		expect(isSameParameters(DEFAULT_CONFIG, { ...DEFAULT_CONFIG, learningStepsMin: [1] })).toBe(false);
		expect(isSameParameters(DEFAULT_CONFIG, { ...DEFAULT_CONFIG, rolloverHour: 5 })).toBe(false);
	});

	it('is folded alike when only what lies ahead differs', () => {
		expect(isFoldedAlike(DEFAULT_CONFIG, { ...DEFAULT_CONFIG, rolloverHour: 5 })).toBe(true);
		expect(isFoldedAlike(DEFAULT_CONFIG, { ...DEFAULT_CONFIG, weights: [...DEFAULT_CONFIG.weights] })).toBe(true);
		expect(isFoldedAlike(DEFAULT_CONFIG, { ...DEFAULT_CONFIG, desiredRetention: 0.85 })).toBe(false);
		expect(isFoldedAlike(DEFAULT_CONFIG, { ...DEFAULT_CONFIG, leechThreshold: 4 })).toBe(false);
	});
});
