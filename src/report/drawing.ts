// A chart on paper: its title above, its panels side by side, as one SVG.
import { parse, View } from "vega";
import type { Chart, Panel } from "./charts.ts";
import { html, textOf, trusted } from "./html.ts";
import type { Palette } from "./palette.ts";

export interface Drawing {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/** Width of a panel in a chart of one, two or three. */
export const panelWidths: readonly number[] = [720, 430, 300];

const margin = 18;
const gap = 28;
const headHeight = 62;
const panelHead = 26;

interface Box {
	readonly svg: string;
	readonly title: string;
	readonly width: number;
	readonly height: number;
}

/** Draws with the colours the chart was made with; `palette` is for the words and the ground. */
export async function drawing(
	{ title, subtitle, panels }: Chart,
	palette: Palette,
): Promise<Drawing> {
	const boxes = await Promise.all(panels.map(drawn));
	const top = headHeight + (boxes.length > 1 ? panelHead : 0);
	const width =
		boxes.reduce((sum, box) => sum + box.width + gap, 0) - gap + 2 * margin;
	const height = Math.max(...boxes.map((box) => box.height)) + top + margin;
	const placed = boxes.map((box, index) => {
		const before = boxes.slice(0, index);
		const left = before.reduce((sum, each) => sum + each.width + gap, margin);
		return html`<text x="${left}" y="${headHeight + 12}" font-size="13" font-weight="bold">${box.title}</text>${trusted(at(box.svg, left, top))}`;
	});
	const picture = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" fill="${palette.paper}"/>
<g font-family="${palette.font}" fill="${palette.ink}">
<text x="${margin}" y="${margin + 10}" font-size="15" font-weight="bold">${title}</text>
<text x="${margin}" y="${margin + 30}" font-size="11" fill="${palette.muted}">${subtitle}</text>
${placed}
</g>
</svg>
`;
	return { svg: textOf(picture), width, height };
}

async function drawn({ title, vega }: Panel): Promise<Box> {
	const view = new View(parse(vega), { renderer: "none" });
	const svg = await view.toSVG();
	view.finalize();
	const [, width = "", height = ""] =
		/<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	return {
		svg: svg.replaceAll(unseen, ""),
		title,
		width: Number(width),
		height: Number(height),
	};
}

/** Marks that only catch the pointer: most of a drawing's bytes, and no use on paper. */
const unseen = /<path[^>]* opacity="0"[^>]*(\/>|><\/path>)/g;

const at = (svg: string, x: number, y: number) =>
	svg.replace("<svg ", `<svg x="${x}" y="${y}" `);
