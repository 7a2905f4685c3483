import { readBackup } from '#domain/backup/read.ts';

/** Reads a file off the main thread: a Blob in, what `readBackup` says out. */
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
	data
		.arrayBuffer()
		.then((bytes) => postMessage(readBackup(new Uint8Array(bytes))))
		// a rejection stays in the worker, an error reaches the page
		.catch(reportError);
});
