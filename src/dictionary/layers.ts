// A drawing of what feeds what, in layers: each node right of all that it reads, lines kept from crossing.
// Method: Sugiyama, Tagawa & Toda 1981: longest path layering, stand-ins for long lines, order by barycentre.

export interface Link {
	readonly from: string;
	readonly to: string;
}

export interface Placed {
	readonly name: string;
	readonly layer: number;
	/** Place in its layer, in heights of a row, from 0. */
	readonly row: number;
}

export interface Layered {
	readonly nodes: readonly Placed[];
	/** The points each line goes through, its ends included. */
	readonly lines: readonly {
		readonly link: Link;
		readonly through: readonly Placed[];
	}[];
	readonly layers: number;
	readonly rows: number;
}

const rounds = 12;
const standInRow = 0.45;

interface Node {
	readonly name: string;
	readonly layer: number;
	readonly isStandIn: boolean;
	readonly befores: Node[];
	readonly afters: Node[];
	row: number;
}

/** @throws RangeError where links go round in a ring */
export function layered(
	names: readonly string[],
	links: readonly Link[],
): Layered {
	const layerOf = layersOf(names, links);
	const nodes = new Map(
		names.map((name) => [name, node(name, layerOf.get(name) ?? 0, false)]),
	);
	const lines = links.flatMap((link) => {
		const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
		return from && to ? [{ link, through: joined(from, to) }] : [];
	});
	const all = new Set([
		...nodes.values(),
		...lines.flatMap((line) => line.through),
	]);
	const layers = Math.max(0, ...[...all].map(({ layer }) => layer)) + 1;
	const columns = Array.from({ length: layers }, (_, layer) =>
		[...all].filter((each) => each.layer === layer),
	);
	order(columns);
	const rows = Math.max(...columns.map(heightOf));
	for (const column of columns) spread(column, rows);
	return { nodes: [...nodes.values()], lines, layers, rows };
}

function node(name: string, layer: number, isStandIn: boolean): Node {
	return { name, layer, isStandIn, befores: [], afters: [], row: 0 };
}

function layersOf(
	names: readonly string[],
	links: readonly Link[],
): Map<string, number> {
	const layers = new Map<string, number>();
	const place = (name: string, above: readonly string[]): number => {
		if (above.includes(name))
			throw new RangeError(`links go round: ${[...above, name].join(" → ")}`);
		const known = layers.get(name);
		if (known !== undefined) return known;
		const befores = links.filter(
			({ to, from }) => to === name && from !== name,
		);
		const layer = Math.max(
			-1,
			...befores.map(({ from }) => place(from, [...above, name])),
		);
		layers.set(name, layer + 1);
		return layer + 1;
	};
	for (const name of names) place(name, []);
	for (const name of names) moveToReaders(name, links, layers);
	return layers;
}

/** What reads nothing stands just left of what reads it first: its lines are short then. */
function moveToReaders(
	name: string,
	links: readonly Link[],
	layers: Map<string, number>,
): void {
	const readers = links.filter(({ from }) => from === name);
	if (readers.length === 0 || links.some(({ to }) => to === name)) return;
	const first = Math.min(...readers.map(({ to }) => layers.get(to) ?? 0));
	layers.set(name, first - 1);
}

/** A line over several layers gets a stand-in in each, so that it is led between the nodes. */
function joined(from: Node, to: Node): Node[] {
	const between = Array.from(
		{ length: Math.max(0, to.layer - from.layer - 1) },
		(_, step) =>
			node(`${from.name} ${to.name} ${step}`, from.layer + step + 1, true),
	);
	const through = [from, ...between, to];
	for (const [place, each] of through.entries()) {
		const after = through[place + 1];
		if (!after) continue;
		each.afters.push(after);
		after.befores.push(each);
	}
	return through;
}

function order(columns: readonly Node[][]): void {
	for (const column of columns) stack(column);
	for (let round = 0; round < rounds; round += 1) {
		const isForth = round % 2 === 0;
		for (const column of isForth ? columns : columns.toReversed()) {
			const middle = new Map(
				column.map((each) => [
					each,
					middleOf(isForth ? each.befores : each.afters, each.row),
				]),
			);
			column.sort(
				(one, other) => (middle.get(one) ?? 0) - (middle.get(other) ?? 0),
			);
			stack(column);
		}
	}
}

function middleOf(neighbours: readonly Node[], fallback: number): number {
	if (neighbours.length === 0) return fallback;
	return neighbours.reduce((sum, { row }) => sum + row, 0) / neighbours.length;
}

function stack(column: readonly Node[]): void {
	let row = 0;
	for (const each of column) {
		each.row = row;
		row += each.isStandIn ? standInRow : 1;
	}
}

const heightOf = (column: readonly Node[]) =>
	column.reduce((sum, { isStandIn }) => sum + (isStandIn ? standInRow : 1), 0);

/** A short column stands in the middle. */
function spread(column: readonly Node[], rows: number): void {
	const above = (rows - heightOf(column)) / 2;
	for (const each of column) each.row += above;
}
