// Runs in the reader's browser: what is chosen in one chart, or in the list beside it, stands out in all charts and tables.

/** What a drawing lets us do. */
export interface Drawn {
	readonly follows: string;
	choose(value: string): void;
}

interface Element {
	value: string;
	readonly dataset: { readonly follow?: string };
	readonly textContent: string | null;
	readonly parentElement: Element | null;
	readonly classList: { toggle(name: string, isOn: boolean): void };
	addEventListener(name: string, listener: () => void): void;
}

declare const document: {
	querySelectorAll(selector: string): Iterable<Element>;
	addEventListener(
		name: string,
		listener: (event: { readonly key: string }) => void,
	): void;
};

const all: Drawn[] = [];
const chosen = new Map<string, string>();

/** A drawing that takes part from now on. */
export function follow(drawn: Drawn): void {
	all.push(drawn);
}

/** A mark, a word of an axis or of a legend was pressed; pressed again, it is let go. */
export function pressed(follows: string, item: unknown): void {
	const value = pointedAt(follows, item);
	if (value !== undefined)
		choose(follows, chosen.get(follows) === value ? "" : value);
}

export function startFollowing(): void {
	for (const list of document.querySelectorAll("select[data-follow]"))
		list.addEventListener("change", () =>
			choose(list.dataset.follow ?? "", list.value),
		);
	document.addEventListener("keydown", ({ key }) => {
		if (key === "Escape")
			for (const follows of chosen.keys()) choose(follows, "");
	});
}

function choose(follows: string, value: string): void {
	const earlier = chosen.get(follows) ?? "";
	if (earlier === value || !listed(follows, value)) return;
	chosen.set(follows, value);
	for (const drawn of all) if (drawn.follows === follows) drawn.choose(value);
	const values = new Set(chosen.values());
	values.delete("");
	for (const head of document.querySelectorAll("tbody th[scope=row]"))
		head.parentElement?.classList.toggle(
			"chosen",
			values.has(head.textContent ?? ""),
		);
}

/** Puts the lists on the value; false where none of them has it, as with the year that a legend tells. */
function listed(follows: string, value: string): boolean {
	let isKnown = false;
	const lists = [...document.querySelectorAll(`[data-follow="${follows}"]`)];
	const before = lists.map((list) => list.value);
	for (const list of lists) {
		list.value = value;
		if (list.value === value) isKnown = true;
		else list.value = "";
	}
	if (!isKnown)
		for (const [place, list] of lists.entries())
			list.value = before[place] ?? "";
	return isKnown;
}

/** Of a mark the field of its row; of an axis or a legend the value it stands for. */
function pointedAt(follows: string, item: unknown): string | undefined {
	const datum = partOf(item, "datum");
	const role = String(partOf(partOf(item, "mark"), "role") ?? "");
	const value = /^(axis|legend)-/.test(role)
		? partOf(datum, "value")
		: partOf(datum, follows);
	return typeof value === "string" ? value : undefined;
}

function partOf(of: unknown, name: string): unknown {
	return typeof of === "object" && of !== null
		? Reflect.get(of, name)
		: undefined;
}
