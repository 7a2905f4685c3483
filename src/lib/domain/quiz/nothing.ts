/**
 * Why there is nothing to ask: none was answered yet, every deck is paused, nothing goes wrong lately, or no card can
 * be asked so.
 */
export type NothingToAsk = 'nothing-seen' | 'all-paused' | 'no-mistakes' | 'nothing-fits';
