// Runs in the reader's browser: the small box beside the pointer with the figures of a mark.

interface Tip {
	readonly style: { left: string; top: string };
	hidden: boolean;
	readonly offsetWidth: number;
	readonly offsetHeight: number;
	replaceChildren(...children: unknown[]): void;
	append(...children: unknown[]): void;
}

declare const document: {
	getElementById(id: string): Tip | null;
	createElement(name: string): Tip & { textContent: string };
	readonly documentElement: { readonly clientWidth: number };
};

/** What Vega hands a tooltip handler: `value` is undefined when the pointer leaves. */
export function showTip(
	_handler: unknown,
	event: { readonly clientX: number; readonly clientY: number },
	_item: unknown,
	value: unknown,
): void {
	const tip = document.getElementById("tip");
	if (!tip) return;
	tip.hidden = typeof value !== "object" || value === null;
	if (typeof value !== "object" || value === null) return;
	tip.replaceChildren(...Object.entries(value).flatMap(line));
	const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
	tip.style.left = `${Math.max(8, Math.min(event.clientX + 14, room))}px`;
	tip.style.top = `${Math.max(8, event.clientY - tip.offsetHeight - 12)}px`;
}

function line([name, value]: [string, unknown]) {
	if (value === null || value === "null") return [];
	const [term, description] = [element("dt", name), element("dd", value)];
	return [term, description];
}

function element(name: string, text: unknown) {
	const made = document.createElement(name);
	made.textContent = String(text);
	return made;
}
