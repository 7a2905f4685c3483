// node tests/build.js NAME: one of the builds that the browser tests walk, unless it is there for exactly these sources
import process from 'node:process';
import { ensureBuilt } from '../src/host/build.js';

/** @type {Record<string, Parameters<typeof ensureBuilt>[0]>} */
const BUILDS = {
	app: {},
	lab: { out: '.cache/lab', env: { LAB: '1' } },
	next: { out: '.cache/next', env: { EDITION: 'next' } },
	'sub-path': { out: '.cache/sub-path', env: { BASE_PATH: '/quai' } }
};

const build = BUILDS[process.argv[2] ?? ''];
process.exit(build !== undefined && ensureBuilt(build) ? 0 : 1);
