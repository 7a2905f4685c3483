import { plainText } from '#domain/markup.ts';
import type { Store, StoredNote } from '#store/port.ts';
import type { KnownNote, KnownNotes } from '#stats/statistic.ts';

/** What is said of these notes on a list; unknown ones are left out. */
export async function readKnownNotes(store: Pick<Store, 'notes'>, ids: Iterable<string>): Promise<KnownNotes> {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return new Map();
	const [notes, { kindOf }] = await Promise.all([store.notes(wanted), import('#kinds/index.ts')]);
	return new Map(
		notes.map((note) => {
			const title = kindOf(note.kind)?.title(note.content) ?? { fr: note.code, en: note.code };
			return [note.id, knownNote(note, title)];
		})
	);
}

const knownNote = (note: StoredNote, title: KnownNote['title']): KnownNote => ({
	id: note.id,
	title: { fr: plainText(title.fr), en: plainText(title.en) },
	code: note.code,
	versus: note.versus,
	facets: note.facets
});
