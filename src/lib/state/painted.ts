/** Resolves after the next paint; at once where nothing is painted because the page is hidden. */
export function painted(): Promise<void> {
	if (document.visibilityState === 'hidden') return Promise.resolve();
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
