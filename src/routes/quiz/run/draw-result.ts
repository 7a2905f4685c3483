import type { DeckColour } from '#domain/deck.ts';

const WIDTH = 1080;
const HEIGHT = 566;
const SIDE = 72;
const IN_A_ROW = 10;
const GAP = 12;
const BOX_HEIGHT = 64;

/** A result as a picture, in the colours of the page. null where the browser gives none. */
export async function drawResult(result: {
	readonly title: string;
	readonly figure: string;
	readonly cargo: readonly { readonly colour: DeckColour; readonly isLoaded: boolean }[];
}): Promise<Blob | null> {
	const canvas = document.createElement('canvas');
	canvas.width = WIDTH;
	canvas.height = HEIGHT;
	const pen = canvas.getContext('2d');
	if (pen === null) return null;
	const probe = document.body.appendChild(document.createElement('span'));
	const colourOf = (token: string): string => {
		probe.style.color = `var(${token})`;
		return getComputedStyle(probe).color;
	};
	const font = (weight: number, size: number): string =>
		`${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;

	pen.fillStyle = colourOf('--bg');
	pen.fillRect(0, 0, WIDTH, HEIGHT);
	pen.fillStyle = colourOf('--ink-2');
	pen.font = font(600, 40);
	pen.fillText(`Quai · ${result.title}`, SIDE, 112);
	pen.fillStyle = colourOf('--ink');
	pen.font = font(700, 128);
	pen.fillText(result.figure, SIDE, 268);

	const width = (WIDTH - 2 * SIDE - GAP * (IN_A_ROW - 1)) / IN_A_ROW;
	const rows = Math.max(1, Math.ceil(result.cargo.length / IN_A_ROW));
	const height = Math.min(BOX_HEIGHT, (HEIGHT - 340 - SIDE) / rows - GAP);
	result.cargo.forEach(({ colour, isLoaded }, i) => {
		const x = SIDE + (i % IN_A_ROW) * (width + GAP);
		const y = 332 + Math.floor(i / IN_A_ROW) * (height + GAP);
		pen.fillStyle = colourOf(`--deck-${colour}`);
		if (isLoaded) {
			pen.fillRect(x, y, width, height);
			return;
		}
		pen.strokeStyle = colourOf('--again');
		pen.lineWidth = 4;
		pen.setLineDash([12, 10]);
		pen.strokeRect(x + 2, y + 2, width - 4, height - 4);
	});
	pen.fillStyle = colourOf('--stone');
	pen.fillRect(SIDE, 332 + rows * (height + GAP), WIDTH - 2 * SIDE, 10);
	probe.remove();
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
