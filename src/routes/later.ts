/**
 * Parts of pages that are not there at the first paint. They are named here and not in the pages: SvelteKit would
 * have a page ask for their styles at once.
 */
export const later = {
	menu: () => import('./study/StudyMenu.svelte'),
	held: () => import('./study/Held.svelte'),
	over: () => import('./study/Over.svelte'),
	arrival: () => import('./Arrival.svelte'),
	said: () => import('./Said.svelte'),
	notices: () => import('./Notices.svelte'),
	swipes: () => import('./watch-swipes.ts'),
	statistics: () => import('./schedule/Statistics.svelte')
};
