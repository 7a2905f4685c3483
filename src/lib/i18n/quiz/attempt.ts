import type { EventOf } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import { modeName } from './modes.ts';

/** How a question of a quiz was answered: `Mixed quiz: partly right`. */
export function attemptText({ mode, score }: Pick<EventOf<'attempt'>, 'mode' | 'score'>): Localized {
	const name = modeName(mode);
	const outcome =
		score === 1
			? { fr: 'juste', en: 'right' }
			: score > 0
				? { fr: 'en partie juste', en: 'partly right' }
				: { fr: 'faux', en: 'wrong' };
	return { fr: `${name.fr}\u00a0: ${outcome.fr}`, en: `${name.en}: ${outcome.en}` };
}
