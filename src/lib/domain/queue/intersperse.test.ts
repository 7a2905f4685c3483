import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { intersperse } from './intersperse.ts';

const R = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`);
const N = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);
const shape = (reviews: number, fresh: number) =>
	intersperse(R(reviews), N(fresh))
		.map((id) => id[0])
		.join('');

describe('intersperse', () => {
	it.each([
		[0, 0, ''],
		[3, 0, 'rrr'],
		[0, 3, 'nnn'],
		[10, 2, 'rrrnrrrrnrrr'],
		[2, 2, 'rnnr'],
		[1, 4, 'nnrnn'],
		[6, 1, 'rrrnrrr']
	])('%i reviews and %i new: %s', (reviews, fresh, expected) => {
		expect(shape(reviews, fresh)).toBe(expected);
	});

	const anyCount = fc.nat(60);

	it('keeps every card and both orders', () => {
		fc.assert(
			fc.property(anyCount, anyCount, (reviews, fresh) => {
				const queue = intersperse(R(reviews), N(fresh));
				expect(queue.filter((id) => id.startsWith('r'))).toEqual(R(reviews));
				expect(queue.filter((id) => id.startsWith('n'))).toEqual(N(fresh));
			}),
			PROPERTY_RUNS
		);
	});

	it('leaves gaps between new cards that differ by one review at most', () => {
		fc.assert(
			fc.property(anyCount, fc.integer({ min: 3, max: 60 }), (reviews, fresh) => {
				const gaps = shape(reviews, fresh)
					.split('n')
					.slice(1, -1)
					.map((gap) => gap.length);
				expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
			}),
			PROPERTY_RUNS
		);
	});

	it('goes on where it was when the first ones are taken', () => {
		fc.assert(
			fc.property(anyCount, anyCount, fc.nat(120), (reviews, fresh, done) => {
				const whole = intersperse(R(reviews), N(fresh));
				const first = whole.slice(0, done);
				const taken = {
					reviews: first.filter((id) => id.startsWith('r')).length,
					fresh: first.filter((id) => id.startsWith('n')).length
				};
				const rest = intersperse(R(reviews).slice(taken.reviews), N(fresh).slice(taken.fresh), taken);
				expect(rest).toEqual(whole.slice(done));
			}),
			PROPERTY_RUNS
		);
	});
});
