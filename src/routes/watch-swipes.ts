import type { Rating } from '#domain/event.ts';
import { readSwipe } from '#domain/session/swipe.ts';

const CONTROLS = 'a, button, input, label, select, textarea, summary';

/**
 * Swipes of a finger or pen over a card. None begins on a control or on what scrolls sideways, and a second finger
 * ends it.
 * @returns stops it
 */
export function watchSwipes(surface: HTMLElement, onrate: (rating: Rating) => void): () => void {
	let start: PointerEvent | null = null;

	const begin = (event: PointerEvent): void => {
		start = event.isPrimary && event.pointerType !== 'mouse' && isFree(event.target, surface) ? event : null;
	};
	const end = (event: PointerEvent): void => {
		if (start === null || event.pointerId !== start.pointerId) return;
		const rating = readSwipe({
			from: { x: start.clientX, y: start.clientY },
			to: { x: event.clientX, y: event.clientY },
			ms: event.timeStamp - start.timeStamp,
			screenWidth: innerWidth
		});
		start = null;
		if (rating !== null) onrate(rating);
	};
	// the browser took it for scrolling
	const forget = (): void => {
		start = null;
	};
	const stop = new AbortController();
	const { signal } = stop;
	surface.addEventListener('pointerdown', begin, { signal });
	surface.addEventListener('pointerup', end, { signal });
	surface.addEventListener('pointercancel', forget, { signal });
	return () => stop.abort();
}

/** True where a stroke has no other meaning. */
function isFree(target: EventTarget | null, surface: HTMLElement): boolean {
	if (!(target instanceof Element) || target.closest(CONTROLS) !== null) return false;
	for (let element: Element | null = target; element !== null && element !== surface; element = element.parentElement) {
		const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
		if (scrolls && element.scrollWidth > element.clientWidth) return false;
	}
	return true;
}
