/** Hands a text to the browser to be saved as a file. */
export function saveFile(parts: readonly string[], name: string, type: string): void {
	const address = URL.createObjectURL(new Blob([...parts], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Safari reads it only after the click has been handled
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
