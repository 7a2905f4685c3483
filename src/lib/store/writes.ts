/**
 * What changes the database: with it come the scheduling rules, which reading does not need. Loaded before the first
 * write, and by the page as soon as a card is turned.
 */
export { rebuildAll } from './rebuild.ts';
export { recordAct, recordActs } from './record.ts';
export { refoldNext, startOver } from './refold.ts';
export { seedDeck } from './seed.ts';
