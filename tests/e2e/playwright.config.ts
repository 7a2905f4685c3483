import { defineConfig, devices } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;
/** The first of two ports; another one lets two checkouts be tested side by side. */
const firstPort = Number(process.env.E2E_PORT ?? 4280);
const [appPort, labPort] = [firstPort, firstPort + 1];

/** A zone where it is about noon now: no journey runs into the rollover at four, whenever the tests are run. */
function zoneAtNoon(): string {
	const hoursEast = 12 - new Date().getUTCHours();
	// the names of these zones count westward
	return hoursEast === 0 ? 'Etc/GMT' : `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}`;
}

/** Journeys in a phone-sized browser on production builds; `tests/run.js` makes the builds. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	fullyParallel: true,
	workers: 3,
	forbidOnly: true,
	// patience for a busy machine: nothing here is about speed
	timeout: 90_000,
	expect: { timeout: 20_000 },
	reporter: process.env.CI ? 'dot' : 'list',
	use: {
		...devices['Pixel 7'],
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 1,
		locale: 'en-GB',
		timezoneId: zoneAtNoon(),
		serviceWorkers: 'allow',
		// a trace of every test would cost a third of the time: TRACE=1 when one is to be understood
		trace: process.env.TRACE ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath === undefined ? {} : { executablePath }),
			args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic']
		}
	},
	projects: [
		// fetching the whole app to keep it costs a third of a journey: only those tagged for it have the worker
		{
			name: 'app',
			testMatch: 'app/*.spec.ts',
			grepInvert: /@worker/,
			use: { baseURL: `http://127.0.0.1:${appPort}/`, serviceWorkers: 'block' }
		},
		{
			name: 'app with worker',
			testMatch: 'app/*.spec.ts',
			grep: /@worker/,
			use: { baseURL: `http://127.0.0.1:${appPort}/` }
		},
		{ name: 'lab', testMatch: 'lab.spec.ts', use: { baseURL: `http://127.0.0.1:${labPort}/` } },
		// these serve builds of their own, and change them or go under the page
		{ name: 'update', testMatch: 'update/*.spec.ts' },
		{ name: 'sub-path', testMatch: 'sub-path.spec.ts' }
	],
	webServer: [
		{ command: `node tests/e2e/server.js build ${appPort}`, port: appPort, cwd: '../..' },
		{ command: `node tests/e2e/server.js .cache/lab ${labPort}`, port: labPort, cwd: '../..' }
	]
});
