import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseMarkup, plainText, type Inline } from './markup.ts';

const text = (content: string): Inline => ({ type: 'text', text: content });
const code = (content: string): Inline => ({ type: 'code', text: content });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const em = (...children: Inline[]): Inline => ({ type: 'em', children });
const link = (href: string, ...children: Inline[]): Inline => ({ type: 'link', href, children });
const br: Inline = { type: 'break' };

/** Rich in marks and in what looks like one. */
const anyMarkup = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'*',
				'**',
				'***',
				'`',
				'[',
				']',
				'(',
				')',
				'](',
				'\n',
				'\r\n',
				' ',
				'a',
				'é',
				'https://a.b',
				'<b>',
				'&lt;'
			),
			fc.string({ unit: 'binary', maxLength: 4 })
		),
		{ maxLength: 30 }
	)
	.map((pieces) => pieces.join(''));

describe('parseMarkup', () => {
	it.each<[string, Inline[]]>([
		['', []],
		['sans marque', [text('sans marque')]],
		['a **b** c', [text('a '), strong(text('b')), text(' c')]],
		['*a* `b`', [em(text('a')), text(' '), code('b')]],
		['one\ntwo\r\nthree', [text('one'), br, text('two'), br, text('three')]],
		['**a *b* c**', [strong(text('a '), em(text('b')), text(' c'))]],
		['*a **b***', [em(text('a '), strong(text('b')))]],
		['**a *b***', [strong(text('a '), em(text('b')))]],
		['***a***', [strong(em(text('a')))]],
		['`**a** [b](https://c.d)`', [code('**a** [b](https://c.d)')]],
		['**a `**` b**', [strong(text('a '), code('**'), text(' b'))]],
		['`COPY *.txt /data`', [code('COPY *.txt /data')]],
		['[a **b**](https://c.d/e)', [link('https://c.d/e', text('a '), strong(text('b')))]],
		['[a [b](https://c.d/)', [text('[a '), link('https://c.d/', text('b'))]],
		['**[a](https://c.d/)**', [strong(link('https://c.d/', text('a')))]],
		['[a](https://c.d/E?f=1&g=2#h).', [link('https://c.d/E?f=1&g=2#h', text('a')), text('.')]],
		['[`docker run`](https://c.d:8443)', [link('https://c.d:8443/', code('docker run'))]],
		['[a](https://docs.docker.com/"onclick="x)', [link('https://docs.docker.com/%22onclick=%22x', text('a'))]]
	])('reads %j', (markup, nodes) => {
		expect(parseMarkup(markup)).toEqual(nodes);
	});

	it.each([
		'2 * 3 * 4',
		'*.txt et *.md',
		'**',
		'****',
		'** a **',
		'** a**',
		'* a*',
		'****a**',
		'****a****',
		'**a*',
		'*a',
		'a**b',
		'``',
		'`a',
		'a[0]',
		'[a]',
		'[](https://a.b)',
		'[a] (https://a.b)',
		'[a](https://a.b',
		'<b>a</b> <script>alert(1)</script> &lt;',
		'a\\b \\*'
	])('leaves %j the text it is', (markup) => {
		expect(parseMarkup(markup)).toEqual([text(markup)]);
	});

	it.each([
		'javascript:alert(1',
		'JaVaScRiPt:alert(1',
		'java\tscript:alert(1',
		' javascript:alert(1',
		'\u0001javascript:alert(1',
		'javascript&colon;alert(1',
		'&#106;avascript:alert(1',
		'data:text/html,<b>a</b>',
		'vbscript:a',
		'file:///etc/passwd',
		'blob:https://a.b/c',
		'http://a.b',
		'HTTPS://a.b',
		'Https://a.b',
		'&#104;ttps://a.b',
		'https&#58;//a.b',
		'//a.b',
		'/a',
		'a.b',
		'',
		'https:',
		'https://',
		'https:///a.b',
		'https:a.b',
		'https:\\\\a.b',
		'https://a.b\\@c.d',
		'https://user@a.b',
		'https://user:secret@a.b',
		'https://@a.b',
		'https://docs.docker.com@evil.example/',
		'https://a.b c.d',
		'https://a.b\t/',
		' https://a.b',
		'https://a.b\u202e/moc',
		'https://a.b\u200b/',
		'https://a%00b.c',
		'https://a<b.c',
		'https://ex&#97;mple.com',
		'https://[::1]/',
		'https://a.b:99999'
	])('makes no link to %j', (address) => {
		const markup = `[a](${address})`;
		expect(plainText(markup)).toBe(markup);
		expect(parseMarkup(markup).every((node) => node.type === 'text')).toBe(true);
	});

	it('never throws and never carries anything but text', () => {
		const expectPlain = (nodes: readonly Inline[]): void => {
			for (const node of nodes) {
				expect(['text', 'code', 'strong', 'em', 'link', 'break']).toContain(node.type);
				const { type, ...rest } = node;
				if (type === 'text' || type === 'code') {
					expect(rest).toEqual({ text: expect.any(String) as unknown });
				} else if ('href' in node) {
					expect(Object.keys(rest).sort()).toEqual(['children', 'href']);
					expect(node.href).toMatch(/^https:\/\/[a-z0-9.-]+(:\d+)?\/[^\s"<>]*$/);
				} else {
					expect(Object.keys(rest)).toEqual(type === 'break' ? [] : ['children']);
				}
				if ('children' in node) expectPlain(node.children);
			}
		};
		fc.assert(
			fc.property(anyMarkup, (markup) => expectPlain(parseMarkup(markup))),
			{ numRuns: 1000 }
		);
	});

	it('stays shallow, however hostile the marks', () => {
		const depth = (nodes: readonly Inline[]): number =>
			Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depth(node.children) : 1)));
		for (const piece of ['*', '**', '*a', '**a', '**a*b', '[', '[a](', '`', '*a`', '***a** b*', '[*a*](https://b.c)']) {
			expect(depth(parseMarkup(piece.repeat(2000)))).toBeLessThan(6);
		}
		fc.assert(
			fc.property(anyMarkup, (markup) => {
				expect(depth(parseMarkup(markup))).toBeLessThan(6);
			})
		);
	});
});

describe('plainText', () => {
	it('is the text itself where no mark is', () => {
		const unmarked = fc.string({ unit: 'binary' }).map((any) => any.replace(/[*`[\n\r]/g, ''));
		fc.assert(
			fc.property(unmarked, (any) => {
				expect(plainText(any)).toBe(any);
			})
		);
	});

	it('takes away marks and nothing else', () => {
		const bare = (any: string): string => any.replace(/\r?\n/g, ' ').replace(/[*`]/g, '');
		const linkless = anyMarkup.map((markup) => markup.replaceAll('[', ''));
		fc.assert(
			fc.property(linkless, (markup) => {
				expect(bare(plainText(markup))).toBe(bare(markup));
			}),
			{ numRuns: 1000 }
		);
	});

	it('keeps a label without its address, and a line break as a space', () => {
		expect(plainText('Voir **le** [*glossaire* `tag`](https://a.b/c)\nou `docker ps`')).toBe(
			'Voir le glossaire tag ou docker ps'
		);
	});
});
