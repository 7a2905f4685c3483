// node tests/e2e/server.js FOLDER PORT [BASE]: a build as a static host would serve it
import process from 'node:process';
import { serve } from '../../src/host/serve.js';

const [folder, port, base = ''] = process.argv.slice(2);
await serve({ folder, port: Number(port), base });
