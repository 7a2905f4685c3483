import type { Rating } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import type { RatingPreview } from '#domain/schedule/preview.ts';
import { formatDays, formatStep } from './format.ts';

type Width = 'long' | 'short';
export type Waits = Readonly<Record<Rating, { readonly long: Localized; readonly short: Localized }>>;

/** `10 minutes`, `4 d`: after how long each rating would bring the card back, as its button says it. */
export function waitsOf(previews: Readonly<Record<Rating, RatingPreview>>): Waits {
	const both = (rating: Rating) => ({ long: wait(previews[rating], 'long'), short: wait(previews[rating], 'short') });
	return { 1: both(1), 2: both(2), 3: both(3), 4: both(4) };
}

function wait({ intervalDays, stepMs }: RatingPreview, width: Width): Localized {
	const say = (language: 'fr' | 'en'): string =>
		stepMs === null ? formatDays(intervalDays, language, width) : formatStep(stepMs, language, width);
	// said only where it is read: the first words of a language and unit take three milliseconds
	return {
		get fr() {
			return say('fr');
		},
		get en() {
			return say('en');
		}
	};
}
