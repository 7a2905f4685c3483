import { base } from '$app/paths';

const rules = {
	createScriptURL(asked: string): string {
		const url = new URL(asked, location.href);
		if (url.origin !== location.origin || !url.pathname.startsWith(`${base}/`)) {
			throw new TypeError(`not a worker of Quai: ${asked}`);
		}
		return asked;
	}
};

/**
 * Starts a worker of ours, by its address.
 * @throws TypeError for any other, and whatever the browser throws that has none
 */
export const startWorker = (address: string): Worker =>
	// a browser takes the checked address as it is; the types of the DOM know text only
	new Worker(trustWorker(address) as string, { type: 'module' });

let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | null = null;

/**
 * Addresses that may become a worker: our own files, nothing else.
 * @throws TypeError for any other
 */
export function trustWorker(address: string): string | TrustedScriptURL {
	// a policy is made once; browsers without Trusted Types take the checked address itself
	policy ??= window.trustedTypes?.createPolicy('quai-worker', rules) ?? null;
	return policy?.createScriptURL(address) ?? rules.createScriptURL(address);
}
