import type { Component } from 'svelte';
import type { DataOf, StatisticName } from './index.ts';

/** The view of each statistic, loaded when it comes in sight; a statistic without a view does not compile. */
export const VIEWS: { readonly [N in StatisticName]: () => Promise<{ default: Component<{ data: DataOf<N> }> }> } = {
	today: () => import('./today/View.svelte'),
	'true-retention': () => import('./true-retention/View.svelte'),
	calibration: () => import('./calibration/View.svelte'),
	'reviews-and-minutes': () => import('./reviews-and-minutes/View.svelte'),
	'heat-map': () => import('./heat-map/View.svelte'),
	leeches: () => import('./leeches/View.svelte'),
	confusions: () => import('./confusions/View.svelte'),
	'by-deck': () => import('./by-deck/View.svelte'),
	'by-kind': () => import('./by-kind/View.svelte'),
	'card-states': () => import('./card-states/View.svelte'),
	'recall-now': () => import('./recall-now/View.svelte'),
	stability: () => import('./stability/View.svelte'),
	difficulty: () => import('./difficulty/View.svelte'),
	hours: () => import('./hours/View.svelte'),
	ratings: () => import('./ratings/View.svelte'),
	'quiz-scores': () => import('./quiz-scores/View.svelte')
};
