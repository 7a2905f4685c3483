import type { Card } from '../card.ts';

export interface ChosenInput {
	/** the cards that were asked for, in their order */
	readonly cards: readonly Card[];
	/** study day */
	readonly today: number;
	/** new cards that the day still has room for */
	readonly newLeft: number;
	/** answered in this session already, before the page was loaded anew */
	readonly answeredIds: ReadonlySet<string>;
}

/** Cards that an address can name: as many as the longest quiz has. */
const MOST_CARDS = 100;

/** Cards as an address names them, with the moment (UTC ms) at which their session began. */
export const writeChosen = (cardIds: readonly string[], since: number): string => [since, ...cardIds].join();

/** What an address names, whatever was typed by hand; without a moment its session begins each time it is opened. */
export function readChosen(text: string): { readonly cardIds: readonly string[]; readonly since: number } {
	const [first = '', ...others] = text.split(',');
	const isMoment = /^\d{1,15}$/.test(first);
	const cardIds = [...new Set(isMoment ? others : [first, ...others])].slice(0, MOST_CARDS);
	return { cardIds, since: isMoment ? Number(first) : Infinity };
}

/**
 * A session of exactly these cards. An answer counts where it would on another way: in its steps, when its day has
 * come, or new with room left for it. To any other card it came early, hours after its answer was shown: that is
 * practice.
 * @returns what is left to ask, and of which of it the answers change no memory
 */
export function chooseThese({ cards, today, newLeft, answeredIds }: ChosenInput): {
	readonly cards: readonly Card[];
	readonly practiceIds: ReadonlySet<string>;
} {
	let room = newLeft;
	const countsNow = ({ history: { phase, due } }: Card): boolean =>
		phase === 'new' ? room-- > 0 : due?.kind === 'time' || (due?.kind === 'day' && due.day <= today);
	const isLeft = ({ id, isRetired, history: { isSuspended, due } }: Card): boolean =>
		!isRetired && !isSuspended && (due?.kind === 'time' || !answeredIds.has(id));
	const left = cards.filter(isLeft);
	return { cards: left, practiceIds: new Set(left.filter((card) => !countsNow(card)).map(({ id }) => id)) };
}
