/** Parts of the quiz pages that are not there at the first paint; see `../later.ts`. */
export const quizLater = {
	result: () => import('./run/Result.svelte'),
	picture: () => import('./run/draw-result.ts'),
	history: () => import('./History.svelte'),
	setup: () => import('./Setup.svelte')
};
