import { describe, expect, it } from 'vitest';
import { digitOf } from './single-keys.ts';

describe('digitOf', () => {
	it.each([
		['1 of QWERTY', { key: '1', code: 'Digit1', shiftKey: false }, 1],
		['1 of AZERTY', { key: '&', code: 'Digit1', shiftKey: false }, 1],
		['4 of AZERTY', { key: "'", code: 'Digit4', shiftKey: false }, 4],
		['1 of AZERTY with Shift', { key: '1', code: 'Digit1', shiftKey: true }, 1],
		['! of QWERTY', { key: '!', code: 'Digit1', shiftKey: true }, null],
		['2 of the number pad', { key: '2', code: 'Numpad2', shiftKey: false }, 2],
		['7', { key: '7', code: 'Digit7', shiftKey: false }, null],
		['a key pressed before the page was awake', { key: '3', code: '', shiftKey: false }, 3],
		['a letter', { key: 'u', code: 'KeyU', shiftKey: false }, null]
	])('%s', (_, press, expected) => {
		expect(digitOf(press)).toBe(expected);
	});
});
