import { DEFAULT_LIMITS, type StudyLimits } from '../schedule/config.ts';
import { fieldsOf, isWholeWithin, type Bounds } from './bounds.ts';

/** Name under which the store keeps the limits of this device. */
export const LIMITS_KEY = 'limits';

/** What each limit may be. The most reviews are the backlog that is looked at. */
export const LIMIT_BOUNDS = {
	newADay: { least: 0, most: 100 },
	reviewsADay: { least: 10, most: 2000 },
	learnAheadMin: { least: 0, most: 120 }
} as const satisfies Partial<Record<keyof StudyLimits, Bounds>>;

/** The limits out of whatever is kept, field by field: what is missing or out of bounds is the default. */
export function parseLimits(value: unknown): StudyLimits {
	const kept = fieldsOf(value);
	const whole = (name: keyof typeof LIMIT_BOUNDS): number => {
		const number = kept[name];
		return isWholeWithin(number, LIMIT_BOUNDS[name]) ? number : DEFAULT_LIMITS[name];
	};
	const { isBuryingSiblings } = kept;
	return {
		newADay: whole('newADay'),
		reviewsADay: whole('reviewsADay'),
		learnAheadMin: whole('learnAheadMin'),
		isBuryingSiblings: typeof isBuryingSiblings === 'boolean' ? isBuryingSiblings : DEFAULT_LIMITS.isBuryingSiblings
	};
}
