import type { EventOf, Rating } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import { study } from '../study.ts';
import { schedule } from './schedule.ts';

const RATINGS: { readonly [R in Rating]: Localized } = { 1: study.again, 2: study.hard, 3: study.good, 4: study.easy };

/** `Again, Good`: how a card was answered on a day, in order. */
export function answersText(answers: readonly (EventOf<'review'> | EventOf<'attempt'>)[]): Localized {
	const texts = answers.map(answerText);
	return { fr: texts.map(({ fr }) => fr).join(', '), en: texts.map(({ en }) => en).join(', ') };
}

function answerText(answer: EventOf<'review'> | EventOf<'attempt'>): Localized {
	if (answer.kind === 'attempt') return within(schedule.inQuiz, answer.score === 1 ? schedule.right : schedule.wrong);
	const rating = RATINGS[answer.rating];
	return answer.isPractice === true ? within(schedule.practice, rating) : rating;
}

const within = (where: Localized, what: Localized): Localized => ({
	fr: `${where.fr}\u00a0: ${what.fr}`,
	en: `${where.en}: ${what.en}`
});
