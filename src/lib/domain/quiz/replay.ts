import { cardIdOf } from '../card.ts';
import type { AttemptFormat } from '../event.ts';
import type { Note } from '../note.ts';
import { readCode, type CodedCard, type CodedDraw } from './draw-code.ts';
import type { Draw } from './draw.ts';

/** A note as far as a link needs it. */
type CodedNote = Pick<Note, 'id' | 'code' | 'facets'>;

/** How a link names a side of a note; null for one without a code or of a side that left it. */
export function codedCard(note: CodedNote, facet: string): CodedCard | null {
	const code = readCode(note.code);
	const facetIndex = note.facets.indexOf(facet);
	return code === null || facetIndex < 0 ? null : { ...code, facetIndex };
}

/**
 * What a link drew, in the cards of this device. What is not here (a later deck, a note that left), or can't be asked so
 * in its mode, is counted in `missing`: the rest is asked all the same. A card named twice by hand is asked once.
 * @param formats of the mode
 */
export function drawsOf(
	coded: readonly CodedDraw[],
	notes: readonly CodedNote[],
	formats: ReadonlySet<AttemptFormat>
): { readonly draws: readonly Draw[]; readonly missing: number } {
	const byCode = new Map<string, CodedNote>();
	for (const note of notes) {
		const code = readCode(note.code);
		if (code !== null) byCode.set(`${code.owner}${code.serial}`, note);
	}
	const draws = coded.flatMap(({ owner, serial, facetIndex, format, picks }): Draw[] => {
		const note = byCode.get(`${owner}${serial}`);
		const facet = note?.facets[facetIndex];
		const isHere = note && facet !== undefined && formats.has(format);
		return isHere ? [{ cardId: cardIdOf(note.id, facet), format, picks }] : [];
	});
	const once = [...new Map(draws.map((draw) => [draw.cardId, draw])).values()];
	return { draws: once, missing: coded.length - draws.length };
}
