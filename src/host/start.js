// npm start: installs if needed, builds if anything changed, serves the production build on loopback.
import process from 'node:process';
import { ensureBuilt } from './build.js';
import { ensureInstalled } from './install.js';

ensureInstalled();
if (!ensureBuilt()) process.exit(1);
const { serve } = await import('./serve.js');
const port = Number(process.env.PORT ?? 4173);
try {
	const { address } = await serve({ port, base: process.env.BASE_PATH ?? '' });
	console.log(`Quai is ready: ${address}`);
} catch (error) {
	if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
	console.error(`Port ${port} is taken. Choose another: PORT=4174 npm start`);
	process.exit(1);
}
