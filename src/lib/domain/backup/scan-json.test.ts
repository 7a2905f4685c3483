import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { BackupError, type Fault } from './format.ts';
import { scanJson } from './scan-json.ts';

const ROOM = { depth: 12, values: 10_000 };

function faultOf(text: string, caps = ROOM): Fault | null {
	try {
		scanJson(text, caps);
		return null;
	} catch (error) {
		if (!(error instanceof BackupError)) throw error;
		return error.fault;
	}
}
const isJson = (text: string): boolean => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

describe('scanJson', () => {
	it.each([
		['', 'truncated', 'line 1, column 1'],
		['{"a":1', 'truncated', 'line 1, column 7'],
		['{"a":[1,', 'truncated', 'line 1, column 9'],
		['{"a":"text', 'truncated', 'line 1, column 11'],
		['{"a":"te\\u00', 'truncated', 'line 1, column 9'],
		['{"a":tru', 'truncated', 'line 1, column 6'],
		['{"a":1,\n"b"', 'truncated', 'line 2, column 4'],
		['hello', 'not-json', 'line 1, column 1'],
		['{"a":1,}', 'not-json', 'line 1, column 8'],
		['{"a":01}', 'not-json', 'line 1, column 7'],
		['{"a":1}\n\n  x', 'not-json', 'line 3, column 3'],
		['{a:1}', 'not-json', 'line 1, column 2'],
		['[1 2]', 'not-json', 'line 1, column 4'],
		['["a\u0001"]', 'not-json', 'line 1, column 4'],
		['[1}', 'not-json', 'line 1, column 3'],
		['[NaN]', 'not-json', 'line 1, column 2']
	])('refuses %j: %s at %s', (text, reason, place) => {
		expect(faultOf(text)).toEqual({ reason, place });
	});

	it('takes what JSON.parse takes, and nothing else', () => {
		const broken = fc
			.tuple(
				fc.json({ maxDepth: 4 }),
				fc.nat(),
				fc.constantFrom('', '"', ',', '{', ']', '\\', '0', ' ', '\n', '-', 'e')
			)
			.map(([text, at, other]) => {
				const place = at % (text.length + 1);
				return text.slice(0, place) + other + text.slice(place + 1);
			});
		let sound = 0;
		let faulty = 0;
		fc.assert(
			fc.property(fc.oneof(fc.json({ maxDepth: 4 }), broken), (text) => {
				const isSound = faultOf(text) === null;
				expect(isSound).toBe(isJson(text));
				if (isSound) sound++;
				else faulty++;
			}),
			{ ...PROPERTY_RUNS, numRuns: 5 * PROPERTY_RUNS.numRuns }
		);
		expect(Math.min(sound, faulty)).toBeGreaterThan(50);
	});

	it('stops at the depth it is given, however deep the text is', () => {
		expect(faultOf('['.repeat(12) + ']'.repeat(12))).toBeNull();
		expect(faultOf('['.repeat(13) + ']'.repeat(13))).toEqual({ reason: 'too-deep', place: 'line 1, column 13' });
		expect(faultOf('['.repeat(100_000))).toEqual({ reason: 'too-deep', place: 'line 1, column 13' });
		expect(faultOf('{"a":'.repeat(100_000))).toMatchObject({ reason: 'too-deep' });
	});

	it('stops at the number of values it is given, names counted', () => {
		expect(faultOf('[1,2,3]', { depth: 2, values: 4 })).toBeNull();
		expect(faultOf('[1,2,3,4]', { depth: 2, values: 4 })).toEqual({
			reason: 'too-many-values',
			place: 'line 1, column 8'
		});
		expect(faultOf('{"":0,"":0}', { depth: 2, values: 4 })).toMatchObject({ reason: 'too-many-values' });
	});
});
