import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cleanResponse, editDistance, givesAway, LONGEST_RESPONSE, matchTyped } from './typed-answer.ts';

const match = (response: string, accepted: string | readonly string[], ...refused: readonly string[][]) =>
	matchTyped({ response, accepted: typeof accepted === 'string' ? [accepted] : accepted, refused });

describe('matchTyped: words', () => {
	it.each([
		['sans état', 'sans état'],
		['SANS ETAT', 'sans état'],
		['sans e\u0301tat', 'sans état'],
		['sans-état', 'sans état'],
		['sans\u2011état', 'sans état'],
		['sansétat', 'sans état'],
		['  sans \u00a0 état. ', 'sans état'],
		['sans état\u00a0!', 'sans état'],
		['« sans état »', 'sans état'],
		['sans\u200b ét\u00adat\u202e\ufeff', 'sans état'],
		['noeud', 'nœud'],
		['NŒUDS', 'noeud'],
		['Ex aequo', 'ex æquo'],
		['un nœud', 'nœud'],
		['la couche', 'couche'],
		["l'image de base", 'image de base'],
		['l’image de base', 'image de base'],
		['L’ image de base', 'image de base'],
		['d’une image', 'image'],
		["de l'image", 'image'],
		['de la couche', 'couche'],
		['des couches inscriptibles', 'couche inscriptible'],
		['réseaux', 'réseau'],
		['les volumes', 'volume'],
		['the base images', 'base image'],
		['An image', 'image'],
		['registry', 'registries'],
		['politique de redémarrage', 'politiques de redémarrage'],
		['healthcheck', 'health check'],
		['multi stage', 'multi-stage'],
		['copy on write', 'copy-on-write'],
		['ﬁchier', 'fichier'],
		['point d’entrée', "point d'entrée"],
		['from', 'FROM'],
		['les API', 'API'],
		['the APIs', 'API'],
		['tags', 'tag'],
		['un', 'un']
	])('%j is right for %j', (response, accepted) => {
		expect(match(response, accepted)).toEqual({ outcome: 'right', matched: accepted });
	});

	it.each([
		['', 'image'],
		['   ', 'image'],
		['\u200b', 'image'],
		['…', 'image'],
		['the', 'image'],
		['conteneur', 'image'],
		['image de', 'image de base'],
		['base', 'image de base'],
		['image image', 'image'],
		['<b>image</b>', 'image'],
		['d', 'dns'],
		['dn', 'dns'],
		['', '']
	])('%j is wrong for %j', (response, accepted) => {
		expect(match(response, accepted)).toEqual({ outcome: 'wrong' });
	});

	it('names the first answer it equals, in its author’s spelling', () => {
		expect(match('STATELESS', ['sans état', 'stateless', 'Stateless'])).toEqual({
			outcome: 'right',
			matched: 'stateless'
		});
	});

	it('reads the first 200 characters', () => {
		const padded = `image${' '.repeat(LONGEST_RESPONSE)}`;
		expect(match(`${padded}conteneur`, 'image').outcome).toBe('right');
		expect(match(`image ${'x'.repeat(100_000)}`, 'image').outcome).toBe('wrong');
	});

	it('ignores every noise together', () => {
		const noise = fc.constantFrom('\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad');
		const noisy = fc.record({
			answer: fc.constantFrom('couche inscriptible', 'nœud', 'point d’entrée', 'multi-stage', 'réseau hôte', 'state'),
			article: fc.constantFrom('', 'la ', 'Les ', "l'", 'd’', 'une ', 'the ', 'An '),
			isUpper: fc.boolean(),
			form: fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
			places: fc.array(fc.tuple(fc.nat({ max: 30 }), noise), { maxLength: 6 }),
			ending: fc.constantFrom('', 's', '.', ' !', 'S', 's…')
		});
		fc.assert(
			fc.property(noisy, ({ answer, article, isUpper, form, places, ending }) => {
				let response = `${article}${answer}${ending}`.normalize(form);
				if (isUpper) response = response.toUpperCase();
				for (const [at, char] of places) response = response.slice(0, at) + char + response.slice(at);
				expect(match(response, answer)).toEqual({ outcome: 'right', matched: answer });
			}),
			{ numRuns: 500 }
		);
	});
});

describe('matchTyped: code', () => {
	it.each([
		['-d', '-d'],
		[' -d. ', '-d'],
		['—restart', '--restart'],
		['–p', '-p'],
		['`docker ps`', 'docker ps'],
		['Docker PS', 'docker ps'],
		['docker  logs', 'docker logs'],
		['docker logs !', 'docker logs'],
		['docker build .', 'docker build .'],
		['.', '.'],
		['le -d', '-d'],
		['/data', '/data'],
		['/data.', '/data'],
		['“latest”:', '"latest"'],
		['compose.YAML', 'compose.yaml'],
		['8080:80', '8080:80']
	])('%j is right for %j', (response, accepted) => {
		expect(match(response, accepted)).toEqual({ outcome: 'right', matched: accepted });
	});

	it.each([
		['d', '-d'],
		['-D', '-d'],
		['-P', '-p'],
		['--detached', '--detach'],
		['-restart', '--restart'],
		['/Data', '/data'],
		['data', '/data'],
		['/datas', '/data'],
		['docker log', 'docker logs'],
		['dockerlogs', 'docker logs'],
		['docker conatiner ls', 'docker container ls'],
		['docker build', 'docker build .'],
		['compose.yml', 'compose.yaml'],
		['80:8080', '8080:80']
	])('%j is wrong for %j', (response, accepted) => {
		expect(match(response, accepted)).toEqual({ outcome: 'wrong' });
	});
});

describe('matchTyped: typos', () => {
	it.each([
		['imahe', 'image', 1],
		['iamge', 'image', 1],
		['imag', 'image', 1],
		['lamage', 'image', null],
		['imaeg', 'image', 1],
		['ombge', 'image', null],
		['couhce', 'couche', 1],
		['les couhces', 'couche', 1],
		['taag', 'tag', null],
		['nodd', 'node', null],
		['noeudd', 'nœud', 1],
		['daeomn', 'daemon', 1],
		['dameno', 'daemon', null],
		['statless', 'stateless', 1],
		['stateles', 'stateless', 1],
		['statles', 'stateless', 2],
		['sttateles', 'stateless', 2],
		['snasetat', 'sans état', 1],
		['stateless ones', 'stateless', null],
		['stetaless', 'stateless', 2],
		['stetelass', 'stateless', 2],
		['stxtxlxss', 'stateless', null],
		['base imgae', 'base image', 1],
		['copie sur ecritrue', 'copie sur écriture', 1],
		['healthy', 'unhealthy', null],
		['mutable', 'immutable', null],
		['unhealty', 'unhealthy', 1],
		['FROME', 'FROM', null],
		['ENTRYPONT', 'ENTRYPOINT', null],
		['pythn3', 'python3', null],
		['port 8081', 'port 8080', null]
	])('%j for %j: distance %j', (response, accepted, distance) => {
		const expected = distance === null ? { outcome: 'wrong' } : { outcome: 'typo', matched: accepted, distance };
		expect(match(response, accepted)).toEqual(expected);
	});

	it('takes the nearest answer', () => {
		expect(match('containr', ['conteneur', 'container'])).toEqual({
			outcome: 'typo',
			matched: 'container',
			distance: 1
		});
	});

	it('can be switched off', () => {
		expect(matchTyped({ response: 'imahe', accepted: ['image'], refused: [['imahes']], allowTypos: false })).toEqual({
			outcome: 'refused',
			matched: 'imahes',
			refusalIndex: 0
		});
		expect(matchTyped({ response: 'imahe', accepted: ['image'], refused: [], allowTypos: false })).toEqual({
			outcome: 'wrong'
		});
	});

	it('is a typo for one edit anywhere in a word of five letters or more', () => {
		const edit = fc.record({
			answer: fc.constantFrom('couche', 'volume', 'registre', 'conteneur', 'daemon'),
			at: fc.nat({ max: 4 }),
			letter: fc.constantFrom('q', 'w', 'z'),
			how: fc.constantFrom('more', 'less', 'other', 'swap')
		});
		fc.assert(
			fc.property(edit, ({ answer, at, letter, how }) => {
				const [before, after] = [answer.slice(0, at), answer.slice(at)];
				const response = {
					more: before + letter + after,
					less: before + after.slice(1),
					other: before + letter + after.slice(1),
					swap: before + after.charAt(1) + after.charAt(0) + after.slice(2)
				}[how];
				const isSame = response === answer;
				expect(match(response, answer)).toEqual(
					isSame ? { outcome: 'right', matched: answer } : { outcome: 'typo', matched: answer, distance: 1 }
				);
			})
		);
	});
});

describe('matchTyped: refused', () => {
	it.each<[string, string, string[][], object]>([
		['éphémère', 'sans état', [['persistant'], ['immuable', 'éphémère']], { matched: 'éphémère', refusalIndex: 1 }],
		['EPHEMERES', 'sans état', [['éphémère']], { matched: 'éphémère', refusalIndex: 0 }],
		['-P', '-p', [['-P']], { matched: '-P', refusalIndex: 0 }],
		// one edit from the right answer, yet it is the other member itself
		['image parent', 'image parente', [['image parent']], { matched: 'image parent', refusalIndex: 0 }],
		['mode attaché', 'mode détaché', [['mode attaché']], { matched: 'mode attaché', refusalIndex: 0 }],
		// nearer to the refused one
		['mode ataché', 'mode détaché', [['mode attaché']], { matched: 'mode attaché', refusalIndex: 0 }],
		// as near to both
		['stopper', 'stoppee', [['stopped']], { matched: 'stopped', refusalIndex: 0 }],
		// a slip in a refused answer earns its remark
		['statful', 'stateless', [['stateful']], { matched: 'stateful', refusalIndex: 0 }]
	])('%j for %j is refused', (response, accepted, refused, expected) => {
		expect(match(response, accepted, ...refused)).toEqual({ outcome: 'refused', ...expected });
	});

	it('forgives nothing that is as near to a short refused answer', () => {
		expect(match('labe', 'table', ['able'])).toEqual({ outcome: 'wrong' });
	});

	it('still forgives a slip that is nearer to the right answer', () => {
		expect(match('mode détahcé', 'mode détaché', ['mode attaché'])).toEqual({
			outcome: 'typo',
			matched: 'mode détaché',
			distance: 1
		});
	});

	it('puts a right answer above a refusal of the same', () => {
		expect(match('volume', 'volume', ['volumes'])).toEqual({ outcome: 'right', matched: 'volume' });
	});

	it('never throws and only names answers it was given', () => {
		const anyText = fc.string({ unit: 'binary', maxLength: 30 });
		fc.assert(
			fc.property(anyText, fc.array(anyText), fc.array(fc.array(anyText)), (response, accepted, refused) => {
				const result = matchTyped({ response, accepted, refused });
				if (result.outcome === 'right' || result.outcome === 'typo') expect(accepted).toContain(result.matched);
				if (result.outcome === 'refused') expect(refused[result.refusalIndex]).toContain(result.matched);
			})
		);
	});
});

describe('editDistance', () => {
	it.each([
		['', '', 0],
		['', 'abc', 3],
		['abc', 'abc', 0],
		['abc', 'abd', 1],
		['abc', 'acb', 1],
		['abc', 'ac', 1],
		// optimal string alignment: a swapped pair is not edited again (unrestricted: 2)
		['ca', 'abc', 3],
		['kitten', 'sitting', 3],
		['abcdef', 'badcfe', 3]
	])('%j to %j is %i', (a, b, distance) => {
		expect(editDistance(a, b)).toBe(distance);
	});

	it('is symmetric, zero only for equals, and within its bounds', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				const distance = editDistance(a, b);
				expect(editDistance(b, a)).toBe(distance);
				expect(distance === 0).toBe(a === b);
				expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
				expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
			})
		);
	});
});

describe('givesAway', () => {
	it.each([
		['Une image de base, au sens strict ?', 'image de base', true],
		['Des Images de base ?', 'image de base', true],
		['What is a base-image?', 'base image', true],
		['Quelle image vient en premier ?', 'image de base', false],
		['Le contenu du conteneur', 'tenu', false],
		['Quel volume ?', 'le volume', true],
		['On écrit -d après run.', '-d', true],
		['On écrit "-d".', '-d', true],
		['On écrit (-d)', '-D', false],
		['Sans rien. Voilà.', '.', false],
		['docker build . suffit', '.', true],
		['Tapez docker ps -a.', 'docker ps', true],
		['Tapez docker.', 'docker ps', false],
		['Quoi ?', '', false],
		['', 'image', false]
	])('%j holds %j: %j', (text, answer, isGivenAway) => {
		expect(givesAway(text, answer)).toBe(isGivenAway);
	});
});

describe('cleanResponse', () => {
	it.each([
		['  docker\n ps\t-a ', 'docker ps -a'],
		['a\u202eb\u200bc\u0000d', 'abc d'],
		['é'.repeat(300), 'é'.repeat(200)],
		[`${'a'.repeat(199)}🐳`, 'a'.repeat(199)],
		['', '']
	])('%j is kept as %j', (response, kept) => {
		expect(cleanResponse(response)).toBe(kept);
	});
});
