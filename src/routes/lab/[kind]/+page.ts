import { examples } from 'virtual:quai/examples';
import type { EntryGenerator } from './$types';

/** One page a kind; none unless LAB=1. */
export const entries: EntryGenerator = () => Object.keys(examples).map((kind) => ({ kind }));

export const load = ({ params }: { params: { kind: string } }) => ({ kind: params.kind });
