import { noteIdOf } from '#domain/card.ts';
import type { EventOf } from '#domain/event.ts';
import { columns } from '#i18n/stats/columns.ts';
import type { KnownNote, KnownNotes, Statistic } from '../statistic.ts';

const MOST_PAIRS = 20;

/** One note taken for another. */
export interface Confusion {
	readonly asked: KnownNote;
	readonly picked: KnownNote;
	readonly times: number;
	/** how often it was the other way round */
	readonly timesBack: number;
}

export interface Confusions {
	/** the most frequent first */
	readonly pairs: readonly Confusion[];
}

/** What was answered in the place of what, in the quizzes of the last 90 days. */
export const confusions: Statistic<'mistakes', Confusions> = {
	needs: 'mistakes',
	spans: [],
	read({ attempts, notes }) {
		const counts = countPairs(attempts, notes);
		const pairs = [...counts].flatMap(([key, times]): Confusion[] => {
			const [askedId = '', pickedId = ''] = key.split(' ');
			const [asked, picked] = [notes.get(askedId), notes.get(pickedId)];
			if (asked === undefined || picked === undefined) return [];
			return [{ asked, picked, times, timesBack: counts.get(`${pickedId} ${askedId}`) ?? 0 }];
		});
		return { pairs: pairs.sort(byTimes).slice(0, MOST_PAIRS) };
	},
	isEmpty: ({ pairs }) => pairs.length === 0,
	table: ({ pairs }) => ({
		columns: [
			{ title: columns.asked, as: 'text' },
			{ title: columns.picked, as: 'text' },
			{ title: columns.times, as: 'count' },
			{ title: columns.timesBack, as: 'count' }
		],
		rows: pairs.map(({ asked, picked, times, timesBack }) => [asked.title, picked.title, times, timesBack])
	})
};

/** The note that was asked for: the card's own, whose id begins the card's, or another's. */
export const askedIn = ({ cardId, askedNoteId }: Pick<EventOf<'attempt'>, 'cardId' | 'askedNoteId'>): string =>
	askedNoteId ?? noteIdOf(cardId);

/** By the ids that asked and picked note have today, a space between: ids have none. */
function countPairs(attempts: readonly EventOf<'attempt'>[], notes: KnownNotes): ReadonlyMap<string, number> {
	const today = (id: string): string => notes.get(id)?.id ?? id;
	const counts = new Map<string, number>();
	for (const attempt of attempts) {
		const { pickedNoteId, score } = attempt;
		if (pickedNoteId === undefined || score >= 1) continue;
		const [asked, picked] = [today(askedIn(attempt)), today(pickedNoteId)];
		if (picked === asked) continue;
		const key = `${asked} ${picked}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

const byTimes = (a: Confusion, b: Confusion): number =>
	b.times - a.times || b.timesBack - a.timesBack || (a.asked.id < b.asked.id ? -1 : 1);
