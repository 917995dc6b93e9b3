// As much of the browser as the workbench's script uses: the rest of this program must not see the DOM's types.

export interface Happening {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly target: Box;
	preventDefault(): void;
	stopPropagation(): void;
}

export interface Box {
	textContent: string | null;
	hidden: boolean;
	value: string;
	disabled: boolean;
	title: string;
	className: string;
	id: string;
	type: string;
	open: boolean;
	selectionStart: number;
	selectionEnd: number;
	scrollTop: number;
	scrollLeft: number;
	readonly clientWidth: number;
	readonly dataset: Record<string, string | undefined>;
	readonly style: Record<string, string>;
	append(...parts: readonly (Box | string)[]): void;
	replaceChildren(...parts: readonly (Box | string)[]): void;
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
	addEventListener(name: string, listener: (event: Happening) => void): void;
	focus(): void;
	setRangeText(text: string, start: number, end: number, mode: "end"): void;
	scrollIntoView(options: { readonly block: "nearest" }): void;
}

declare const document: {
	getElementById(id: string): Box | null;
	createElement(name: string): Box;
	addEventListener(name: string, listener: (event: Happening) => void): void;
};

export const page = document;

/** An element of the page's frame. */
export function byId(id: string): Box {
	const found = document.getElementById(id);
	if (!found) throw new RangeError(`the page has no ${id}`);
	return found;
}

/** A new element; text goes in as text, never as markup. */
export function made(
	name: string,
	properties: Partial<Pick<Box, "className" | "title" | "type" | "value">>,
	...parts: readonly (Box | string)[]
): Box {
	const box = Object.assign(document.createElement(name), properties);
	box.append(...parts);
	return box;
}
