import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findProgram } from './programs.js';

/**
 * WebKitGTK's MiniBrowser over WebDriver, on a screen of its own. The protocol is a handful of requests: no package.
 * @returns {Promise<import('./journey.js').Driver>}
 */
export async function openWebKit() {
	const driver = findProgram(['WebKitWebDriver'], 'WEBKIT_DRIVER_PATH');
	const screen = findProgram(['xvfb-run'], 'XVFB_RUN_PATH');
	const port = await freePort();
	const process = spawn(screen, ['-a', driver, `--port=${port}`, '--host=127.0.0.1'], {
		stdio: 'ignore',
		detached: true
	});
	/** @param {string} method @param {string} path @param {object} [body] */
	const ask = async (method, path, body) => {
		const response = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
		});
		const { value } = /** @type {{ value: any }} */ (await response.json());
		if (!response.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
		return value;
	};
	await started(() => ask('GET', '/status'));
	const capabilities = { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } };
	const { sessionId, capabilities: given } = await ask('POST', '/session', {
		capabilities: { alwaysMatch: capabilities }
	});
	const session = `/session/${sessionId}`;
	await ask('POST', `${session}/timeouts`, { script: 30_000, pageLoad: 60_000 });
	return {
		name: `${given.browserName} ${given.browserVersion}`,
		goto: (url) => ask('POST', `${session}/url`, { url }),
		reload: () => ask('POST', `${session}/refresh`, {}),
		evaluate: async (script) => {
			const body = `const done = arguments[0]; Promise.resolve().then(() => (${script})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
			const { value, error } = await ask('POST', `${session}/execute/async`, { script: body, args: [] });
			if (error !== undefined) throw new Error(error);
			return value;
		},
		async close() {
			await ask('DELETE', session).catch(() => undefined);
			// the screen and all that runs on it
			if (process.pid !== undefined) globalThis.process.kill(-process.pid);
		}
	};
}

/** It lies beside the library, in a folder named after machine and version. */
function miniBrowser() {
	for (const machine of readdirSync('/usr/lib', { withFileTypes: true }).filter((each) => each.isDirectory())) {
		const folder = join('/usr/lib', machine.name);
		for (const name of readdirSync(folder).filter((each) => each.startsWith('webkit2gtk-4'))) {
			const path = join(folder, name, 'MiniBrowser');
			if (existsSync(path)) return path;
		}
	}
	throw new Error('MiniBrowser is not installed');
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
			server.close(() => resolve(port));
		});
	});
}

/** @param {() => Promise<unknown>} look */
async function started(look) {
	for (let tries = 0; tries < 100; tries++) {
		try {
			await look();
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	throw new Error('the driver did not start');
}
