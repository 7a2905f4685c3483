import type { Localized } from '#domain/language.ts';
import { formatUnit } from './format.ts';
import { counted, plural, writeNumber } from './intl.ts';

/** What Today says as soon as it is read; what stands below comes with `today-more.ts`. */
export const today = {
	practise: { fr: 'S’entraîner quand même', en: 'Practise anyway' },
	moreNew: { fr: 'Plus de nouvelles cartes', en: 'More new cards' },
	byMinutes: { fr: 'Étudier quelques minutes', en: 'Study for a few minutes' },
	welcomeBack: { fr: 'Bon retour.', en: 'Welcome back.' },
	restart: {
		fr: 'Prenez 5 minutes : les cartes les plus menacées d’oubli viennent d’abord.',
		en: 'Take 5 minutes: the ones most likely forgotten come first.'
	},
	restCanWait: {
		fr: 'Votre place est gardée, et le reste peut attendre.',
		en: 'Your place is kept, and the rest can wait.'
	}
} satisfies Record<string, Localized>;

/** Said beside the one big number. */
export const cardsDue = (count: number): Localized => ({
	fr: plural(count, 'fr', 'carte à étudier', 'cartes à étudier'),
	en: plural(count, 'en', 'card due', 'cards due')
});

/** `, about 6 min` */
export const aboutMinutes = (minutes: number): Localized => ({
	fr: `, environ ${formatUnit(minutes, 'minute', 'fr', 'short')}`,
	en: `, about ${formatUnit(minutes, 'minute', 'en', 'short')}`
});

/** What the big number is made of: `18 to review, 5 new`; what is none is not said. */
export const dueAndNew = (due: number, fresh: number): Localized => ({
	fr: join([
		due > 0 && `${writeNumber(due, 'fr')} à revoir`,
		fresh > 0 && counted(fresh, 'fr', 'nouvelle', 'nouvelles')
	]),
	en: join([due > 0 && `${writeNumber(due, 'en')} to review`, fresh > 0 && `${fresh} new`])
});

/** `5 minutes` */
export const forMinutes = (minutes: number): Localized => ({
	fr: formatUnit(minutes, 'minute', 'fr'),
	en: formatUnit(minutes, 'minute', 'en')
});

const join = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(', ');
