import type { Note } from '#domain/note.ts';
import type { Session } from '#domain/session/session.ts';
import type { Store } from '#store/port.ts';

/** Notes read ahead of the card on screen: their texts are there before they are asked. */
const NOTES_AHEAD = 6;

/** The notes of a session, each read once. */
export class SessionNotes {
	#notes = new Map<string, Note>();

	/** A note that is at hand already. */
	keep(note: Note): void {
		this.#notes.set(note.id, note);
	}

	/** @throws Error when the store has no such note */
	async read(store: Store | undefined, id: string): Promise<Note> {
		const note = this.#notes.get(id) ?? (await store?.note(id));
		if (!note) throw new Error(`no note ${id}`);
		this.keep(note);
		return note;
	}

	/** Reads what the session's next cards need, all at once. */
	async readAhead(store: Store | undefined, session: Session): Promise<void> {
		const next = [session.current, ...session.queue.slice(0, NOTES_AHEAD), ...session.steps.slice(0, NOTES_AHEAD)];
		const missing = next.flatMap((card) => (card === null || this.#notes.has(card.noteId) ? [] : [card.noteId]));
		if (missing.length === 0 || store === undefined) return;
		for (const note of await store.notes([...new Set(missing)])) this.keep(note);
	}
}
