import type { Rating } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import { study } from './study.ts';

/** The four ratings, by their number in the log. */
export const ratingNames: { readonly [R in Rating]: Localized } = {
	1: study.again,
	2: study.hard,
	3: study.good,
	4: study.easy
};
