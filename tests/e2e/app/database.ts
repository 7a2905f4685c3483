import { expect, type Page } from '@playwright/test';
import type { Card } from '#domain/card.ts';
import type { StoredEvent } from '#domain/event.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';

export interface Database {
	readonly events: readonly StoredEvent[];
	readonly cards: readonly Card[];
}

/** Log and rows as they are on disk, read beside the app. */
export function readDatabase(page: Page): Promise<Database> {
	return page.evaluate(
		() =>
			new Promise<Database>((resolve, reject) => {
				const opening = indexedDB.open('quai');
				opening.onerror = () => reject(new Error('no database'));
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction(['events', 'cards']);
					const events = reading.objectStore('events').getAll();
					const cards = reading.objectStore('cards').getAll();
					reading.oncomplete = () => {
						database.close();
						resolve({ events: events.result as StoredEvent[], cards: cards.result as Card[] });
					};
				};
			})
	);
}

/** Every row says what its log says, and no number was given twice. */
export function expectConsistent({ events, cards }: Database): void {
	expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
	expect(cards.length).toBeGreaterThan(50);
	for (const card of cards) {
		const log = events.filter(({ cardId }) => cardId === card.id);
		const { history } = foldCard(card, log, DEFAULT_CONFIG);
		expect(card.history, card.id).toEqual(history);
	}
}
