import { preferences } from '#state/preferences.svelte.ts';

/** Pressed once and alone: not held, and not with a key that makes it the browser's. */
export const isPlainPress = ({ repeat, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
	!repeat && !ctrlKey && !metaKey && !altKey;

/** A character may act by itself: who dictates turns that off (WCAG 2.1.4). */
export const isSingleKey = (event: KeyboardEvent): boolean => preferences.hasSingleKeys && isPlainPress(event);

/** Where keys write, or choose from a list: a character there is no command. */
export const isForText = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('input:not([type="radio"]), textarea, select, dialog') !== null;

/** 1 to 4 as pressed, null for any other key. By its place where it writes something else without Shift, as on AZERTY. */
export function digitOf({
	key,
	code,
	shiftKey
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): 1 | 2 | 3 | 4 | null {
	const [, digit] = /^Digit([1-4])$/.exec(shiftKey || /^\d$/.test(key) ? `Digit${key}` : code) ?? [];
	return digit === undefined ? null : (Number(digit) as 1 | 2 | 3 | 4);
}
