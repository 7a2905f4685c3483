import { describe, expect, it } from 'vitest';
import { MODES } from './index.ts';
import { limitMs, questionCount } from './terms.ts';

describe('questionCount', () => {
	it.each([
		['as the mode has it', null, 'exam', 20],
		['as chosen', { by: 'questions', count: 30 }, 'mixed', 30],
		['as fit into the minutes', { by: 'minutes', minutes: 5 }, 'mixed', 15],
		['no more than the mode takes', { by: 'questions', count: 90 }, 'match', 8],
		['no more, by minutes either', { by: 'minutes', minutes: 180 }, 'mixed', 60]
	] as const)('is %s', (_, length, mode, expected) => {
		expect(questionCount({ length }, MODES[mode])).toBe(expected);
	});
});

describe('limitMs', () => {
	it.each([
		['as the mode has it', null, 'sprint', 60_000],
		['none where the mode has none', null, 'exam', null],
		['as chosen', 20, 'exam', 1_200_000],
		['none when chosen so', 'none', 'sprint', null]
	] as const)('is %s', (_, limit, mode, expected) => {
		expect(limitMs({ limit }, MODES[mode])).toBe(expected);
	});
});
