import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from './serve.js';

describe('the host', () => {
	it('outlives a file that is there when it is looked for and can’t be opened', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'quai-host-'));
		writeFileSync(join(folder, 'there.txt'), 'there');
		// a socket: found like a file that is being replaced, and like it not to be opened
		const socket = createServer().listen(join(folder, 'gone.txt'));
		await new Promise((resolve) => socket.once('listening', resolve));
		const { server, address } = await serve({ folder, port: 0 });
		try {
			await expect(fetch(`${address}gone.txt`).then((response) => response.text())).rejects.toThrow();
			expect(await (await fetch(`${address}there.txt`)).text()).toBe('there');
		} finally {
			server.close();
			socket.close();
			rmSync(folder, { recursive: true });
		}
	});

	it('outlives the page for unknown addresses', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'quai-host-'));
		const { server, address } = await serve({ folder, port: 0 });
		const ask = async () => {
			const response = await fetch(`${address}nowhere/`, { headers: { Accept: 'text/html' } });
			return [response.status, await response.text()];
		};
		try {
			// a build is being replaced: it is not there
			expect(await ask()).toEqual([404, 'Not found']);
			writeFileSync(join(folder, '404.html'), 'a page for it');
			expect(await ask()).toEqual([404, 'a page for it']);
		} finally {
			server.close();
			rmSync(folder, { recursive: true });
		}
	});

	it('has one address for a page: that with the final slash', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'quai-host-'));
		mkdirSync(join(folder, 'study'));
		writeFileSync(join(folder, 'study/index.html'), 'a page');
		const { server, address } = await serve({ folder, port: 0, base: '/quai' });
		try {
			const page = await fetch(`${address}study?deck=networks`);
			expect([page.url, await page.text()]).toEqual([`${address}study/?deck=networks`, 'a page']);
			for (const path of ['/quai/../study', '/quai//study', '/quai/%2e%2e/study', '/quai//', '/quai/%'])
				expect((await fetch(new URL(address).origin + path, { redirect: 'manual' })).status, path).not.toBe(301);
		} finally {
			server.close();
			rmSync(folder, { recursive: true });
		}
	});
});
