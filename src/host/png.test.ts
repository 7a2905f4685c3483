import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode, withPalette } from './png.js';

/** An RGB picture of two by two pixels, its second row filtered by each of the five ways of PNG. */
function aPicture(filter: number, secondRow: readonly number[]): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(2, 0);
	header.writeUInt32BE(2, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const rows = Buffer.from([0, 10, 20, 30, 40, 50, 60, filter, ...secondRow]);
	const part = (type: string, data: Buffer): Buffer => {
		const length = Buffer.alloc(4);
		length.writeUInt32BE(data.length);
		// the check sum is not read
		return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
	};
	const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
	return Buffer.concat([start, part('IHDR', header), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))]);
}

describe('a picture with a palette', () => {
	// by hand, from the specification: the second row is 11 22 33, 44 55 66
	it.each([
		['none', 0, [11, 22, 33, 44, 55, 66]],
		['left', 1, [11, 22, 33, 33, 33, 33]],
		['up', 2, [1, 2, 3, 4, 5, 6]],
		['average', 3, [6, 12, 18, 19, 19, 20]],
		['Paeth', 4, [1, 2, 3, 4, 5, 6]]
	])('reads rows filtered by %s', (_name, filter, row) => {
		const { pixels } = decode(aPicture(filter, row));
		expect([...pixels]).toEqual([10, 20, 30, 40, 50, 60, 11, 22, 33, 44, 55, 66]);
	});

	it('holds the same colours, while they are few', () => {
		const made = withPalette(aPicture(0, [10, 20, 30, 1, 2, 3]));
		const at = made.indexOf('PLTE');
		// the most frequent first
		expect([...made.subarray(at + 4, at + 13)]).toEqual([10, 20, 30, 40, 50, 60, 1, 2, 3]);
	});

	it('has the size and kind that the pictures of the app have', () => {
		const png = readFileSync('static/pictures/first-card.png');
		expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([390, 844, 8, 3]);
	});
});
