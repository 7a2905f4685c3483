import type { Localized } from '../language.ts';
import { plainText } from '../markup.ts';
import { matchTyped } from '../typed-answer.ts';

/** A look-alike that no note teaches yet. */
export interface FreeMember extends Localized {
	readonly meaning: Localized;
}

/** One line that tells two members apart; inline markup. */
export interface ContrastLine extends Localized {
	/** places in the list of members */
	readonly between: readonly [number, number];
}

/** Things that people mix up, as an author wrote them down: the options of a question come from here. */
export interface ConfusableSet {
	/** deck id, slash, name: `vocabulary/state-words` */
	readonly id: string;
	/** ids of notes, and what has no note yet; those most alike side by side */
	readonly members: readonly (string | FreeMember)[];
	readonly contrasts: readonly ContrastLine[];
}

/** What a thing is called and what it is: how it can stand among the options of another's question. */
export interface Named {
	readonly term: Localized;
	readonly meaning: Localized;
	/** everything that names it in either language, without markup */
	readonly accepted: readonly string[];
}

/** A member of a set with its texts. */
export interface LookAlike extends Named {
	/** null where no note teaches it */
	readonly noteId: string | null;
}

/** A confusable set with its texts: what is known of a member whose note is not here is left out. */
export interface ReadSet {
	readonly id: string;
	readonly members: readonly LookAlike[];
	readonly contrasts: readonly (Localized & { readonly between: readonly [LookAlike, LookAlike] })[];
}

/** True when one of the first names is one of the others: by the rules of typed answers, typos aside. */
export const saysTheSame = (names: readonly string[], others: readonly string[]): boolean =>
	names.some(
		(response) => matchTyped({ response, accepted: others, refused: [], allowTypos: false }).outcome === 'right'
	);

/** The set with the texts of its members; `namedOf` gives null for a note that is not here or names nothing. */
export function readSet(set: ConfusableSet, namedOf: (noteId: string) => Named | null): ReadSet {
	const members = set.members.map((member) => readMember(member, namedOf));
	return {
		id: set.id,
		members: members.filter((member) => member !== null),
		contrasts: set.contrasts.flatMap(({ fr, en, between: [one, other] }) => {
			const [first, second] = [members[one], members[other]];
			return first && second ? [{ fr, en, between: [first, second] as const }] : [];
		})
	};
}

function readMember(member: string | FreeMember, namedOf: (noteId: string) => Named | null): LookAlike | null {
	if (typeof member !== 'string') return { noteId: null, ...freeNamed(member) };
	const named = namedOf(member);
	return named === null ? null : { noteId: member, ...named };
}

/** What a free member names: its own texts, and no others. */
export const freeNamed = ({ fr, en, meaning }: FreeMember): Named => ({
	term: { fr, en },
	meaning,
	accepted: [...new Set([fr, en])].map(plainText)
});

/** The line that tells the two apart; null when the author wrote none. */
export function contrastBetween(sets: readonly ReadSet[], one: LookAlike, other: LookAlike): Localized | null {
	for (const { contrasts } of sets) {
		for (const { fr, en, between } of contrasts) {
			if (between.some((each) => isSameThing(each, one)) && between.some((each) => isSameThing(each, other))) {
				return { fr, en };
			}
		}
	}
	return null;
}

/** True for the same note, or the same text where one of them has no note. */
export const isSameThing = (one: LookAlike, other: LookAlike): boolean =>
	one.noteId === null || other.noteId === null ? one.term.en === other.term.en : one.noteId === other.noteId;
