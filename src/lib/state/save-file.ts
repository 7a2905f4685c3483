/** Gives the learner a file, as a download under `name`. */
export function saveFile(parts: readonly BlobPart[], name: string, type: string): void {
	const address = URL.createObjectURL(new Blob([...parts], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Safari reads it only after the click has been handled
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
