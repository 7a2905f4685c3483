import type { Localized } from '#domain/language.ts';
import { plural } from './format.ts';

/** Said beside the one big number. */
export const cardsDue = (due: number): Localized => ({
	fr: plural(due, 'fr', 'carte à revoir', 'cartes à revoir'),
	en: plural(due, 'en', 'card due', 'cards due')
});

/** New cards that the day still has room for. */
export const newCards = (count: number): Localized => ({
	fr: plural(count, 'fr', `et ${count} nouvelle`, `et ${count} nouvelles`),
	en: `and ${count} new`
});
