import type { Component } from 'svelte';
import type { KindName } from './index.ts';
import TermView from './term/View.svelte';
import type { ViewProps } from './view.ts';

/** Part of the page itself: the first card of all is a term. */
export const FIRST_VIEWS: Readonly<Record<string, Component<ViewProps>>> = { term: TermView };

/** The view of each kind, the others loaded when their first card comes; a kind without a view does not compile. */
export const VIEWS: { readonly [K in KindName]: () => Promise<{ default: Component<ViewProps> }> } = {
	term: () => Promise.resolve({ default: TermView }),
	cloze: () => import('./cloze/View.svelte'),
	contrast: () => import('./contrast/View.svelte'),
	truth: () => import('./truth/View.svelte')
};
