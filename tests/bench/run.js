// npm run bench [-- size | tuning | --quick | --sqlite | PART…]: measures the app against its budgets. What the columns mean:
// `baseline` is the same work by the bare platform in the same run, `ratio` ours to it; the budget is of the ratio where
// it begins with x. NOISY: this run can't tell, for its samples lie on both sides or the machine is loaded.
import process from 'node:process';
import { ensureBuilt } from '../../src/host/build.js';
import { serve } from '../../src/host/serve.js';
import { launch } from './chromium.js';
import { watchOthers } from './load.js';
import { describeMachine, lookAtLoad, MOST_BUSY } from './machine.js';
import { measureOfflineStart } from './offline.js';
import { measurePaint } from './paint.js';
import { measureQuizMemory } from './quiz-memory.js';
import { measureQuiz } from './quiz.js';
import { openReport } from './report.js';
import { measureLighthouse } from './lighthouse.js';
import { measureLargeLibrary, measureSession } from './session.js';
import { ensureMapped, makeSite, MAPPED, SITE } from './site.js';
import { measureCrowd } from './crowd.js';
import { measureRefold } from './refold.js';
import { measureSizes, printShares } from './size.js';
import { measureDayStatistics } from './day-statistics.js';
import { measureStore } from './store.js';
import { measureTuning } from './tuning.js';
import { measureWork } from './work.js';

const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const isSqlite = args.includes('--sqlite');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const report = openReport();

if (wanted.includes('size')) {
	// who has what share takes a build of its own
	if (!ensureBuilt() || (!isQuick && !ensureMapped())) process.exit(1);
	report.printHead();
	const visits = await measureSizes(report, 'build');
	report.settle({ isLoaded: false });
	if (!isQuick) printShares(visits, { folder: 'build', mapped: MAPPED });
	process.exit(report.countOver() > 0 ? 1 : 0);
}

if (wanted.includes('tuning')) {
	report.printHead();
	await measureTuning(report);
	report.settle({ isLoaded: false });
	process.exit(report.countOver() > 0 ? 1 : 0);
}

const look = await lookAtLoad();
if (!ensureMapped()) process.exit(1);
await makeSite();
const browser = await launch();
const machine = describeMachine(browser.version());
await browser.close();
for (const [name, value] of Object.entries(machine)) console.log(`${name}: ${value}`);
console.log(`calibration loop: ${look.loops.map((ms) => ms.toFixed(1)).join(' ')} ms\n`);

const { server, address } = await serve({ folder: SITE, port: 0 });
const options = { address, isQuick, isSqlite };
const parts = {
	sizes: async () => void (await measureSizes(report, MAPPED)),
	work: () => measureWork(report, options),
	store: () => measureStore(report, options),
	statistics: () => measureDayStatistics(report, options),
	session: () => measureSession(report, options),
	offline: () => measureOfflineStart(report, options),
	paint: () => measurePaint(report, options),
	quiz: () => measureQuiz(report, options),
	quizzes: () => measureQuizMemory(report, options)
};
/** minutes each: only when asked for by name */
const long = {
	large: () => measureLargeLibrary(report, options),
	crowd: () => measureCrowd(report, options),
	refold: () => measureRefold(report, options),
	lighthouse: () => measureLighthouse(report, options)
};
const chosen = Object.entries({ ...parts, ...long }).filter(([name]) =>
	wanted.length > 0 ? wanted.includes(name) : name in parts
);
const unknown = wanted.filter((name) => !(name in parts) && !(name in long));
if (unknown.length > 0) {
	console.error(
		`No such part: ${unknown.join(', ')}. There are: size, tuning, ${Object.keys({ ...parts, ...long }).join(', ')}`
	);
	process.exit(1);
}
/** @type {Record<string, number>} */
const others = { before: look.busy };
report.printHead();
for (const [name, measure] of chosen) {
	const stop = watchOthers();
	await measure();
	others[name] = stop();
	report.settle({ isLoaded: look.isLoaded || others[name] > MOST_BUSY });
}
server.closeAllConnections();
server.close();
report.write('.cache/bench.json', { machine, args, look, others });
const shares = Object.entries(others).map(([name, share]) => `${name} ${Math.round(share * 100)} %`);
console.log(`\nprocessors taken by others: ${shares.join(', ')}`);
if (look.isLoaded || Object.values(others).some((share) => share > MOST_BUSY)) {
	console.log('The machine was loaded: where it was, only ratios, sizes and counts are judged.');
}
console.log(`${report.countOver()} over budget; samples in .cache/bench.json`);
process.exit(report.countOver() > 0 ? 1 : 0);
