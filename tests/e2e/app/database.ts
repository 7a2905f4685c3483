import { expect, type Page } from '@playwright/test';
import type { Card } from '#domain/card.ts';
import type { StoredEvent } from '#domain/event.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';

export interface Database {
	readonly events: readonly StoredEvent[];
	readonly cards: readonly Card[];
	/** by their keys */
	readonly settings: Readonly<Record<string, unknown>>;
}

/** Log, rows and settings as they are on disk, read beside the app. */
export function readDatabase(page: Page): Promise<Database> {
	return page.evaluate(
		() =>
			new Promise<Database>((resolve, reject) => {
				const opening = indexedDB.open('quai');
				opening.onerror = () => reject(new Error('no database'));
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction(['events', 'cards', 'settings']);
					const events = reading.objectStore('events').getAll();
					const cards = reading.objectStore('cards').getAll();
					const settings = reading.objectStore('settings').getAll();
					reading.oncomplete = () => {
						database.close();
						const kept = settings.result as { id: string; value: unknown }[];
						resolve({
							events: events.result as StoredEvent[],
							cards: cards.result as Card[],
							settings: Object.fromEntries(kept.map(({ id, value }) => [id.replace('setting/', ''), value]))
						});
					};
				};
			})
	);
}

/** Every row says what its log says, under whichever name it was written, and no number was given twice. */
export function expectConsistent({ events, cards }: Omit<Database, 'settings'>): void {
	expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
	expect(cards.length).toBeGreaterThan(50);
	for (const card of cards) {
		const ids = [card.id, ...card.formerIds];
		const log = events.filter(({ cardId }) => cardId !== undefined && ids.includes(cardId));
		const { history } = foldCard(card, log, DEFAULT_CONFIG);
		expect(card.history, card.id).toEqual(history);
	}
}
