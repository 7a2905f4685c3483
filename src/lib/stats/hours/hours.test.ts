import { expect, it } from 'vitest';
import { NO_TALLY } from '#domain/ledger/tally.ts';
import { aContext, studied } from '#tests/fixtures/statistics.ts';
import { hours } from './hours.ts';

const withHours = (counts: Readonly<Record<number, readonly [number, number]>>) =>
	hours.read(studied({}, { hours: NO_TALLY.hours.map((none, i) => counts[i] ?? none) }), aContext(), 'all');

it('names the hour that is surely better than the day', () => {
	const data = withHours({ 9: [200, 196], 20: [200, 150] });
	expect(data.reviews).toBe(400);
	expect(data.best).toMatchObject({ hour: 9, recalled: { share: 0.98 } });
	expect(hours.table(data).rows[20]).toEqual([{ fr: '20\u00a0h', en: '20:00' }, 200, 0.75]);
});

it('names none of hours that differ by chance alone: in one of twenty looks at most', () => {
	let state = 1;
	const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	const looks = 200;
	let named = 0;
	for (let look = 0; look < looks; look++) {
		const counts = Object.fromEntries(
			Array.from({ length: 24 }, (_, hour) => {
				const recalled = Array.from({ length: 50 }, chance).filter((drawn) => drawn < 0.9).length;
				return [hour, [50, recalled] as const];
			})
		);
		if (withHours(counts).best !== null) named++;
	}
	expect(named).toBeLessThan(looks / 20);
});

it('names none on little', () => {
	expect(withHours({ 9: [3, 3], 20: [4, 3] }).best).toBeNull();
	expect(hours.isEmpty(withHours({}))).toBe(true);
});
