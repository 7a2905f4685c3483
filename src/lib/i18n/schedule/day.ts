import type { EventOf } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import { attemptText } from '../quiz/attempt.ts';
import { ratingNames } from '../ratings.ts';

/** `Again, Good`: how a card was answered on a day, in order. */
export function answersText(answers: readonly (EventOf<'review'> | EventOf<'attempt'>)[]): Localized {
	const texts = answers.map(answerText);
	return { fr: texts.map(({ fr }) => fr).join(', '), en: texts.map(({ en }) => en).join(', ') };
}

function answerText(answer: EventOf<'review'> | EventOf<'attempt'>): Localized {
	if (answer.kind === 'attempt') return attemptText(answer);
	const { fr, en } = ratingNames[answer.rating];
	return answer.isPractice === true ? { fr: `entraînement\u00a0: ${fr}`, en: `practice: ${en}` } : { fr, en };
}
