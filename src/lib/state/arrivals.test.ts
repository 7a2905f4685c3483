import { describe, expect, it } from 'vitest';
import { Arrivals } from './arrivals.svelte.ts';

describe('arrivals', () => {
	it('tells the most important first, whatever came first', () => {
		const arrivals = new Arrivals();
		expect(arrivals.first).toBeNull();
		arrivals.announce('keeping');
		arrivals.announce('offline-ready');
		expect(arrivals.first).toBe('offline-ready');
		arrivals.announce('update');
		arrivals.announce('update');
		expect(arrivals.first).toBe('update');
		arrivals.withdraw('update');
		arrivals.withdraw('offline-ready');
		expect(arrivals.first).toBe('keeping');
	});

	it('tells each only once between cards, and what needs reading never there', () => {
		const arrivals = new Arrivals();
		arrivals.announce('keeping');
		expect(arrivals.takeBrief()).toBeNull();
		arrivals.announce('update');
		arrivals.announce('offline-ready');
		expect([arrivals.takeBrief(), arrivals.takeBrief(), arrivals.takeBrief()]).toEqual([
			'update',
			'offline-ready',
			null
		]);
		// it still waits for a page that has a place
		expect(arrivals.first).toBe('update');
	});
});
