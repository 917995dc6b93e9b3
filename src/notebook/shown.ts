// What a cell shows: tables and drawings, in Jupyter as it asks for them, elsewhere to whoever listens.

/** HTML for a page of ours, and what Jupyter is handed. */
export interface Shown {
	readonly kind: "table" | "chart";
	readonly html: string;
	/** Media type to content, as Jupyter's protocol has it. */
	readonly bundle: Readonly<Record<string, string>>;
}

type Listener = (shown: Shown) => void;

let listener: Listener | undefined;

/** From now on, what is shown goes here and not to Jupyter. */
export function listenToShown(to: Listener): void {
	listener = to;
}

/** Shows it where the cell runs; nowhere, if that is neither Jupyter nor heard by anybody. */
export async function show(shown: Shown): Promise<void> {
	if (listener) listener(shown);
	else await jupyterDisplay()?.(shown.bundle, { raw: true });
}

type Display = (
	bundle: Shown["bundle"],
	options: { readonly raw: true },
) => Promise<void>;

/** Deno's kernel has it; its types are not ours to know. */
function jupyterDisplay(): Display | undefined {
	const deno: unknown = Reflect.get(globalThis, "Deno");
	const jupyter = isGroup(deno) ? deno.jupyter : undefined;
	const display = isGroup(jupyter) ? jupyter.display : undefined;
	return typeof display === "function"
		? (bundle, options) => Reflect.apply(display, jupyter, [bundle, options])
		: undefined;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}
