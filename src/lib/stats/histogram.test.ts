import { describe, expect, it } from 'vitest';
import { NEW_HISTORY } from '#domain/card.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { takeCensus } from '#domain/standing/census.ts';
import { aCard, inReview } from '#tests/fixtures/cards.ts';
import { aContext, TODAY } from '#tests/fixtures/statistics.ts';
import { difficulty } from './difficulty/difficulty.ts';
import { histogram } from './histogram.ts';
import { recallNow } from './recall-now/recall-now.ts';
import { stability } from './stability/stability.ts';

const name = (bin: number) => ({ fr: `${bin}`, en: `${bin}` });

describe('histogram', () => {
	it.each([
		['of the middle card', [1, 5, 2], 8, 1],
		['of two middle ones the lower', [2, 2], 4, 0],
		['of none', [0, 0], 0, null]
	] as const)('knows the bin %s', (_, counts, cards, middle) => {
		expect(histogram(counts, name)).toMatchObject({ cards, middle });
	});
});

describe('distributions of a census', () => {
	const taker = takeCensus(TODAY, DEFAULT_CONFIG);
	taker.count([aCard({}, inReview(TODAY, 10)), aCard({ facet: 'term' }, NEW_HISTORY)]);
	const source = { census: taker.result(), notes: new Map() };
	const empty = { census: takeCensus(TODAY, DEFAULT_CONFIG).result(), notes: new Map() };

	it.each([
		['stability', stability, '7–14 days'],
		['difficulty', difficulty, '5–6'],
		// ten days after the last review at a stability of ten: 90 %
		['recall now', recallNow, '90–100%']
	])('%s has the one card that was answered', (_, statistic, bin) => {
		const data = statistic.read(source, aContext(), 'all');
		expect(data.bins.filter(({ cards }) => cards > 0)).toMatchObject([{ label: { en: bin }, cards: 1 }]);
		expect(statistic.table(data as never).rows).toHaveLength(data.bins.length);
		expect(statistic.isEmpty(statistic.read(empty, aContext(), 'all') as never)).toBe(true);
	});
});
