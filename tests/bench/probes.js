// Functions that run in the page before its own scripts. Each stands alone: it is sent over as text.

/** Counts calls of `count` on tables and indexes in `rangeCounts`: there must be none, see the budgets. */
export function countRangeCounts() {
	const page = /** @type {any} */ (globalThis);
	page.rangeCounts = 0;
	for (const { prototype } of [IDBObjectStore, IDBIndex]) {
		const count = prototype.count;
		prototype.count = function (...args) {
			page.rangeCounts++;
			return count.apply(this, args);
		};
	}
}

/** Counts what is asked of IndexedDB for writing, in `idbWork`. */
export function countWrites() {
	const work = { transactions: 0, puts: 0, bytes: 0 };
	Object.assign(globalThis, { idbWork: work });
	const transaction = IDBDatabase.prototype.transaction;
	IDBDatabase.prototype.transaction = function (...args) {
		if (args[1] === 'readwrite') work.transactions++;
		return transaction.apply(this, args);
	};
	for (const name of /** @type {const} */ (['put', 'add'])) {
		const write = IDBObjectStore.prototype[name];
		IDBObjectStore.prototype[name] = function (...args) {
			work.puts++;
			work.bytes += new TextEncoder().encode(JSON.stringify(args[0])).length;
			return write.apply(this, args);
		};
	}
}

/** Keeps what the browser says of painting and of tasks in `vitals`. */
export function watchVitals() {
	/** @type {Record<'largest-contentful-paint' | 'layout-shift' | 'longtask' | 'event', any[]>} */
	const vitals = { 'largest-contentful-paint': [], 'layout-shift': [], longtask: [], event: [] };
	const frames = /** @type {any[]} */ ([]);
	Object.assign(globalThis, { vitals, slowFrames: frames });
	for (const type of /** @type {(keyof typeof vitals)[]} */ (Object.keys(vitals))) {
		new PerformanceObserver((list) => {
			for (const entry of /** @type {any[]} */ (list.getEntries())) {
				if (type === 'event' && !entry.interactionId) continue;
				vitals[type].push({
					at: entry.startTime,
					ms: entry.duration,
					...(type === 'largest-contentful-paint' ? { size: entry.size, what: entry.element?.className } : {}),
					...(type === 'layout-shift' ? { value: entry.value, isExpected: entry.hadRecentInput } : {}),
					...(type === 'event'
						? { name: entry.name, id: entry.interactionId, isBare: entry.target?.id === 'bench-bare' }
						: {})
				});
			}
		}).observe({ type, buffered: true, ...(type === 'event' ? { durationThreshold: 16 } : {}) });
	}
	// what made a frame long, for those who look for a cause
	new PerformanceObserver((list) => {
		for (const frame of /** @type {any[]} */ (list.getEntries())) {
			const scripts = frame.scripts.map((/** @type {any} */ script) => ({
				ms: script.duration,
				by: script.invoker,
				in: `${script.sourceURL.split('/').pop()}:${script.sourceCharPosition} ${script.sourceFunctionName}`,
				layoutMs: script.forcedStyleAndLayoutDuration
			}));
			frames.push({ at: frame.startTime, ms: frame.duration, renderAt: frame.renderStart, scripts });
		}
	}).observe({ type: 'long-animation-frame', buffered: true });
}

/**
 * Tells when a tap's effect is painted: `armTap()` first, then `tapPainted` resolves with milliseconds from the tap to
 * the next card. For a tap on the bare button, one on the same page that only changes its own text, to that change.
 */
export function watchTaps() {
	const page = /** @type {any} */ (globalThis);
	/** @type {{ at: number, code: string } | null} the tap that no other card has followed yet */
	let rated = null;
	/** @type {(ms: number) => void} */
	let tell = () => {};
	page.armTap = () => {
		page.tapPainted = new Promise((resolve) => (tell = resolve));
	};
	const tellPainted = (/** @type {number} */ from) =>
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => tell(performance.now() - from);
			port2.postMessage(null);
		});
	// every card has its own code, also where two ask the same
	const codeOf = () => document.querySelector('.band .code')?.textContent ?? '';
	const isTurned = () => document.getElementById('answer') !== null;
	const onClick = (/** @type {MouseEvent} */ { timeStamp, target }) => {
		const isBare = /** @type {Element} */ (target).id === 'bench-bare';
		if (!isBare && isTurned()) rated = { at: timeStamp, code: codeOf() };
	};
	addEventListener('click', onClick, true);
	new MutationObserver(() => {
		if (rated === null || isTurned() || codeOf() === rated.code || codeOf() === '') return;
		tellPainted(rated.at);
		rated = null;
	}).observe(document, { childList: true, subtree: true, characterData: true });
	page.tellTapPainted = tellPainted;
	page.addBareButton = () => {
		const button = document.createElement('div');
		button.id = 'bench-bare';
		button.textContent = '0';
		for (const [name, value] of Object.entries({ position: 'fixed', top: '0', left: '180px', width: '30px' })) {
			button.style.setProperty(name, value);
		}
		button.addEventListener('click', ({ timeStamp }) => {
			button.textContent = String(Number(button.textContent) + 1);
			tellPainted(timeStamp);
		});
		document.body.append(button);
	};
}

/** Tells `armTap` of the next question of a quiz, after a tap on the button that asks for it; needs `watchTaps`. */
export function watchQuestions() {
	const page = /** @type {any} */ (globalThis);
	/** @type {number | null} */
	let tappedAt = null;
	const isSaid = () => document.getElementById('feedback') !== null;
	const onClick = (/** @type {MouseEvent} */ { timeStamp, target }) => {
		if (isSaid() && /** @type {Element} */ (target).closest('.foot .primary')) tappedAt = timeStamp;
	};
	addEventListener('click', onClick, true);
	new MutationObserver(() => {
		if (tappedAt === null || isSaid() || document.getElementById('question') === null) return;
		page.tellTapPainted(tappedAt);
		tappedAt = null;
	}).observe(document, { childList: true, subtree: true });
}

/** Notes in `firstCardAt` when the first card of a session is painted, in ms from the start of the navigation. */
export function watchFirstCard() {
	const page = /** @type {any} */ (globalThis);
	page.firstCardAt = new Promise((resolve) => {
		const watcher = new MutationObserver(() => {
			if (document.getElementById('question') === null) return;
			watcher.disconnect();
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now());
				port2.postMessage(null);
			});
		});
		watcher.observe(document, { childList: true, subtree: true });
	});
}
