import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { canonicalJson } from './canonical.ts';

describe('canonicalJson', () => {
	it('has fields by name at every depth, and lists in their order', () => {
		expect(canonicalJson({ b: [3, 1, { z: null, y: true }], a: 'x' })).toBe('{"a":"x","b":[3,1,{"y":true,"z":null}]}');
	});

	it('is ASCII: accents, emoji and lone surrogates are escaped', () => {
		expect(canonicalJson('é\u007f\u2028😀\ud800')).toBe('"\\u00e9\\u007f\\u2028\\ud83d\\ude00\\ud800"');
	});

	it('reads back as the same value, and is the same for equal values', () => {
		fc.assert(
			fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
				const text = canonicalJson(value);
				expect(text).toMatch(/^[\x20-\x7e]*$/);
				// JSON knows no negative zero
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonicalJson(JSON.parse(text))).toBe(text);
			}),
			PROPERTY_RUNS
		);
	});
});
