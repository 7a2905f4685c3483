// node tests/e2e/server.js FOLDER PORT: a build as a static host would serve it
import process from 'node:process';
import { serve } from '../../src/host/serve.js';

const [folder, port] = process.argv.slice(2);
await serve({ folder, port: Number(port) });
