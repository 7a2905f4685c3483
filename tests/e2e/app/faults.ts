import type { Page } from '@playwright/test';

/** Elements that stick out of the screen sideways or over others, and targets too small for a thumb. */
export function faults(page: Page, leastSide: number): Promise<string[]> {
	return page.evaluate((least) => {
		const width = document.documentElement.clientWidth;
		// what lies in a box that scrolls sideways may be wider than the screen; the box itself may not
		const isHidden = (element: Element) => element.closest('.hidden-text, svg, .said, .scroll > *') !== null;
		const out = [...document.querySelectorAll('body *')]
			.filter((element) => !isHidden(element) && element.getBoundingClientRect().right > width + 0.5)
			.map((element) => `sticks out: ${element.outerHTML.slice(0, 80)}`);
		const small = [
			...document.querySelectorAll(
				'button, .page a, label:has(input), dialog input, summary, select, input:is([type=search], [type=date], [type=text], [type=number])'
			)
		]
			.map((element) => element.closest('label') ?? element)
			.filter((element) => {
				const { width, height } = element.getBoundingClientRect();
				// links inside a sentence are as high as their line
				const isInText = element.matches('p a') && !element.matches('.source a');
				return width > 0 && !isInText && (width < least || height < least);
			})
			.map((element) => `too small: ${element.outerHTML.slice(0, 80)}`);
		// a heading that has too little room lies over what stands beside it
		const over = [...document.querySelectorAll('.top h1')]
			.filter((heading) => heading.scrollWidth > heading.clientWidth + 1)
			.map((heading) => `lies over its neighbour: ${heading.outerHTML.slice(0, 80)}`);
		const sideways = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
		return [...out, ...small, ...over, ...sideways];
	}, leastSide);
}
