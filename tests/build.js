// node tests/build.js NAME: one of the builds that the browser tests walk, unless it is there for exactly these sources
import process from 'node:process';
import { ensureBuilt } from '../src/host/build.js';
import { NEXT_CARDS, writeNextCards } from './e2e/update/next-cards.js';

/** @type {Record<string, Parameters<typeof ensureBuilt>[0]>} */
const BUILDS = {
	app: {},
	lab: { out: '.cache/lab', env: { LAB: '1' } },
	// the same sources as another version, with cards that have changed
	next: { out: '.cache/next', env: { EDITION: 'next', CARDS: NEXT_CARDS } },
	'sub-path': { out: '.cache/sub-path', env: { BASE_PATH: '/quai' } }
};

const name = process.argv[2] ?? '';
const build = BUILDS[name];
if (name === 'next') writeNextCards();
process.exit(build !== undefined && ensureBuilt(build) ? 0 : 1);
