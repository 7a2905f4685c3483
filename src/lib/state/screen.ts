/** A keyboard takes at least so much; browsers' own bars take less. */
const LEAST_KEYBOARD_PX = 120;

/**
 * Keeps the page above a keyboard that covers it instead of shrinking it (iOS; elsewhere the viewport's
 * `interactive-widget` does it). @returns stops it
 */
export function followKeyboard(): () => void {
	const { visualViewport } = window;
	if (visualViewport === null) return () => undefined;
	const follow = (): void => {
		const isCovered = window.innerHeight - visualViewport.height > LEAST_KEYBOARD_PX && visualViewport.scale === 1;
		const { style } = document.documentElement;
		if (!isCovered) style.removeProperty('--screen-height');
		else {
			style.setProperty('--screen-height', `${visualViewport.height}px`);
			// the browser has scrolled the field into sight by pushing the page up: it fits now
			window.scrollTo(0, 0);
		}
	};
	visualViewport.addEventListener('resize', follow);
	return () => visualViewport.removeEventListener('resize', follow);
}
