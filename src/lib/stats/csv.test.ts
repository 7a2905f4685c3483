import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { TODAY } from '#tests/fixtures/statistics.ts';

const text = { title: { fr: 'Carte', en: 'Card' }, as: 'text' } as const;

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

it('lets no text become a formula', () => {
	const table = {
		columns: [{ title: { fr: 'Carte', en: 'Card' }, as: 'text' }],
		rows: [['=1+1'], ['docker run -d']]
	} as const;
	expect(csvOf(table, 'en')).toBe("Card\r\n'=1+1\r\ndocker run -d\r\n");
});
