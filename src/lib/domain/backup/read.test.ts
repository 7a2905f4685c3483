import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type ScheduleConfig } from '#domain/schedule/config.ts';
import { RATINGS, type StoredEvent } from '#domain/event.ts';
import { tick } from '#domain/hlc.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { reviewsADay } from '#domain/settings/workload.ts';
import { backupText, forgedText, toBytes } from '#tests/fixtures/backup.ts';
import { aLog, anEvent, aReview, TEST_AT, TEST_CARD, TEST_PLACE, TEST_DEVICE } from '#tests/fixtures/events.ts';
import { isSoak, PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { MOST_BYTES } from './format.ts';
import { readBackup, type ReadBackup } from './read.ts';

const read = (text: string): ReadBackup => readBackup(toBytes(text));
const refused = (reason: string, place?: string): object => ({
	isSound: false,
	fault: place === undefined ? { reason, place: expect.any(String) } : { reason, place }
});

async function aText(reviews = 5): Promise<string> {
	const log = aLog();
	for (let i = 0; i < reviews; i++) log.add('review', { response: `answer ${i}`, score: 0.5 });
	return backupText(log.events);
}

describe('readBackup refuses what was damaged (row 13)', () => {
	it('wherever it was cut off', async () => {
		const text = await aText();
		for (let length = 0; length < text.length - 1; length++) {
			const { isSound } = read(text.slice(0, length));
			expect(isSound, `${length} characters`).toBe(false);
		}
		expect(read(text.slice(0, 600))).toEqual(refused('truncated', 'line 3, column 229'));
	});

	it('whichever bit was flipped, but for those that only say when and where it was made', async () => {
		const text = await aText(2);
		const bytes = toBytes(text);
		const about = [text.indexOf('"exportedAt"'), text.indexOf('"events"')] as const;
		let faulty = 0;
		for (let bit = 0; bit < bytes.length * 8; bit++) {
			const place = bit >> 3;
			if (place >= about[0] && place < about[1]) continue;
			const flipped = Uint8Array.from(bytes);
			// `place` lies within the bytes
			flipped[place]! ^= 1 << (bit & 7);
			const result = readBackup(flipped);
			if (result.isSound) expect(result.backup.events, `bit ${bit}`).toEqual(JSON.parse(text).events);
			else faulty++;
		}
		expect(faulty).toBeGreaterThan(bytes.length * 6);
	});

	it('with a wrong hash, a mark before it, or bytes that are no text', async () => {
		const text = await aText();
		expect(read(text.replace('"rating":3', '"rating":4'))).toEqual(refused('wrong-hash', 'hash'));
		expect(read(text.replace(/"hash":"[0-9a-f]+"/, '"hash":"0"'))).toEqual(refused('wrong-hash', 'hash'));
		expect(read(text.replace(/,"hash":"[0-9a-f]+"/, ''))).toEqual(refused('wrong-hash', 'hash'));
		expect(read(`\ufeff${text}`)).toEqual(refused('byte-order-mark', 'line 1, column 1'));
		const latin = toBytes(text);
		latin[150] = 0xe9;
		expect(readBackup(latin)).toEqual(refused('not-utf8', 'line 2, column 47'));
		expect(readBackup(Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]))).toEqual(refused('not-utf8', 'line 1, column 1'));
	});
});

describe('readBackup stops before a bomb goes off (row 16)', () => {
	it.each<[string, string, string]>([
		['too deep', `{"events":${'['.repeat(100_000)}`, 'too-deep'],
		[
			'too deep inside an event',
			forgedText([{ ...aReview(), x: JSON.parse('['.repeat(10) + ']'.repeat(10)) }]),
			'too-deep'
		],
		['too many names', `{${'"":0,'.repeat(4_500_000)}"":0}`, 'too-many-values'],
		['a text that is too long', forgedText([aReview({ response: 'x'.repeat(20_001) })]), 'out-of-bounds'],
		['a name that is too long', forgedText([{ ...aReview(), ['x'.repeat(65)]: 1 }]), 'out-of-bounds'],
		['a list that is too long', forgedText([{ ...aReview(), x: Array(1001).fill(0) }]), 'out-of-bounds'],
		[
			'too many fields',
			forgedText([{ ...aReview(), ...Object.fromEntries(Array(65).fill(0).entries()) }]),
			'out-of-bounds'
		]
	])('%s', (_, text, reason) => {
		expect(read(text)).toEqual(refused(reason));
	});

	it('does not read beyond its bytes', () => {
		expect(readBackup(new Uint8Array(MOST_BYTES + 1))).toEqual(refused('too-large', 'file'));
	});

	it('takes two years of thirty answers a day', { timeout: 60_000 }, async () => {
		const log = aLog();
		for (let i = 0; i < 21_900; i++) log.add('review');
		const result = read(await backupText(log.events));
		expect(result.isSound && result.backup.events.length).toBe(21_900);
	});
});

describe('readBackup builds fresh objects (row 17)', () => {
	it('drops names that reach beyond their object, at any depth, and leaves Object alone', () => {
		const evil = JSON.parse(
			`{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"deep":[{"__proto__":{"isAdmin":true},"a":1}]}`
		) as object;
		const text = forgedText([{ ...aReview(), deep: [{ a: 1 }] }]).replace(
			'"deep":[{"a":1}]',
			JSON.stringify(evil).slice(1, -1)
		);
		expect(text).toContain('__proto__');
		const result = read(text);
		if (!result.isSound) throw new Error(result.fault.reason);
		const [event] = result.backup.events;
		expect(event).toEqual({ ...aReview(), deep: [{ a: 1 }] });
		expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
		expect(Object.hasOwn(event ?? {}, 'constructor')).toBe(false);
		expect((event as unknown as { isAdmin?: boolean }).isAdmin).toBeUndefined();
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});

	it('drops them from the file itself', () => {
		const text = forgedText([]).replace('{', '{"__proto__":{"format":"other"},');
		expect(read(text)).toMatchObject({ isSound: true });
		expect(read('{"__proto__":{"format":"quai-log","version":1}}')).toEqual(refused('not-a-backup', 'format'));
	});
});

describe('readBackup keeps texts as texts (rows 18 and 19)', () => {
	it.each([
		'<img src=x onerror=alert(1)>',
		'javascript:alert(1)',
		'JaVa\tScRiPt:alert(1)',
		'data:text/html,<script>',
		'&lt;b&gt;'
	])('%j is what it says', (response) => {
		const result = read(forgedText([aReview({ response })]));
		expect(result).toMatchObject({ isSound: true, backup: { events: [{ response }] } });
	});

	it('has no room for markup in anything that is a name', () => {
		const markup = '<b>';
		const names = { id: markup, hlc: markup, kind: markup, cardId: markup, source: markup };
		for (const [name, value] of Object.entries(names)) {
			expect(read(forgedText([{ ...aReview(), [name]: value }])), name).toEqual(refused('bad-id', `events[0].${name}`));
		}
		expect(read(forgedText([], { device: markup }))).toEqual(refused('bad-id', 'device'));
		expect(read(forgedText([], { exportedAt: markup }))).toEqual(refused('wrong-type', 'exportedAt'));
	});
});

describe('readBackup says what and where', () => {
	it.each<[string, string, string]>([
		['[]', 'not-a-backup', 'format'],
		['"quai-log"', 'not-a-backup', 'format'],
		['{"format":"anki","version":1}', 'not-a-backup', 'format'],
		['{"format":"quai-log"}', 'not-a-backup', 'format'],
		[forgedText([], { version: 2 }), 'newer-format', 'version'],
		[forgedText([], { version: 0 }), 'not-a-backup', 'version'],
		[forgedText([], { events: {} }), 'wrong-type', 'events'],
		[forgedText([], { exportedAt: '2026-99-99T00:00:00.000Z' }), 'wrong-type', 'exportedAt'],
		[forgedText([null]), 'wrong-type', 'events[0].id'],
		[forgedText([aReview(), aReview()]), 'duplicate', 'events[1].id']
	])('%s', (text, reason, place) => {
		expect(read(text)).toEqual(refused(reason, place));
	});

	it.each<[string, object, string, string]>([
		['an id without a number', { id: 'testdev1' }, 'bad-id', 'id'],
		['a number that would use up the rest', { id: 'testdev1:999999999' }, 'bad-id', 'id'],
		['a clock beyond 2100', { hlc: 'zzzzzzzzz-0000-testdev1' }, 'out-of-bounds', 'hlc'],
		['a moment beyond 2100', { at: 5e12 }, 'out-of-bounds', 'at'],
		['a moment that is no number', { at: '1' }, 'wrong-type', 'at'],
		['an offset of two days', { tzMin: 2880 }, 'out-of-bounds', 'tzMin'],
		['half a day', { studyDay: 20_000.5 }, 'out-of-bounds', 'studyDay'],
		['an hour that no day has', { rolloverHour: 24 }, 'out-of-bounds', 'rolloverHour'],
		['a card id that climbs', { cardId: '../secret' }, 'bad-id', 'cardId'],
		['a card id in capitals', { cardId: 'Vocabulary/x' }, 'bad-id', 'cardId'],
		['a card id that is too long', { cardId: 'x'.repeat(101) }, 'bad-id', 'cardId'],
		['a review without its card', { cardId: undefined }, 'wrong-type', 'cardId'],
		['a rating of five', { rating: 5 }, 'out-of-bounds', 'rating'],
		['half a rating', { rating: 2.5 }, 'out-of-bounds', 'rating'],
		['an answer before the question', { ms: -1 }, 'out-of-bounds', 'ms'],
		['a score above one', { score: 1.5 }, 'out-of-bounds', 'score'],
		['a response that is no text', { response: {} }, 'wrong-type', 'response'],
		['practice that is not true or false', { isPractice: 'yes' }, 'wrong-type', 'isPractice']
	])('%s', (_, fields, reason, name) => {
		expect(read(forgedText([{ ...aReview(), ...fields }]))).toEqual(refused(reason, `events[0].${name}`));
	});

	it('refuses a number beyond all numbers', () => {
		const text = forgedText([aReview()]).replace('"ms":4000', '"ms":1e999');
		expect(read(text)).toEqual(refused('out-of-bounds', 'events[0].ms'));
	});

	it.each<[keyof ScheduleConfig, unknown]>([
		['weights', [1, 2, 3]],
		['weights', DEFAULT_CONFIG.weights.map(() => null)],
		['desiredRetention', 0],
		['desiredRetention', 1.2],
		['learningStepsMin', [0]],
		['learningStepsMin', 'often'],
		['relearningStepsMin', Array(11).fill(1)],
		['rolloverHour', -1],
		['isFuzzed', 1],
		['longestIntervalDays', 0],
		['leechThreshold', 1.5]
	])('parameters with %s %j', (name, value) => {
		const event = anEvent('parameters', { config: { ...DEFAULT_CONFIG, [name]: value } as ScheduleConfig });
		expect(read(forgedText([event]))).toEqual(refused('out-of-bounds', `events[0].config.${name}`));
	});

	it('keeps kinds and fields of later versions', () => {
		const { cardId: _, ...envelope } = anEvent('flag');
		const events = [
			{ ...envelope, kind: 'level', answers: [{ right: true }] },
			{ ...aReview({ id: `${TEST_DEVICE}:000000002` }), source: 'spoken', confidence: 0.7 }
		];
		expect(read(forgedText(events))).toMatchObject({ isSound: true, backup: { events } });
		// the envelope must be sound all the same
		const broken = { ...events[0], studyDay: 'Monday' };
		expect(read(forgedText([broken]))).toEqual(refused('wrong-type', 'events[0].studyDay'));
	});
});

/** Events at the ends of everything the door lets in. */
const anyAccepted = fc
	.record({
		kind: fc.constantFrom(
			'review',
			'review',
			'review',
			'bury',
			'set-due',
			'reset',
			'parameters',
			'undo',
			'override',
			'seen'
		),
		at: fc.integer({ min: -4_102_444_800_000, max: 4_102_444_800_000 }),
		studyDay: fc.integer({ min: -1000, max: 60_000 }),
		tzMin: fc.double({ min: -1080, max: 1080, noNaN: true }),
		rolloverHour: fc.integer({ min: 0, max: 23 }),
		rating: fc.constantFrom(...RATINGS),
		ms: fc.double({ min: 0, max: 60_000, noNaN: true }),
		day: fc.integer({ min: -1000, max: 60_000 }),
		target: fc.integer({ min: 1, max: 30 }),
		config: fc.record({
			weights: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 21, maxLength: 21 }),
			desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
			learningStepsMin: fc.array(fc.double({ min: 0.01, max: 43_200, noNaN: true }), { maxLength: 10 }),
			relearningStepsMin: fc.array(fc.double({ min: 0.01, max: 43_200, noNaN: true }), { maxLength: 10 }),
			rolloverHour: fc.integer({ min: 0, max: 23 }),
			isFuzzed: fc.boolean(),
			longestIntervalDays: fc.integer({ min: 1, max: 36_500 }),
			leechThreshold: fc.integer({ min: 0, max: 1000 })
		})
	})
	.map(({ kind, day, target, config, rating, ms, ...envelope }) => {
		const named = `${TEST_DEVICE}:${String(target).padStart(9, '0')}`;
		const payloads: Record<string, object> = {
			review: { rating, ms, source: 'revealed', edition: 1 },
			bury: { untilDay: day },
			'set-due': { dueDay: day },
			undo: { undoes: named },
			override: { reviewId: named, rating },
			seen: { edition: 3 }
		};
		const card = kind === 'parameters' ? { config } : { cardId: TEST_CARD, ...payloads[kind] };
		return { kind, ...envelope, ...card };
	});

describe('what readBackup lets in', () => {
	it('can be folded, with any parameters it let in, without an error and into numbers', { timeout: 120_000 }, () => {
		const runs = { ...PROPERTY_RUNS, numRuns: isSoak ? PROPERTY_RUNS.numRuns : 500 };
		fc.assert(
			fc.property(fc.array(anyAccepted, { minLength: 1, maxLength: 30 }), (drawn) => {
				const events = drawn.map((event, i) => ({
					...event,
					id: `${TEST_DEVICE}:${String(i + 1).padStart(9, '0')}`,
					hlc: tick(null, TEST_AT + i, TEST_DEVICE)
				}));
				const result = read(forgedText(JSON.parse(JSON.stringify(events)) as unknown[]));
				if (!result.isSound) throw new Error(`${result.fault.reason} ${result.fault.place}`);
				const accepted: readonly StoredEvent[] = result.backup.events;
				const configs = accepted.flatMap((event) =>
					event.kind === 'parameters' ? [event as unknown as { config: ScheduleConfig }] : []
				);
				for (const config of [DEFAULT_CONFIG, ...configs.map((event) => event.config)]) {
					const { history } = foldCard(TEST_PLACE, accepted, config);
					const { memory, due, intervalDays } = history;
					const numbers = [intervalDays, memory?.stability ?? 0, memory?.difficulty ?? 0];
					if (due !== null) numbers.push(due.kind === 'day' ? due.day : due.at);
					expect(numbers.every(Number.isFinite), JSON.stringify(history)).toBe(true);
					expect(Number.isFinite(reviewsADay([{ history }], config))).toBe(true);
				}
			}),
			runs
		);
	});
});
