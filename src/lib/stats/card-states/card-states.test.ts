import { expect, it } from 'vitest';
import { aContext, studied, TODAY } from '#tests/fixtures/statistics.ts';
import { cardStates } from './card-states.ts';

const read = (days: Parameters<typeof studied>[0], newCount = 100) =>
	cardStates.read(studied(days), aContext({ newCount }), '90');

it('adds up who became what, from before the axis on', () => {
	const { states, now } = read({
		[TODAY - 200]: { shifts: [10, 0, 0] },
		[TODAY - 50]: { shifts: [-4, 4, 0] },
		[TODAY]: { shifts: [2, -1, 1] }
	});
	expect(states[0]).toEqual({ day: TODAY - 89, learning: 10, young: 0, mature: 0, fresh: 102 });
	expect(states[39]).toEqual({ day: TODAY - 50, learning: 6, young: 4, mature: 0, fresh: 102 });
	expect(now).toEqual({ day: TODAY, learning: 8, young: 3, mature: 1, fresh: 100 });
});

it('counts what a wrong clock put later as of now', () => {
	const { states, now } = read({ [TODAY + 9000]: { shifts: [3, 0, 0] } });
	expect(states).toHaveLength(90);
	expect(now).toMatchObject({ day: TODAY, learning: 3, fresh: 100 });
	expect(states.at(-2)).toMatchObject({ learning: 0, fresh: 103 });
});

it('never falls below nothing, and is empty before the first answer', () => {
	expect(read({ [TODAY]: { shifts: [-3, 0, 0] } }).now.learning).toBe(0);
	expect(cardStates.isEmpty(read({}))).toBe(true);
});
