import { defineConfig, devices } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;

/** Journeys in a phone-sized browser on production builds; `tests/run.js` makes the builds. */
export default defineConfig({
	testDir: '.',
	outputDir: '/tmp/decks-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	reporter: process.env.CI ? 'dot' : 'list',
	use: {
		...devices['Pixel 7'],
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 1,
		locale: 'en-GB',
		timezoneId: 'Europe/Paris',
		serviceWorkers: 'allow',
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath === undefined ? {} : { executablePath }),
			args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic']
		}
	},
	projects: [
		{ name: 'app', testMatch: 'app/*.spec.ts', use: { baseURL: 'http://127.0.0.1:5110/' } },
		{ name: 'lab', testMatch: 'lab.spec.ts', use: { baseURL: 'http://127.0.0.1:5111/' } },
		{ name: 'sub-path', testMatch: 'sub-path.spec.ts', use: { baseURL: 'http://127.0.0.1:5112/quai/' } }
	],
	webServer: [{ command: 'node tests/e2e/server.js build 5110', port: 5110, cwd: '../..', reuseExistingServer: true }]
});
