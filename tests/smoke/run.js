// npm run smoke [-- firefox | webkit]: the first path in the other engines. On Debian as root it installs what is missing.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, run } from '../../src/host/install.js';

ensureInstalled();
const OLD = 'build';
const NEXT = '.cache/next';
if (!['app', 'next'].every((name) => run('node', ['tests/build.js', name]))) process.exit(1);
const [{ serve }, { journey }, { openFirefox }, { openWebKit }] = await Promise.all([
	import('../../src/host/serve.js'),
	import('./journey.js'),
	import('./firefox.js'),
	import('./webkit.js')
]);

const ENGINES = {
	firefox: { open: openFirefox, packages: ['firefox-esr'] },
	webkit: { open: openWebKit, packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] }
};
const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, { open, packages }] of Object.entries(ENGINES)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	const driver = await open().catch((error) => {
		if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) throw error;
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
			DEBIAN_FRONTEND: 'noninteractive'
		});
		return open();
	});
	const site = await openSite();
	try {
		await journey(driver, site);
		console.log(`ok   ${driver.name}: first card, answer, reload, offline, update`);
	} catch (error) {
		failed++;
		console.error(`FAIL ${driver.name}: ${error instanceof Error ? error.stack : error}`);
	} finally {
		await driver.close();
		await site.goAway();
	}
}
process.exit(failed > 0 ? 1 : 0);

/** A host that can change its build, and go away altogether, under one address. */
async function openSite() {
	const folder = mkdtempSync(join(tmpdir(), 'quai-smoke-'));
	/** @type {import('node:http').Server | null} */
	let server = null;
	let port = 0;
	const site = {
		address: '',
		old: OLD,
		next: NEXT,
		/** @param {string} build */
		async publish(build) {
			for (const each of readdirSync(folder)) rmSync(join(folder, each), { recursive: true });
			cpSync(build, folder, { recursive: true });
			if (server !== null) return;
			const served = await serve({ folder, port });
			server = served.server;
			site.address = served.address;
			port = Number(new URL(served.address).port);
		},
		async goAway() {
			server?.closeAllConnections();
			await new Promise((resolve) => (server === null ? resolve(undefined) : server.close(resolve)));
			server = null;
		}
	};
	return site;
}
