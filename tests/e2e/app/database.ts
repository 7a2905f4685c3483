import { expect, type Page } from '@playwright/test';
import type { Card } from '#domain/card.ts';
import type { StoredEvent } from '#domain/event.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';

export interface Database {
	readonly events: readonly StoredEvent[];
	readonly cards: readonly Card[];
}

/** All rows of some stores as they are on disk at one moment, read beside the app. */
export function readStores(page: Page, names: readonly string[]): Promise<Record<string, unknown[]>> {
	return page.evaluate(
		(names) =>
			new Promise<Record<string, unknown[]>>((resolve, reject) => {
				const opening = indexedDB.open('quai');
				opening.onerror = () => reject(new Error('no database'));
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction(names);
					const rows = names.map((name) => reading.objectStore(name).getAll());
					reading.oncomplete = () => {
						database.close();
						resolve(Object.fromEntries(names.map((name, i) => [name, rows[i]?.result ?? []])));
					};
				};
			}),
		[...names]
	);
}

/** Log and rows. */
export const readDatabase = async (page: Page): Promise<Database> =>
	(await readStores(page, ['events', 'cards'])) as unknown as Database;

/** A row of the log, as far as journeys look at it. */
export interface LogRow {
	readonly id: string;
	readonly kind: string;
	readonly cardId?: string;
	readonly rating?: number;
}

export const readLog = async (page: Page): Promise<LogRow[]> => (await readStores(page, ['events'])).events as LogRow[];

/** Every row says what its log says, under whichever name it was written, and no number was given twice. */
export function expectConsistent({ events, cards }: Database): void {
	expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
	expect(cards.length).toBeGreaterThan(50);
	for (const card of cards) {
		const ids = [card.id, ...card.formerIds];
		const log = events.filter(({ cardId }) => cardId !== undefined && ids.includes(cardId));
		const { history } = foldCard(card, log, DEFAULT_CONFIG);
		expect(card.history, card.id).toEqual(history);
	}
}
