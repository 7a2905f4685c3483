const WITHIN_MS = 300;
const WITHIN_PX = 30;

let last: { at: number; x: number; y: number } | null = null;

/**
 * True for a tap that lands within 300 ms on the place of the one before: the finger meant one tap, and what is there
 * now is another button. A tap elsewhere is meant; so is a key, whose repeats are dropped where keys are read.
 */
export function isSecondTap({ clientX: x, clientY: y, timeStamp: at, detail }: MouseEvent): boolean {
	const isKey = detail === 0;
	const before = last;
	last = isKey ? null : { at, x, y };
	if (isKey || before === null || at - before.at > WITHIN_MS) return false;
	return Math.abs(x - before.x) < WITHIN_PX && Math.abs(y - before.y) < WITHIN_PX;
}
