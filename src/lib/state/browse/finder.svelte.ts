import { excerptFor, type Excerpt } from '#domain/search/excerpt.ts';
import { foldNotes, searchNotes, wordsOf } from '#domain/search/search.ts';
import { plainText } from '#domain/markup.ts';
import { passesFilters, type Filter } from '#domain/standing/filters.ts';
import { language } from '#i18n/language.svelte.ts';
import { byNoteId, countDecks, type Entry } from './catalogue.ts';
import type { Shelf } from './shelf.svelte.ts';

/** Lines drawn at once: a phone draws them faster than they can be read. */
const PAGE = 50;

/** What is looked for, as a page puts it away and takes it up again. */
export interface Search {
	readonly query: string;
	readonly filters: readonly Filter[];
	readonly limit: number;
}

/** Search over the notes of a shelf: by words and filters, at every letter. */
export class Finder {
	query = $state('');
	filters = $state.raw<readonly Filter[]>([]);
	/** lines shown at most */
	limit = $state(PAGE);
	isSelecting = $state(false);
	/** ids of notes */
	selected = $state.raw<readonly string[]>([]);
	readonly #shelf: Shelf;

	constructor(shelf: Shelf) {
		this.#shelf = shelf;
	}

	readonly words = $derived(wordsOf(this.query));
	readonly isActive = $derived(this.words.length > 0 || this.filters.length > 0);

	readonly #entries = $derived.by(() => byNoteId(this.#shelf.entries ?? []));
	/** an act changes rows, never texts: they are folded once */
	readonly #folded = $derived.by(() =>
		foldNotes(
			(this.#shelf.words ?? []).map(({ note, title, texts }) => ({
				id: note.id,
				code: note.code,
				title: { fr: plainText(title.fr), en: plainText(title.en) },
				texts
			}))
		)
	);

	/** what was found when selecting began: an act never takes a line away from under the finger */
	#held = $state.raw<readonly string[] | null>(null);

	/** null until there is something to search */
	readonly hits = $derived.by((): readonly Entry[] | null => {
		if (this.#shelf.entries === null) return null;
		if (this.#held !== null) return this.#held.flatMap((id) => this.#entries.get(id) ?? []);
		return this.#find();
	});

	#find(): readonly Entry[] {
		return searchNotes(this.#folded, this.query)
			.flatMap((id) => this.#entries.get(id) ?? [])
			.filter(({ cards, standings }) =>
				cards.some((card, i) => {
					const standing = standings[i];
					return standing !== undefined && passesFilters(card, standing, this.filters);
				})
			);
	}

	#hold(): void {
		this.#held = this.isSelecting ? this.#find().map(({ note }) => note.id) : null;
	}

	readonly deckCount = $derived(countDecks(this.hits ?? []));
	/** cards of what is selected and found */
	readonly selectedCards = $derived(
		(this.hits ?? []).filter(({ note }) => this.selected.includes(note.id)).flatMap(({ cards }) => cards)
	);
	readonly selectedCount = $derived((this.hits ?? []).filter(({ note }) => this.selected.includes(note.id)).length);

	/** Why a note was found, when its line does not show it. */
	excerptOf({ note, title, texts }: Entry): Excerpt | null {
		const shown = `${note.code} ${note.code.replaceAll(' ', '')} ${plainText(title[language.current])}`;
		// the title in the other language is one more text
		const others = { fr: plainText(title.fr), en: plainText(title.en) };
		return excerptFor(shown, [others, ...texts], this.words, language.current);
	}

	setQuery(query: string): void {
		this.query = query;
		this.limit = PAGE;
		this.#hold();
	}

	toggleFilter(filter: Filter): void {
		this.filters = toggled(this.filters, filter);
		this.limit = PAGE;
		this.#hold();
	}

	showMore(): void {
		this.limit += PAGE;
	}

	setSelecting(isSelecting: boolean): void {
		this.isSelecting = isSelecting;
		this.selected = [];
		this.#hold();
	}

	toggle(noteId: string): void {
		this.selected = toggled(this.selected, noteId);
	}

	/** Everything found, shown or not; nothing when that is selected already. */
	toggleAll(): void {
		const hits = this.hits ?? [];
		const isAll = this.selectedCount === hits.length;
		this.selected = isAll ? [] : hits.map(({ note }) => note.id);
	}

	keep(): Search {
		return { query: this.query, filters: this.filters, limit: this.limit };
	}

	restore({ query, filters, limit }: Search): void {
		this.query = query;
		this.filters = filters;
		this.limit = limit;
	}
}

const toggled = <T>(list: readonly T[], member: T): readonly T[] =>
	list.includes(member) ? list.filter((other) => other !== member) : [...list, member];
