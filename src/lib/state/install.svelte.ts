/** How this browser installs: by its own prompt, by hand over the share menu (iOS), or in no way that we know. */
export type InstallWay = 'prompt' | 'by-hand';

/** Chromium's event; no other engine has it. */
interface InstallPrompt extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

declare global {
	interface Window {
		/** kept by `static/boot.js` when it came before the app */
		quaiInstallPrompt?: Event;
	}
	interface Navigator {
		/** iOS alone: whether the page runs from the home screen */
		readonly standalone?: boolean;
	}
}

/** Putting Quai on the home screen. */
class Install {
	/** runs in a window of its own */
	isInstalled = $state(false);
	#prompt = $state.raw<InstallPrompt | null>(null);
	#isByHand = $state(false);

	/** null where there is nothing to offer */
	readonly way = $derived<InstallWay | null>(
		this.isInstalled ? null : this.#prompt !== null ? 'prompt' : this.#isByHand ? 'by-hand' : null
	);
	/**
	 * Where the installed app keeps its own storage: it starts without what was learnt in the browser. The first start
	 * may offer to bring it.
	 */
	readonly hasOwnStorage = $derived(this.isInstalled && this.#isByHand);
	/** what the first start offers was read */
	isStartClosed = $state(false);

	/**
	 * Takes what the browser told before the app was there, and listens on.
	 * @param oninstalled called when it was installed from this page
	 * @returns stops listening
	 */
	watch(oninstalled: () => void): () => void {
		this.#isByHand = 'standalone' in navigator;
		this.isInstalled = navigator.standalone === true || matchMedia('(display-mode: standalone)').matches;
		const take = (event: Event): void => {
			event.preventDefault();
			this.#prompt = event as InstallPrompt;
		};
		const installed = (): void => {
			this.#prompt = null;
			this.isInstalled = true;
			oninstalled();
		};
		if (window.quaiInstallPrompt) take(window.quaiInstallPrompt);
		window.addEventListener('beforeinstallprompt', take);
		window.addEventListener('appinstalled', installed);
		return () => {
			window.removeEventListener('beforeinstallprompt', take);
			window.removeEventListener('appinstalled', installed);
		};
	}

	/** Shows the browser's own prompt; call it from a tap. @returns whether the learner agreed */
	async ask(): Promise<boolean> {
		const prompt = this.#prompt;
		if (prompt === null) return false;
		// the browser takes each prompt once
		this.#prompt = null;
		try {
			return (await prompt.prompt()).outcome === 'accepted';
		} catch {
			return false;
		}
	}
}

export const install = new Install();
