/** How sharing ended; `shared`: the system has it, or the learner changed their mind there. */
export type ShareEnd = 'shared' | 'copied' | 'saved' | 'failed';

/** Hands a sentence and the quiz's address to the system; where it has no sheet for that, to the clipboard. */
export async function shareText(text: string, url: string): Promise<ShareEnd> {
	try {
		// not every browser has it, whatever its types say
		if (Reflect.has(navigator, 'share')) {
			await navigator.share({ text, url });
			return 'shared';
		}
		await navigator.clipboard.writeText(`${text} ${url}`);
		return 'copied';
	} catch (error) {
		return isChangeOfMind(error) ? 'shared' : 'failed';
	}
}

/** Hands a picture to the system, or saves it as a file. */
export async function shareImage(draw: () => Promise<Blob | null>): Promise<ShareEnd> {
	try {
		const picture = await draw();
		if (picture === null) return 'failed';
		const file = new File([picture], 'quai.png', { type: picture.type });
		if ('canShare' in navigator && navigator.canShare({ files: [file] })) {
			await navigator.share({ files: [file] });
			return 'shared';
		}
		const address = URL.createObjectURL(file);
		const link = Object.assign(document.createElement('a'), { href: address, download: file.name });
		link.click();
		setTimeout(() => URL.revokeObjectURL(address), 0);
		return 'saved';
	} catch (error) {
		return isChangeOfMind(error) ? 'shared' : 'failed';
	}
}

const isChangeOfMind = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
