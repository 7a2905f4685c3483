/** Why there is nothing to ask: none was answered yet, nothing goes wrong lately, or no card can be asked so. */
export type NothingToAsk = 'nothing-seen' | 'no-mistakes' | 'nothing-fits';
