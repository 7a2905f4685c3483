import { execFileSync } from 'node:child_process';

/** The browser of a profile, killed without warning: by its pid, as a phone that runs out of memory does. */
export function kill(profile: string): void {
	const pids = execFileSync('pgrep', ['-f', '--', `--user-data-dir=${profile}`], { encoding: 'utf8' })
		.trim()
		.split('\n');
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
