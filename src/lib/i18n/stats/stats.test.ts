import { describe, expect, it } from 'vitest';
import { STABILITY_ENDS } from '#domain/standing/census.ts';
import { stabilityBin } from './bins.ts';
import { heatDaySaid, knownSaid } from './said.ts';
import { spanName } from './section.ts';

/** Intl has spaces of three widths. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('the words of statistics', () => {
	it('name bins of stability in one unit, by the numbers that a person would choose', () => {
		const bins = [...STABILITY_ENDS, null].map((to, bin) => stabilityBin(STABILITY_ENDS[bin - 1] ?? 0, to));
		expect(bins.map(({ en }) => en)).toEqual([
			...['under 1 day', '1–3 days', '3–7 days', '7–14 days', '14–30 days'],
			...['1–2 months', '2–3 months', '3–6 months', '6–12 months', '1–2 years', 'over 2 years']
		]);
		expect(bins.map(({ fr }) => plain(fr))).toEqual([
			...['moins de 1 jour', '1–3 jours', '3–7 jours', '7–14 jours', '14–30 jours'],
			...['1–2 mois', '2–3 mois', '3–6 mois', '6–12 mois', '1–2 ans', 'plus de 2 ans']
		]);
	});

	it.each([
		['of the first card studied', knownSaid(1, 1), 'Of 1 card studied,', 'Sur 1 carte étudiée, vous en retrouveriez'],
		[
			'of many cards',
			knownSaid(1200, 1300),
			'Of 1,300 cards studied, you would recall about 1,200',
			'1 200 aujourd’hui.'
		],
		['of a day with one answer', heatDaySaid(20_780, 1), '23 Nov 2026: 1 answer', '23 nov. 2026 : 1 réponse'],
		['of a day without any', heatDaySaid(20_780, 0), ': 0 answers', ' : 0 réponse'],
		['of a span of days', spanName('30'), '30 days', '30 jours'],
		['of a year', spanName('365'), '12 months', '12 mois']
	])('are right %s', (_, said, en, fr) => {
		expect(said.en).toContain(en);
		expect(plain(said.fr)).toContain(fr);
	});
});
