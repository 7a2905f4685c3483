import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
	encoding: 'utf8'
})
	.split('\0')
	.filter((file) => file !== '' && !/\.(png|ico|woff2)$/.test(file));

describe('a clone', () => {
	it('is all that a user needs: no file points outside the repository', () => {
		// put together here, so that this file does not find itself
		const outside = ['..', 'shared'].join('/');
		expect(files.length).toBeGreaterThan(50);
		expect(files.filter((file) => readFileSync(file, 'utf8').includes(outside))).toEqual([]);
	});

	it('has exact versions of every package', () => {
		const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
			readFileSync('package.json', 'utf8')
		) as Record<string, Record<string, string>>;
		const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
			([, v]) => !/^\d/.test(v)
		);
		expect(loose).toEqual([]);
	});
});
