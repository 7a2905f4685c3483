import type { Forecast, ForecastBar } from '#domain/calendar/forecast.ts';
import type { Localized } from '#domain/language.ts';
import { formatDays } from '../format.ts';
import { about, dayRange, shortDate } from './dates.ts';
import { cards, join } from './schedule.ts';

export const forecastText = {
	title: { fr: 'Prévision', en: 'Forecast' },
	horizon: { fr: 'Jours à venir', en: 'Days ahead' },
	young: { fr: 'jeunes', en: 'young' },
	mature: { fr: 'mûres', en: 'mature' },
	fresh: { fr: 'nouvelles', en: 'new' },
	rule: {
		fr: 'Mûre : dernier intervalle de 21 jours ou plus. Chaque carte compte le jour où elle est due ; son retour d’après n’est pas deviné. Nouvelles : votre nombre par jour jusqu’à épuisement, chacune sue à chaque fois.',
		en: 'Mature: last interval of 21 days or more. Each card counts on the day it is due; when it returns after that is not guessed. New: your number a day until none is left, each remembered every time.'
	},
	empty: { fr: 'Aucune carte n’est prévue sur ces jours.', en: 'No card is predicted for these days.' },
	day: { fr: 'Jour', en: 'Day' },
	days: { fr: 'Jours', en: 'Days' },
	time: { fr: 'Temps', en: 'Time' }
} satisfies Record<string, Localized>;

/** `247 cards, about 8 min a day` */
export function forecastSum({ days }: Forecast, answerMs: number): Localized {
	const sum = days.reduce((all, { young, mature, fresh }) => all + young + mature + fresh, 0);
	const answers = days.reduce((all, day) => all + day.answers, 0);
	const time = about((answers * answerMs) / Math.max(1, days.length));
	return join([cards(sum), { fr: `${time.fr} par jour`, en: `${time.en} a day` }]);
}

/** What is overdue, apart from the days. */
export const backlogText = (backlog: number, answerMs: number): Localized => {
	const [number, time] = [cards(backlog), about(backlog * answerMs)];
	return {
		fr: `En retard, en plus\u00a0: ${number.fr}, ${time.fr}.`,
		en: `Overdue, on top: ${number.en}, ${time.en}.`
	};
};

export const barName = ({ fromDay, toDay }: ForecastBar): Localized =>
	fromDay === toDay ? shortDate(fromDay) : dayRange(fromDay, toDay);

/** The chart in one sentence. */
export function chartText(bars: readonly ForecastBar[], horizon: number, sum: Localized): Localized {
	const [fullest] = [...bars].sort((a, b) => b.answers - a.answers);
	if (fullest === undefined) return sum;
	const name = barName(fullest);
	const count = cards(fullest.young + fullest.mature + fullest.fresh);
	return {
		fr: `${formatDays(horizon, 'fr')}\u00a0: ${sum.fr}. Le plus\u00a0: ${name.fr}, ${count.fr}.`,
		en: `${formatDays(horizon, 'en')}: ${sum.en}. Most: ${name.en}, ${count.en}.`
	};
}
