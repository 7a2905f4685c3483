import type { Card } from '#domain/card.ts';
import { cardIdOf } from '#domain/card.ts';
import type { Deck } from '#domain/deck.ts';
import { logLines, type LogLine } from '#domain/schedule/log-lines.ts';
import { standingOf, type Standing } from '#domain/standing/standing.ts';
import type { AnyKind } from '#kinds/index.ts';
import type { Sides } from '#kinds/kind.ts';
import type { StoredNote } from '#store/port.ts';
import { openLibrary } from '../library.svelte.ts';
import { readCatalogue, wordsOf, type NoteWords } from './catalogue.ts';

/** One card of the note: both sides, where it stands, and all that happened to it, latest first. */
export interface CardView {
	readonly card: Card;
	readonly sides: Sides | null;
	readonly standing: Standing;
	readonly lines: readonly LogLine[];
}

interface Reading extends NoteWords {
	readonly deck: Deck | undefined;
	readonly today: number;
	readonly rolloverHour: number;
	readonly views: readonly CardView[];
}

/** The page of a note: read by its id, or by one it had before. */
export class NotePage {
	#reading = $state.raw<Reading | null>(null);
	/** there is no such note */
	isMissing = $state(false);
	/** why it could not be read */
	error = $state.raw<unknown>(null);
	#asked = '';

	readonly reading = $derived(this.#reading);

	/** Reads the note; what is on screen stays until the new reading is there. */
	async open(id: string): Promise<void> {
		this.#asked = id;
		try {
			const reading = await read(id);
			if (this.#asked !== id) return;
			this.#reading = reading;
			this.isMissing = reading === null;
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}

	reread(): Promise<void> {
		return this.open(this.#asked);
	}
}

async function read(id: string): Promise<Reading | null> {
	const [{ store }, { kindOf }] = await Promise.all([openLibrary(), import('#kinds/index.ts')]);
	const note = await store.note(id);
	if (note === null) return null;
	const catalogue = await readCatalogue(note.deckId);
	const kind = kindOf(note.kind);
	const ids = note.facets.map((facet) => cardIdOf(note.id, facet));
	const cards = ids.flatMap((cardId) => catalogue.cards.find((card) => card.id === cardId) ?? []);
	const views = cards.map(async (card): Promise<CardView> => {
		const events = await store.events({ by: 'card', cardId: card.id });
		return {
			card,
			sides: sidesOf(note, card.facet, kind),
			standing: standingOf(card, catalogue),
			lines: [...logLines(card.id, events, catalogue.ledger.config)].reverse()
		};
	});
	return {
		...wordsOf(note, kind),
		deck: catalogue.decks.find((deck) => deck.id === note.deckId),
		today: catalogue.today,
		rolloverHour: catalogue.ledger.config.rolloverHour,
		views: await Promise.all(views)
	};
}

const sidesOf = (note: StoredNote, facet: string, kind: AnyKind | undefined): Sides | null =>
	kind?.sides(note.content, facet) ?? null;
