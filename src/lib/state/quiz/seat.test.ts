import { describe, expect, it, vi } from 'vitest';
import { aLockManager } from '#tests/fixtures/locks.ts';
import { takeSeat } from './seat.ts';

describe('the seat of a quiz', () => {
	it('is one page\u2019s until it gives it up', async () => {
		const locks = aLockManager();
		const lost = vi.fn();
		const leave = await takeSeat(locks, 'q1', false, lost);
		expect(leave).not.toBeNull();
		expect(await takeSeat(locks, 'q2', false, lost)).not.toBeNull();
		const waiting = takeSeat(locks, 'q1', false, lost);
		leave?.();
		expect(await waiting).not.toBeNull();
		expect(lost).not.toHaveBeenCalled();
	});

	it('is refused while another page has it, and can be taken from it', async () => {
		const locks = aLockManager();
		const lost = vi.fn();
		await takeSeat(locks, 'q1', false, lost);
		const refused = takeSeat(locks, 'q1', false, () => undefined);
		locks.timeOut();
		expect(await refused).toBeNull();
		expect(await takeSeat(locks, 'q1', true, () => undefined)).not.toBeNull();
		await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
	});

	it('is free where a browser keeps no order among pages', async () => {
		expect(await takeSeat(undefined, 'q1', false, () => undefined)).not.toBeNull();
		const refusing = { request: () => Promise.reject(new DOMException('opaque', 'SecurityError')) };
		expect(await takeSeat(refusing as never, 'q1', false, () => undefined)).not.toBeNull();
	});
});
