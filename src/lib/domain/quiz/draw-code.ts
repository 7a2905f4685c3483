import type { Format } from './asking.ts';
import type { Draw } from './draw.ts';

/** A card as a link names it: by its note's container code, which outlives a rename, and the place of its side. */
export interface CodedCard {
	/** four letters: `VOCU` */
	readonly owner: string;
	readonly serial: number;
	/** place in the note's facets */
	readonly facetIndex: number;
}

export type CodedDraw = CodedCard & Pick<Draw, 'format' | 'picks'>;

/** One letter a format, in the order of the alphabet of a link. */
const LETTERS: { readonly [F in Format]: string } = { typed: 't', chosen: 'c', truth: 'f', paired: 'p', told: 's' };
const FORMAT_OF = new Map(Object.entries(LETTERS).map(([format, letter]) => [letter, format as Format]));

const MOST_DRAWS = 100;
const MOST_PICKS = 3;

/**
 * The questions of a quiz in a few characters each, all of them plain in an address: `VOCU17.1c12-23.0t`. The owner
 * stands where it changes; then serial, dot, place of the side, format, picked options.
 * null when a part can't be written so: then the quiz has no link.
 */
export function writeDraws(draws: readonly Draw[], codeOf: (cardId: string) => CodedCard | null): string | null {
	let last = '';
	const parts = draws.map(({ cardId, format, picks }) => {
		const card = codeOf(cardId);
		if (card === null || [card.facetIndex, ...picks].some((digit) => digit < 0 || digit > 35)) return null;
		const owner = card.owner === last ? '' : card.owner;
		last = card.owner;
		return `${owner}${card.serial}.${digit(card.facetIndex)}${LETTERS[format]}${picks.map(digit).join('')}`;
	});
	return parts.includes(null) ? null : parts.join('-');
}

const digit = (value: number): string => value.toString(36);

/** What a link drew; null when it is not written so. */
export function readDraws(text: string): readonly CodedDraw[] | null {
	let owner = '';
	const draws: CodedDraw[] = [];
	for (const part of text.split('-')) {
		const [, named = '', serial = '', facet = '', letter = '', picks = ''] =
			/^([A-Z]{3}U)?(\d{1,3})\.([\da-z])([a-z])([\da-z]*)$/.exec(part) ?? [];
		owner = named || owner;
		const format = FORMAT_OF.get(letter);
		if (owner === '' || format === undefined || picks.length > MOST_PICKS) return null;
		draws.push({
			owner,
			serial: Number(serial),
			facetIndex: parseInt(facet, 36),
			format,
			picks: [...picks].map((each) => parseInt(each, 36))
		});
	}
	return draws.length > MOST_DRAWS ? null : draws;
}

/** `VOCU 014 3` -> owner and serial; null for a code of another form. */
export function readCode(code: string): Pick<CodedCard, 'owner' | 'serial'> | null {
	const [, owner, serial] = /^([A-Z]{3}U) (\d{3}) \d$/.exec(code) ?? [];
	return owner === undefined || serial === undefined ? null : { owner, serial: Number(serial) };
}
