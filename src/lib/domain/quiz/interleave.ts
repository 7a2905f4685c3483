/**
 * The items in an order in which neighbours differ in their group wherever that is possible; inside a group the order
 * stays. Telling similar things apart is learnt by meeting them in turns.
 * The largest group left goes first: with it, two neighbours are alike only where one group outnumbers all others.
 */
export function interleave<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groupOf(item);
		const known = groups.get(group);
		if (known) known.push(item);
		else groups.set(group, [item]);
	}
	const order: T[] = [];
	let last: string | null = null;
	while (order.length < items.length) {
		let next: string | null = null;
		for (const [group, left] of groups) {
			if (left.length === 0 || group === last) continue;
			if (next === null || left.length > (groups.get(next)?.length ?? 0)) next = group;
		}
		// nothing but the last group is left
		next ??= last;
		const item = groups.get(next ?? '')?.shift();
		if (item === undefined) break;
		order.push(item);
		last = next;
	}
	return order;
}
