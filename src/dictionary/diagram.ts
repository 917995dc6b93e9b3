// A layered drawing as SVG: boxes that lead to their words, and arrows from what is read to what reads it.
import { type Html, html, trusted } from "../report/html.ts";
import { type Layered, type Link, layered, type Placed } from "./layers.ts";

export interface Box {
	readonly name: string;
	/** Where the box leads to, without the "#". */
	readonly anchor: string;
	/** Whether it belongs to another step than the one that is drawn. */
	readonly isOutside: boolean;
}

const rowHeight = 34;
const boxHeight = 24;
const gap = 70;
const letter = 7.3;

/** @param says  what the drawing shows, for those who do not see it */
export function diagram(
	boxes: readonly Box[],
	links: readonly Link[],
	says: string,
): Html {
	const drawn = layered(
		boxes.map(({ name }) => name),
		links,
	);
	const at = placesOf(drawn);
	const width = at.right;
	const height = drawn.rows * rowHeight + 8;
	return html`<div class="scroll" tabindex="0" role="group" aria-label="${says}"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0.8 L7.5,4 L0,7.2 z"/></marker></defs>
${drawn.lines.map(({ through }) => line(through, at))}
${boxes.map((box) => boxOf(box, drawn, at))}</svg></div>`;
}

interface Places {
	readonly lefts: readonly number[];
	readonly widths: readonly number[];
	readonly right: number;
}

function placesOf({ nodes, layers }: Layered): Places {
	const widths = Array.from({ length: layers }, (_, layer) =>
		Math.round(
			Math.max(
				4,
				...nodes
					.filter((each) => each.layer === layer)
					.map(({ name }) => name.length),
			) *
				letter +
				20,
		),
	);
	let left = 1;
	const lefts = widths.map((width) => {
		const here = left;
		left += width + gap;
		return here;
	});
	return { lefts, widths, right: left - gap + 2 };
}

const middle = ({ row }: Placed) => Math.round(row * rowHeight + rowHeight / 2);

function boxOf(box: Box, { nodes }: Layered, { lefts, widths }: Places): Html {
	const placed = nodes.find(({ name }) => name === box.name);
	if (!placed) throw new RangeError(`${box.name} is not placed`);
	const left = lefts[placed.layer] ?? 0;
	const top = middle(placed) - boxHeight / 2;
	return html`<a href="#${box.anchor}" class="${box.isOutside ? "outside" : "inside"}"><rect x="${left}" y="${top}" width="${widths[placed.layer] ?? 0}" height="${boxHeight}" rx="3"/><text x="${left + 10}" y="${top + 16}">${box.name}</text></a>`;
}

/** Leaves a box at its right, and goes level through each layer that it only passes. */
function line(through: readonly Placed[], { lefts, widths }: Places): Html {
	const points = through.map((each, place) => ({
		left: lefts[each.layer] ?? 0,
		right: (lefts[each.layer] ?? 0) + (widths[each.layer] ?? 0),
		y: middle(each),
		isEnd: place === through.length - 1,
	}));
	const [first, ...rest] = points;
	if (!first) throw new RangeError("a line has no ends");
	let [x, y] = [first.right, first.y];
	const path = rest.map((point) => {
		const end = point.isEnd ? point.left - 2 : point.left;
		const bend = (end - x) / 2;
		const curve = `C${x + bend},${y} ${end - bend},${point.y} ${end},${point.y}`;
		const level = point.isEnd ? "" : ` H${point.right}`;
		[x, y] = [point.right, point.y];
		return `${curve}${level}`;
	});
	return trusted(
		`<path class="line" d="M${first.right},${first.y} ${path.join(" ")}" marker-end="url(#arrow)"/>`,
	);
}
