import type { Note } from '#domain/note.ts';
import { readSet, type Named } from '#domain/quiz/confusable.ts';
import { askingOf } from '#domain/quiz/asking.ts';
import type { Askable } from '#domain/quiz/draw.ts';
import { cardIdOf } from '#domain/card.ts';
import { kindOf } from './index.ts';

/** Ids of the notes whose texts the options of a note's questions are made of. */
export const lookAlikeIds = ({ confusable = [] }: Pick<Note, 'confusable'>): readonly string[] => [
	...new Set(confusable.flatMap(({ members }) => members.filter((member) => typeof member === 'string')))
];

/**
 * A side of a note with all the ways it can be asked.
 * @param noteOf the notes of `lookAlikeIds`; one that is not here is no option
 */
export function askableOf(note: Note, facet: string, noteOf: (id: string) => Note | undefined): Askable {
	const namedOf = (id: string): Named | null => {
		const other = noteOf(id);
		return other ? (kindOf(other.kind)?.named(other.content) ?? null) : null;
	};
	const sets = (note.confusable ?? []).map((set) => readSet(set, namedOf));
	return {
		cardId: cardIdOf(note.id, facet),
		noteId: note.id,
		deckId: note.deckId,
		setId: note.confusable?.[0]?.id ?? null,
		askings: kindOf(note.kind)?.ask({ note, facet }, sets) ?? []
	};
}

/** The note whose thing is the right answer of a side: its own, but for a question that is about another's. */
export const askedNoteId = (note: Note, facet: string, noteOf: (id: string) => Note | undefined): string =>
	askingOf(askableOf(note, facet, noteOf).askings, 'chosen')?.options[0]?.noteId ?? note.id;
