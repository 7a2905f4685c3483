/**
 * Hybrid logical clock: orders the log by cause even when a wall clock is set back.
 * Text form `time-counter-device`, time and counter in base 36 padded to a fixed width, so that comparing
 * two texts compares the moments. After Kulkarni et al. 2014, "Logical physical clocks".
 */
export type Hlc = string;

const TIME_WIDTH = 9;
const COUNTER_WIDTH = 4;

/**
 * The next tick after `last`: never smaller, whatever `now` (UTC ms) says.
 * @param last null on a device that has written nothing yet
 */
export function tick(last: Hlc | null, now: number, device: string): Hlc {
	const time = encode(now, TIME_WIDTH);
	if (last === null) return `${time}-${encode(0, COUNTER_WIDTH)}-${device}`;
	const [lastTime = '', lastCounter = ''] = last.split('-');
	if (time > lastTime) return `${time}-${encode(0, COUNTER_WIDTH)}-${device}`;
	return `${lastTime}-${encode(parseInt(lastCounter, 36) + 1, COUNTER_WIDTH)}-${device}`;
}

const encode = (value: number, width: number): string =>
	Math.max(0, Math.floor(value)).toString(36).padStart(width, '0');
