import type { Component } from 'svelte';
import type { KindName } from './index.ts';
import type { ViewProps } from './view.ts';

/** The view of each kind, loaded when its first card comes; a kind without a view does not compile. */
export const VIEWS: { readonly [K in KindName]: () => Promise<{ default: Component<ViewProps> }> } = {
	term: () => import('./term/View.svelte'),
	cloze: () => import('./cloze/View.svelte'),
	contrast: () => import('./contrast/View.svelte'),
	truth: () => import('./truth/View.svelte')
};
