import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { TODAY } from '#tests/fixtures/statistics.ts';

const text = { title: { fr: 'Carte', en: 'Card' }, as: 'text' } as const;
const cellOf = (cell: string): string => csvOf({ columns: [text], rows: [[cell]] }, 'en').slice('Card\r\n'.length, -2);

it('has days by date, shares bare, and nothing for nothing', () => {
	const table = {
		columns: [
			text,
			{ title: { fr: 'Jour', en: 'Day' }, as: 'day' },
			{ title: { fr: 'Part', en: 'Share' }, as: 'share' }
		],
		rows: [
			[{ fr: 'image, enfant', en: 'child' }, TODAY, 2 / 3],
			['x', TODAY + 1, null]
		]
	} as const;
	expect(csvOf(table, 'fr')).toBe('Carte,Jour,Part\r\n"image, enfant",2026-11-23,0.6667\r\nx,2026-11-24,\r\n');
});

it.each([
	['=1+1', "'=1+1"],
	['+1', "'+1"],
	['-1', "'-1"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', "'\t=1"],
	['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
	['say "hi"', '"say ""hi"""'],
	['two\nlines', '"two\nlines"'],
	['plain', 'plain']
])('lets %j be no formula and one cell', (cell, expected) => {
	expect(cellOf(cell)).toBe(expected);
});
