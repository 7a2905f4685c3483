import type { Card } from '../card.ts';
import { Good } from '../event.ts';
import type { Taker } from '../taker.ts';
import { daysSince } from './answer.ts';
import { bringBack } from './astray.ts';
import type { ScheduleConfig } from './config.ts';
import { rated } from './fold.ts';
import { modelOf } from './memory-model.ts';
import { MS_A_DAY } from './study-day.ts';

/** What can be said of some cards on a day to come. Shares are means over the cards seen so far, null without any. */
export interface Outlook {
	readonly seen: number;
	readonly unseen: number;
	/** predicted recall on the day if none of them is asked again */
	readonly untouched: number | null;
	/** predicted recall on the day if each is answered when it comes, and known */
	readonly kept: number | null;
	/** answers until the day that this takes */
	readonly answers: number;
}

/**
 * How well some cards will be known on study day `day`.
 * Two lines, both by the formula of the memory model: as they lie now, and with every card answered Good on its day
 * until then. What is forgotten on the way, and what is still new, is left out: an estimate, and said to be one.
 * @param desiredRetention chance of recall aimed at by each of these answers; days that are given already stay
 */
export function outlookOf(
	cards: readonly Pick<Card, 'history' | 'isRetired'>[],
	day: number,
	today: number,
	config: ScheduleConfig,
	desiredRetention: number
): Outlook {
	let [seen, unseen, untouched, kept, answers] = [0, 0, 0, 0, 0];
	for (const { history, isRetired } of cards) {
		if (isRetired || history.isSuspended) continue;
		if (history.memory === null) {
			unseen++;
			continue;
		}
		seen++;
		untouched += modelOf(config).recallAt(history.memory, daysSince(history.lastDay, day));
		const walked = walk(history, day, today, config, desiredRetention);
		kept += walked.recall;
		answers += walked.answers;
	}
	const mean = (sum: number): number | null => (seen === 0 ? null : sum / seen);
	return { seen, unseen, untouched: mean(untouched), kept: mean(kept), answers };
}

/** The outlook for all cards of several outlooks together. */
export function joinOutlooks(outlooks: readonly Outlook[]): Outlook {
	const total = (of: (outlook: Outlook) => number): number => outlooks.reduce((sum, each) => sum + of(each), 0);
	const seen = total((each) => each.seen);
	const mean = (share: 'untouched' | 'kept'): number | null =>
		seen === 0 ? null : total((each) => (each[share] ?? 0) * each.seen) / seen;
	return {
		seen,
		unseen: total(({ unseen }) => unseen),
		untouched: mean('untouched'),
		kept: mean('kept'),
		answers: total(({ answers }) => answers)
	};
}

/** What is asked of many cards: how well those of each deck will be known on a study day, at retentions of its own. */
export interface OutlookQuestion {
	readonly day: number;
	/** by deck id; of a deck that is not named nothing is found */
	readonly retentionsByDeck: Readonly<Record<string, readonly number[]>>;
}

/** By deck id, the outlook at each retention in the order asked; decks without cards are left out. */
export type OutlooksByDeck = Readonly<Record<string, readonly Outlook[]>>;

/** Goes over the cards in batches of any size, each as it counts, see `bringBack`. */
export function takeOutlooks(
	{ day, retentionsByDeck }: OutlookQuestion,
	today: number,
	config: ScheduleConfig
): Taker<OutlooksByDeck> {
	let found: OutlooksByDeck = {};
	return {
		count(cards) {
			const byDeck = new Map<string, Card[]>();
			for (const card of cards) {
				const own = byDeck.get(card.deckId);
				if (own === undefined) byDeck.set(card.deckId, [card]);
				else own.push(card);
			}
			for (const [deckId, own] of byDeck) {
				const retentions = retentionsByDeck[deckId];
				if (retentions === undefined) continue;
				const back = own.map((card) => bringBack(card, today, config));
				const outlooks = retentions.map((retention, i) => {
					const outlook = outlookOf(back, day, today, config, retention);
					const earlier = found[deckId]?.[i];
					return earlier === undefined ? outlook : joinOutlooks([earlier, outlook]);
				});
				found = { ...found, [deckId]: outlooks };
			}
		},
		result: () => found
	};
}

/** One card, answered Good on each of its days before `day`. */
function walk(
	history: Card['history'],
	day: number,
	today: number,
	config: ScheduleConfig,
	desiredRetention: number
): { readonly recall: number; readonly answers: number } {
	const plain = { ...config, isFuzzed: false };
	const model = modelOf(config);
	let at = history;
	let dueDay = at.due?.kind === 'day' ? Math.max(today, at.due.day) : today;
	let answers = 0;
	while (at.memory !== null && dueDay < day) {
		const moment = { at: dueDay * MS_A_DAY, tzMin: 0, studyDay: dueDay, rolloverHour: 0, desiredRetention };
		at = rated('', at, { ...moment, edition: 0 }, Good, plain);
		answers++;
		// a step of minutes is answered on the same day
		dueDay = at.due?.kind === 'day' ? Math.max(at.due.day, dueDay) : dueDay;
	}
	const recall = at.memory === null ? 0 : model.recallAt(at.memory, daysSince(at.lastDay, day));
	return { recall, answers };
}
