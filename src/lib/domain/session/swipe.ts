import { Again, Good, type Rating } from '../event.ts';

/** Where a finger went down and where it is now, in px of the screen, and the time between in ms. */
export interface Stroke {
	readonly from: { readonly x: number; readonly y: number };
	readonly to: { readonly x: number; readonly y: number };
	readonly ms: number;
	readonly screenWidth: number;
}

/** This near the edge the system has swipes of its own. */
export const EDGE_PX = 24;
const LEAST_PX = 72;
/** Twice as far aside as up or down. */
const LEAST_SLOPE = 2;
const LONGEST_MS = 700;

/** What a stroke over a turned card says: left Again, right Good, as the two buttons lie; null for any other stroke. */
export function readSwipe({ from, to, ms, screenWidth }: Stroke): Rating | null {
	if (from.x < EDGE_PX || from.x > screenWidth - EDGE_PX || ms > LONGEST_MS) return null;
	const [aside, along] = [to.x - from.x, Math.abs(to.y - from.y)];
	if (Math.abs(aside) < LEAST_PX || Math.abs(aside) < LEAST_SLOPE * along) return null;
	return aside < 0 ? Again : Good;
}
