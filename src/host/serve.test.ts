import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
});
