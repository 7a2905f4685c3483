const WITHIN_MS = 300;
/** A finger that taps twice hardly moves; the middles of *Show answer* and *Again* are 13 px apart, and both are meant. */
const WITHIN_PX = 12;

let last: { at: number; x: number; y: number } | null = null;

/**
 * For a page's clicks, while they are captured: drops a tap that lands within 300 ms on the place of the one before.
 * The finger meant one tap, and what is there now is another button. A tap elsewhere is meant; so is a key, whose
 * repeats are dropped where keys are read.
 */
export function dropSecondTap(event: MouseEvent): void {
	// a label passes its click on to its field: one tap, two clicks; and choosing is free. Others are tapped on and on
	if (event.target instanceof Element && event.target.closest('label, [data-many-taps]') !== null) return;
	const { clientX: x, clientY: y, timeStamp: at, detail } = event;
	const isKey = detail === 0;
	const before = last;
	last = isKey ? null : { at, x, y };
	if (isKey || before === null || at - before.at > WITHIN_MS) return;
	if (Math.abs(x - before.x) >= WITHIN_PX || Math.abs(y - before.y) >= WITHIN_PX) return;
	event.stopPropagation();
	event.preventDefault();
}
