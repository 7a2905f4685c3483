// npm run bench [-- size | --quick | --sqlite | NAME…]: measures the app against its budgets.
import process from 'node:process';
import { ensureBuilt } from '../../src/host/build.js';
import { openReport } from './report.js';
import { ensureMapped, MAPPED } from './site.js';
import { measureSizes } from './size.js';

const args = process.argv.slice(2);
if (args.includes('size')) {
	if (!ensureBuilt() || !ensureMapped()) process.exit(1);
	const report = openReport({ isLoaded: false });
	report.printHead();
	await measureSizes(report, { folder: 'build', mapped: MAPPED });
	process.exit(report.countOver() > 0 ? 1 : 0);
}
