import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '#domain/event.ts';
import type { LogRange } from '#store/port.ts';
import { aReview } from '#tests/fixtures/events.ts';
import { readLately } from './troubles.ts';

const TODAY = 20_600;

/** A store with so many answers on each of these days; like the real one it gives the first ones of a limited range. */
const storeOf = (answersOn: Readonly<Record<number, number>>) => ({
	events: async (range: LogRange): Promise<readonly StoredEvent[]> => {
		if (range.by !== 'days') return [];
		const found = Object.entries(answersOn).flatMap(([day, count]) =>
			Number(day) < range.fromDay || Number(day) > range.toDay
				? []
				: Array.from({ length: count }, (_, i) => aReview({ id: `dev:${day}${i}`, studyDay: Number(day) }))
		);
		return found.slice(0, range.limit);
	}
});
const daysOf = async (answersOn: Readonly<Record<number, number>>) => [
	...new Set((await readLately(storeOf(answersOn), TODAY)).map(({ studyDay }) => studyDay))
];

describe('readLately', () => {
	it('reads the last week whole, however full it is', async () => {
		expect(await daysOf({ [TODAY - 6]: 2500, [TODAY]: 3 })).toEqual([TODAY - 6, TODAY]);
	});

	it('goes back week by week, in order, until it has enough', async () => {
		expect(await daysOf({ [TODAY - 15]: 1, [TODAY - 8]: 2000, [TODAY]: 1 })).toEqual([TODAY - 8, TODAY]);
		expect(await daysOf({ [TODAY - 89]: 1, [TODAY]: 1 })).toEqual([TODAY - 89, TODAY]);
	});
});
