import type { Localized } from '../language.ts';
import { plainText } from '../markup.ts';
import { contrastBetween, isSameThing, saysTheSame, type LookAlike, type ReadSet } from './confusable.ts';

/**
 * What the key is mixed up with: the other members of its sets, those that stand nearest to it first, set by set.
 * The key is a member by its note, or by what it is called in both languages. None of them is a synonym of the key or
 * of another: by accepted answers, in either language.
 */
export function lookAlikesOf(
	key: Pick<LookAlike, 'noteId' | 'term' | 'accepted'>,
	sets: readonly ReadSet[]
): readonly LookAlike[] {
	const found: LookAlike[] = [];
	for (const { members } of sets) {
		const place = members.findIndex((member) => isMember(key, member));
		if (place < 0) continue;
		const distance = (at: number): number => Math.abs(at - place);
		const others = [...members.keys()].filter((at) => at !== place).sort((a, b) => distance(a) - distance(b) || a - b);
		for (const at of others) {
			const other = members[at];
			if (!other || saysTheSame(other.accepted, key.accepted)) continue;
			if (!found.some((each) => isSameThing(each, other) || saysTheSame(each.accepted, other.accepted)))
				found.push(other);
		}
	}
	return found;
}

function isMember(key: Pick<LookAlike, 'noteId' | 'term'>, member: LookAlike): boolean {
	if (key.noteId !== null && key.noteId === member.noteId) return true;
	const isCalled = (language: 'fr' | 'en') =>
		saysTheSame([plainText(key.term[language])], [plainText(member.term[language])]);
	return isCalled('fr') && isCalled('en');
}

/** The line that tells the key from one of its look-alikes; null when no author wrote one. */
export function contrastWith(
	key: Pick<LookAlike, 'noteId' | 'term'>,
	other: LookAlike,
	sets: readonly ReadSet[]
): Localized | null {
	for (const { members } of sets) {
		const member = members.find((each) => isMember(key, each));
		const line = member ? contrastBetween(sets, member, other) : null;
		if (line !== null) return line;
	}
	return null;
}

/** The look-alike that a typed answer names; null when it names none. */
export const namedIn = (text: string, lookAlikes: readonly LookAlike[]): LookAlike | null =>
	lookAlikes.find(({ accepted }) => saysTheSame([text], accepted)) ?? null;
