import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '#domain/event.ts';
import { backupText, inBatches, TEST_HEADER, toBytes } from '#tests/fixtures/backup.ts';
import { aLog, anyLog, TEST_DEVICE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { readBackup } from './read.ts';
import { writeBackup } from './write.ts';

/** Any log as a store keeps it: an undo names an event, and kinds of later versions are among them. */
const anyStoredLog = fc
	.tuple(anyLog(), fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }))
	.map(([log, later]) => {
		const first = log[0]?.id ?? `${TEST_DEVICE}:000000001`;
		const known = log.map((event) => {
			if (event.kind === 'undo' && event.undoes === 'none') return { ...event, undoes: first };
			return event.kind === 'override' && event.reviewId === 'none' ? { ...event, reviewId: first } : event;
		});
		const rest = aLog('laterdev');
		const unknown = later.map((payload) => ({ ...rest.add('flag'), kind: 'level', payload }));
		// JSON knows no negative zero and no undefined
		return JSON.parse(JSON.stringify([...known, ...unknown])) as StoredEvent[];
	});

describe('writeBackup', () => {
	it('writes one JSON file, a line an event, with what it is and a hash', async () => {
		const log = aLog();
		log.add('review', { response: 'état' });
		log.add('flag');
		const text = await backupText(log.events);
		expect(text.split('\n')).toHaveLength(5);
		expect(JSON.parse(text)).toEqual({
			format: 'quai-log',
			version: 1,
			exportedAt: '2026-03-02T09:00:00.000Z',
			device: TEST_DEVICE,
			events: log.events,
			// over the lines of the events, by any tool: `sed -n 2,3p FILE | sed 's/,$//' | sha256sum`
			hash: '981c8fda8da5bd0e390e7449865c542a302faced16e804a883261e0a2ced06a7'
		});
		expect(text).toMatch(/^[\x20-\x7e\n]*$/);
	});

	it('is the same for the same log, however it came', async () => {
		const log = aLog();
		for (let i = 0; i < 20; i++) log.add('review');
		const [once] = await writeBackup(inBatches(log.events, 1), TEST_HEADER);
		const shuffled = log.events.map(
			(event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as StoredEvent
		);
		expect(once?.parts.join('')).toBe(await backupText(shuffled));
	});

	it('is read back as it was: any log, later kinds too', async () => {
		await fc.assert(
			fc.asyncProperty(anyStoredLog, async (events) => {
				const read = readBackup(toBytes(await backupText(events)));
				expect(read).toEqual({ isSound: true, backup: { ...TEST_HEADER, events } });
			}),
			PROPERTY_RUNS
		);
	});

	it('goes on in a further file where one would be too long to be read again', async () => {
		const log = aLog();
		for (let i = 0; i < 30; i++) log.add('review');
		const files = await writeBackup(inBatches(log.events), TEST_HEADER, 2000);
		expect(files.length).toBeGreaterThan(3);
		const events = files.flatMap(({ parts, count }) => {
			const text = parts.join('');
			expect(text.length).toBeLessThan(2100);
			const read = readBackup(toBytes(text));
			if (!read.isSound) throw new Error(read.fault.reason);
			expect(read.backup.events).toHaveLength(count);
			return read.backup.events;
		});
		expect(events).toEqual(log.events);
	});

	it('writes a file for an empty log', async () => {
		const files = await writeBackup(inBatches([]), TEST_HEADER);
		expect(files.map(({ count }) => count)).toEqual([0]);
		expect(readBackup(toBytes(files[0]?.parts.join('') ?? ''))).toMatchObject({
			isSound: true,
			backup: { events: [] }
		});
	});
});
