// A chart as a PNG: for places that cannot draw, with a font of our own so that it looks the same on every machine.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { Drawing } from "./drawing.ts";

export interface Png {
	readonly bytes: Uint8Array;
	/** In pixels at normal size; the picture itself is twice as fine. */
	readonly width: number;
	readonly height: number;
}

// Without its font file resvg draws charts with no text, silently.
const fonts = dirname(
	createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json"),
);

const fine = 2;

export function pictureOf({ svg }: Drawing): Png {
	const picture = new Resvg(svg, {
		fitTo: { mode: "zoom", value: fine },
		font: {
			loadSystemFonts: false,
			fontFiles: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) =>
				join(fonts, "ttf", file),
			),
			defaultFontFamily: "DejaVu Sans",
		},
	}).render();
	return {
		bytes: picture.asPng(),
		width: picture.width / fine,
		height: picture.height / fine,
	};
}
