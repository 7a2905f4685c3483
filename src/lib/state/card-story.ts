import type { Card } from '#domain/card.ts';
import { Good, type Rating } from '#domain/event.ts';
import { chooseAnswers } from '#domain/schedule/choose-answers.ts';
import { logLines, type LogLine } from '#domain/schedule/log-lines.ts';
import { previewRatings, type RatingPreview } from '#domain/schedule/preview.ts';
import { whyToday, type Why } from '#domain/schedule/why.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';
import { readWishes } from './wishes.ts';

/** What there is to tell of a card in a session. */
export interface Story {
	readonly today: number;
	readonly why: Why;
	readonly desiredRetention: number;
	readonly previews: Readonly<Record<Rating, RatingPreview>>;
	/** latest first */
	readonly lines: readonly LogLine[];
}

/** Reads the log of a card and says what it means now. */
export async function readStory(card: Card): Promise<Story> {
	await pendingWrites.settled();
	const { id, history } = card;
	const { store } = await openLibrary();
	const [{ config, dueByDay }, events] = await Promise.all([store.ledger(), store.events({ by: 'card', cardId: id })]);
	const today = clock.today(config.rolloverHour);
	const wishes = await readWishes(store, today);
	const choices = chooseAnswers(card, today, config, { ...wishes, dueByDay });
	return {
		today,
		why: whyToday(history, today, config),
		desiredRetention: choices[Good].desiredRetention ?? config.desiredRetention,
		previews: previewRatings(id, history, clock.moment(), config, choices),
		lines: [...logLines(id, events, config)].reverse()
	};
}
