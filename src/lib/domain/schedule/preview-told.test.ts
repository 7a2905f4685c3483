import { describe, expect, it } from 'vitest';
import { NEW_HISTORY } from '../card.ts';
import { RATINGS } from '../event.ts';
import { aLog, TEST_AT, TEST_CARD, TEST_PLACE, type Log } from '#tests/fixtures/events.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { foldCard } from './fold.ts';
import { previewTold } from './preview-told.ts';
import { MS_A_DAY } from './study-day.ts';

const LATER = TEST_AT + 30 * MS_A_DAY;
const moment = { at: LATER, tzMin: 60 };

/** Learnt a month ago. */
function learnt(): Log {
	const log = aLog();
	for (const days of [0, 1, 4, 12]) log.add('review', { rating: 3, at: TEST_AT + days * MS_A_DAY });
	return log;
}
const historyOf = (log: Log) => foldCard(TEST_PLACE, log.events, DEFAULT_CONFIG).history;

describe('the ratings of an answer told in a quiz', () => {
	it('say what folding the attempt does, rating by rating', () => {
		const previews = previewTold(TEST_CARD, historyOf(learnt()), 'yes', moment, DEFAULT_CONFIG);
		for (const rating of RATINGS) {
			const log = learnt();
			const score = rating === 1 ? 0 : 1;
			log.add('attempt', { format: 'told', certainty: null, rating, score, at: LATER });
			expect(previews?.[rating].due).toEqual(historyOf(log).due);
		}
	});

	it.each<[string, (log: Log) => void]>([
		['a card that was reviewed today', (log) => log.add('review', { at: LATER - 60_000 })],
		['a card that a quiz asked today already', (log) => log.add('attempt', { at: LATER - 60_000, counts: 'no' })]
	])('say nothing for %s', (_, add) => {
		const log = learnt();
		add(log);
		expect(previewTold(TEST_CARD, historyOf(log), 'yes', moment, DEFAULT_CONFIG)).toBeNull();
	});

	it('say nothing for a card never studied, and where the quiz does not count', () => {
		expect(previewTold(TEST_CARD, NEW_HISTORY, 'yes', moment, DEFAULT_CONFIG)).toBeNull();
		expect(previewTold(TEST_CARD, historyOf(learnt()), 'no', moment, DEFAULT_CONFIG)).toBeNull();
	});
});
