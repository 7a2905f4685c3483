import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { FORMATS } from './asking.ts';
import { readCode, readDraws, writeDraws, type CodedDraw } from './draw-code.ts';

const anyDraw: fc.Arbitrary<CodedDraw> = fc.record({
	owner: fc.constantFrom('VOCU', 'NETU', 'IMGU'),
	serial: fc.integer({ min: 1, max: 999 }),
	facetIndex: fc.integer({ min: 0, max: 35 }),
	format: fc.constantFrom(...FORMATS),
	picks: fc.array(fc.integer({ min: 0, max: 35 }), { maxLength: 3 })
});

/** As if the id of a card were its code. */
const write = (draws: readonly CodedDraw[]) =>
	writeDraws(
		draws.map(({ format, picks }, i) => ({ cardId: String(i), format, picks })),
		(cardId) => draws[Number(cardId)] ?? null
	);

describe('what was drawn, in a link', () => {
	it('is a few characters a question', () => {
		const draws: CodedDraw[] = [
			{ owner: 'VOCU', serial: 17, facetIndex: 1, format: 'chosen', picks: [1, 2] },
			{ owner: 'VOCU', serial: 23, facetIndex: 0, format: 'typed', picks: [] },
			{ owner: 'NETU', serial: 4, facetIndex: 0, format: 'truth', picks: [] }
		];
		expect(write(draws)).toBe('VOCU17.1c12-23.0t-NETU4.0f');
		expect(readDraws('VOCU17.1c12-23.0t-NETU4.0f')).toEqual(draws);
	});

	it('is read as it was written, and needs no escape in an address', () => {
		fc.assert(
			fc.property(fc.array(anyDraw, { minLength: 1, maxLength: 100 }), (draws) => {
				const text = write(draws) ?? '';
				expect(readDraws(text)).toEqual(draws);
				expect(encodeURIComponent(text)).toBe(text);
			}),
			PROPERTY_RUNS
		);
	});

	it('can’t be written of a card without a code, or with more options than a digit counts', () => {
		expect(writeDraws([{ cardId: 'mine/a/x', format: 'typed', picks: [] }], () => null)).toBeNull();
		expect(write([{ owner: 'VOCU', serial: 1, facetIndex: 0, format: 'chosen', picks: [36] }])).toBeNull();
	});

	it.each([
		'',
		'17.1c',
		'VOC17.1c',
		'VOCU17',
		'VOCU17.1',
		'VOCU17.1x',
		'VOCU1700.1c',
		'VOCU17.1c1234',
		'VOCU17.1c-',
		'VOCU17.1c 12',
		`VOCU1.0t${'-1.0t'.repeat(100)}`
	])('%s is no draw', (text) => {
		expect(readDraws(text)).toBeNull();
	});

	it.each([
		['VOCU 014 3', { owner: 'VOCU', serial: 14 }],
		['VOCU014', null],
		['', null]
	])('reads the code %s', (code, expected) => {
		expect(readCode(code)).toEqual(expected);
	});
});
