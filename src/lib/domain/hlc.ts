/**
 * Hybrid logical clock: orders the log by cause even when a wall clock is set back.
 * Text form `time-counter-device`, time and counter in base 36 padded to a fixed width, so that comparing
 * two texts compares the moments. After Kulkarni et al. 2014, "Logical physical clocks".
 */
export type Hlc = string;

const TIME_WIDTH = 9;
const COUNTER_WIDTH = 4;
const COUNTERS = 36 ** COUNTER_WIDTH;

/**
 * The next tick after `last`: never smaller, whatever `now` (UTC ms) says.
 * @param last null on a device that has written nothing yet
 */
export function tick(last: Hlc | null, now: number, device: string): Hlc {
	const time = encode(now, TIME_WIDTH);
	if (last === null) return `${time}-${encode(0, COUNTER_WIDTH)}-${device}`;
	const [lastTime = '', lastCounter = ''] = last.split('-');
	if (time > lastTime) return `${time}-${encode(0, COUNTER_WIDTH)}-${device}`;
	const counter = parseInt(lastCounter, 36) + 1;
	// a full counter carries into the time: one digit more would sort before
	if (counter === COUNTERS)
		return `${encode(parseInt(lastTime, 36) + 1, TIME_WIDTH)}-${encode(0, COUNTER_WIDTH)}-${device}`;
	return `${lastTime}-${encode(counter, COUNTER_WIDTH)}-${device}`;
}

const encode = (value: number, width: number): string =>
	Math.max(0, Math.floor(value)).toString(36).padStart(width, '0');
