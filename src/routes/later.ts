const parts = () => import('./parts.ts');

/**
 * Parts of pages that are not there at the first paint. They are reached by two imports, one behind the other: of what a
 * page imports lazily itself, SvelteKit would have it ask for the styles at once.
 */
export const later = {
	menu: async () => (await parts()).menu(),
	held: async () => (await parts()).held(),
	over: async () => (await parts()).over(),
	belowToday: async () => (await parts()).belowToday(),
	daysTable: async () => (await parts()).daysTable(),
	arrival: async () => (await parts()).arrival(),
	said: async () => (await parts()).said(),
	notices: async () => (await parts()).notices(),
	notOpened: async () => (await parts()).notOpened(),
	angle: async () => (await parts()).angle(),
	missing: async () => (await parts()).missing(),
	swipes: async () => (await parts()).swipes()
};
