/**
 * Check digit of a container code, ISO 6346: letters count from 10 upward skipping multiples of 11,
 * each value times 2^position, the sum mod 11 mod 10.
 * @param owner four capital letters ending in U
 * @param serial 1 to 999, padded to six digits for the sum
 */
export function checkDigit(owner: string, serial: number): number {
	const symbols = owner + String(serial).padStart(6, '0');
	let sum = 0;
	for (let i = 0; i < symbols.length; i++) sum += symbolValue(symbols.charCodeAt(i)) * 2 ** i;
	return (sum % 11) % 10;
}

function symbolValue(charCode: number): number {
	if (charCode < 65) return charCode - 48;
	const value = charCode - 55;
	// 11, 22 and 33 are skipped
	return value + Math.floor((value - 1) / 10);
}

/** `VOCU 014 3`: owner, serial, check digit, each part shown on its own. */
export function containerCode(owner: string, serial: number): string {
	return `${owner} ${String(serial).padStart(3, '0')} ${checkDigit(owner, serial)}`;
}
