import { readdirSync, readFileSync } from 'node:fs';

/** The browser of a profile, killed without warning: by its pid, as a phone that runs out of memory does. */
export function kill(profile: string): void {
	const isOurs = (pid: string): boolean => {
		try {
			return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
		} catch {
			// it ended meanwhile
			return false;
		}
	};
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name));
	if (pids.length === 0) throw new Error(`no browser of ${profile} runs`);
	for (const pid of pids) {
		try {
			process.kill(Number(pid), 'SIGKILL');
		} catch {
			// it went with its parent
		}
	}
}

/** Makes every write take long, so that a kill falls into it, and counts those that are done; runs in the page. */
export function slowDown(): void {
	const page = Object.assign(window, { putsDone: 0 });
	const put = IDBObjectStore.prototype.put;
	IDBObjectStore.prototype.put = function (...args) {
		const request = put.apply(this, args as Parameters<typeof put>);
		request.addEventListener('success', () => (page.putsDone += 1));
		for (let i = 0; i < 300; i++) this.count();
		return request;
	};
}
