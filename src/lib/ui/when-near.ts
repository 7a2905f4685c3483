/** How far below the screen counts as near. */
const MARGIN = '400px';

/** An attachment that calls `come` once, when the element is about to be seen. */
export const whenNear =
	(come: () => void) =>
	(element: Element): (() => void) => {
		const options: IntersectionObserverInit & { scrollMargin: string } = {
			rootMargin: MARGIN,
			// what scrolls here is inside the page
			scrollMargin: MARGIN
		};
		const observer = new IntersectionObserver((entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			come();
		}, options);
		observer.observe(element);
		return () => observer.disconnect();
	};
