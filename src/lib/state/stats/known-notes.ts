import type { Localized } from '#domain/language.ts';
import { plainText } from '#domain/markup.ts';
import type { Note } from '#domain/note.ts';
import type { Store, StoredNote } from '#store/port.ts';
import type { KnownCard, KnownNotes } from '#stats/statistic.ts';

/** Look-alikes that a list has room for. */
const MOST_LOOK_ALIKES = 4;

/** What is said of these notes on a list, under each id that they have or had before; unknown ones are left out. */
export async function readKnownNotes(store: Pick<Store, 'notes'>, ids: Iterable<string>): Promise<KnownNotes> {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return new Map();
	const [notes, { kindOf }] = await Promise.all([store.notes(wanted), import('#kinds/index.ts')]);
	const others = await store.notes([...new Set(notes.flatMap(lookAlikeIds))]);
	const titleOf = ({ kind, content, code }: StoredNote): Localized =>
		plain(kindOf(kind)?.title(content) ?? { fr: code, en: code });
	const cardsOf = ({ kind, content, facets }: StoredNote): readonly KnownCard[] =>
		facets.flatMap((facet) => {
			const sides = kindOf(kind)?.sides(content, facet);
			return sides === undefined ? [] : [{ facet, asks: plain(sides.front) }];
		});
	const titles = new Map(others.map((note) => [note.id, titleOf(note)]));
	return new Map(
		notes.flatMap((note) => {
			const { id, code, versus, formerly } = note;
			const lookAlikes = lookAlikeIds(note).flatMap((id) => {
				const title = titles.get(id);
				return title === undefined ? [] : [{ id, title }];
			});
			const known = { id, title: titleOf(note), code, versus, lookAlikes, cards: cardsOf(note) };
			return [id, ...formerly].map((each) => [each, known] as const);
		})
	);
}

const plain = ({ fr, en }: Localized): Localized => ({ fr: plainText(fr), en: plainText(en) });

/** Members of its contrast sets that are notes themselves. */
function lookAlikeIds({ id, confusable = [] }: Note): readonly string[] {
	const members = confusable.flatMap((set) => set.members).filter((member) => typeof member === 'string');
	return [...new Set(members)].filter((member) => member !== id).slice(0, MOST_LOOK_ALIKES);
}
