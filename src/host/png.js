import { deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture with a palette of at most 256 colours: about a third of the bytes for a page of text. Frequent
 * colours stay exact; the rare shades at the edges of letters give way.
 * @param {Buffer} png 8 bits a channel, RGB or RGBA, not interlaced: as Chromium writes it
 * @returns {Buffer}
 */
export function withPalette(png) {
	const { width, height, depth, pixels } = decode(png);
	const colours = new Map();
	for (let at = 0; at < pixels.length; at += depth) {
		const colour = pixels.readUIntBE(at, 3);
		colours.set(colour, (colours.get(colour) ?? 0) + 1);
	}
	const { indexOf, palette } = choosePalette(colours);
	const rows = Buffer.alloc(height * (width + 1));
	for (let y = 0, at = 0; y < height; y++) {
		for (let x = 0; x < width; x++, at += depth) {
			rows[y * (width + 1) + 1 + x] = indexOf.get(pixels.readUIntBE(at, 3)) ?? 0;
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// eight bits a pixel, by palette
	header.set([8, 3, 0, 0, 0], 8);
	const parts = [
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	];
	return Buffer.concat([png.subarray(0, 8), ...parts]);
}

/**
 * The 256 most frequent colours; each other one goes to the nearest of them.
 * @param {Map<number, number>} colours colour -> pixels
 */
function choosePalette(colours) {
	const byFrequency = [...colours].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
	const palette = byFrequency.slice(0, 256);
	const indexOf = new Map(palette.map((colour, index) => [colour, index]));
	for (const colour of byFrequency.slice(256)) {
		const distances = palette.map((other) => distance(colour, other));
		indexOf.set(colour, distances.indexOf(Math.min(...distances)));
	}
	return { palette, indexOf };
}

/**
 * @param {number} a
 * @param {number} b
 */
const distance = (a, b) =>
	[16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

/** Its pixels, row by row. @param {Buffer} png as for `withPalette` */
export function decode(png) {
	const width = png.readUInt32BE(16);
	const height = png.readUInt32BE(20);
	const depth = png[25] === 6 ? 4 : 3;
	const data = [];
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
			data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
	}
	return { width, height, depth, pixels: unfilter(inflateSync(Buffer.concat(data)), width * depth, depth) };
}

/**
 * Rows as they are, from rows that hold differences: PNG specification, part 9.
 * @param {Buffer} rows each with the number of its filter before it
 * @param {number} length bytes of a row
 * @param {number} depth bytes of a pixel
 */
function unfilter(rows, length, depth) {
	const out = Buffer.alloc((rows.length / (length + 1)) * length);
	for (let from = 0, to = 0; from < rows.length; from += length + 1, to += length) {
		const filter = rows[from];
		for (let x = 0; x < length; x++) {
			const left = x < depth ? 0 : (out[to + x - depth] ?? 0);
			const up = to === 0 ? 0 : (out[to + x - length] ?? 0);
			const corner = to === 0 || x < depth ? 0 : (out[to + x - length - depth] ?? 0);
			const guess =
				filter === 1
					? left
					: filter === 2
						? up
						: filter === 3
							? (left + up) >> 1
							: filter === 4
								? paeth(left, up, corner)
								: 0;
			out[to + x] = (rows[from + 1 + x] ?? 0) + guess;
		}
	}
	return out;
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
	const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc(body));
	return Buffer.concat([length, body, sum]);
}

/** CRC-32 of IEEE 802.3. @param {Buffer} bytes */
function crc(bytes) {
	let sum = ~0;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return ~sum >>> 0;
}
