// Node 20 can't load TypeScript by itself: Vite, which is here anyway, does it.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/compiler/command.ts', { configFile: false, logLevel: 'error' });
process.exitCode = module.checkCards(process.argv[2], console.log);
