import { fieldsOf, isWholeWithin } from './bounds.ts';

/** Name under which the store keeps them. */
export const EASY_DAYS_KEY = 'easy-days';

export const EASINESS = ['normal', 'light', 'none'] as const;
/** How much a weekday shall bring: as it comes, about half, or nothing if it can be helped. */
export type Easiness = (typeof EASINESS)[number];

/** What the learner wants of days to come; it moves intervals inside the range of their fuzz, never further. */
export interface EasyDays {
	/** seven, from Sunday */
	readonly weekdays: readonly Easiness[];
	/** study days without reviews, in order; past ones stay, for they explain a day without an answer */
	readonly daysOff: readonly number[];
	/** days are filled evenly, though none is easy */
	readonly isBalanced: boolean;
}

export const NO_EASY_DAYS: EasyDays = {
	weekdays: Array.from({ length: 7 }, () => 'normal' as const),
	daysOff: [],
	isBalanced: false
};

/** Two years of holidays: more is a mistake. */
const MOST_DAYS_OFF = 400;
/** From 1970 to far beyond any calendar. */
const DAY_BOUNDS = { least: 0, most: 1_000_000 };

const isEasiness = (value: unknown): value is Easiness => EASINESS.some((each) => each === value);

/** Easy days out of whatever is kept, field by field: what is missing or no such thing is left as it comes. */
export function parseEasyDays(value: unknown): EasyDays {
	const { weekdays, daysOff, isBalanced } = fieldsOf(value);
	const kept = Array.isArray(daysOff) ? daysOff.filter((day) => isWholeWithin(day, DAY_BOUNDS)) : [];
	return {
		weekdays: NO_EASY_DAYS.weekdays.map((normal, i) => {
			const wanted: unknown = Array.isArray(weekdays) ? weekdays[i] : undefined;
			return isEasiness(wanted) ? wanted : normal;
		}),
		daysOff: [...new Set(kept)].sort((a, b) => a - b).slice(-MOST_DAYS_OFF),
		isBalanced: isBalanced === true
	};
}

/** True when there is anything to decide for the days after `today`: else intervals are moved by chance alone. */
export const isChoosing = ({ weekdays, daysOff, isBalanced }: EasyDays, today: number): boolean =>
	isBalanced || daysOff.some((day) => day > today) || weekdays.some((easiness) => easiness !== 'normal');

/** 0 Sunday to 6 Saturday: study day 0 was a Thursday. */
export const weekdayOf = (studyDay: number): number => (((studyDay + 4) % 7) + 7) % 7;

/** What a day shall bring. */
export function easinessOf({ weekdays, daysOff }: EasyDays, studyDay: number): Easiness {
	if (daysOff.includes(studyDay)) return 'none';
	return weekdays[weekdayOf(studyDay)] ?? 'normal';
}
