import { countQueued, type Ledger } from '#domain/ledger/ledger.ts';

/** So many rows are read sooner than a worker starts, and within a frame or two on a slow phone. */
const FEW_CARDS = 1000;

/** Whether a look at every card would hold the page up. */
export const isLargeLibrary = (ledger: Ledger): boolean => countQueued(ledger) > FEW_CARDS;
