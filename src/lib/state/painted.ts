/** Resolves in a task of its own: what was long stays in two parts, between which a tap is heard. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Resolves after the next paint; at once where nothing is painted because the page is hidden. */
export function painted(): Promise<void> {
	if (document.visibilityState === 'hidden') return Promise.resolve();
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
