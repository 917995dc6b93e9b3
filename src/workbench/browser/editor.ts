// The statement being written: coloured, completed, run by Ctrl-Enter and stopped by Escape.

import type { Catalogue } from "../../warehouse/catalogue.ts";
import { statementAt } from "../../warehouse/statements.ts";
import { pieces } from "./colours.ts";
import { byId, type Happening, made } from "./dom.ts";
import { Suggestions } from "./suggestions.ts";

export interface EditorOptions {
	readonly catalogue: Catalogue;
	run(): void;
	cancel(): void;
}

export class Editor {
	readonly #field = byId("statement");
	readonly #colours = byId("colours");
	readonly #suggestions: Suggestions;
	readonly #keywords: ReadonlySet<string>;
	readonly #options: EditorOptions;

	constructor(options: EditorOptions) {
		this.#options = options;
		this.#keywords = new Set(options.catalogue.keywords);
		this.#suggestions = new Suggestions(this.#field, options.catalogue, () =>
			this.#paint(),
		);
		this.#field.addEventListener("input", () => {
			this.#paint();
			this.#suggestions.offer(2);
		});
		this.#field.addEventListener("scroll", () => this.#follow());
		this.#field.addEventListener("keydown", (event) => this.#key(event));
		this.#field.addEventListener("blur", () => this.#suggestions.close());
	}

	/** What Ctrl-Enter runs: what is selected, else the statement with the caret. */
	get statement(): string {
		const { value, selectionStart, selectionEnd } = this.#field;
		return selectionEnd > selectionStart
			? value.slice(selectionStart, selectionEnd)
			: statementAt(value, selectionStart);
	}

	get text(): string {
		return this.#field.value;
	}

	show(sql: string): void {
		this.#field.value = sql;
		this.#field.selectionStart = sql.length;
		this.#field.scrollTop = 0;
		this.#paint();
		this.#field.focus();
	}

	insert(text: string): void {
		const { selectionStart, selectionEnd } = this.#field;
		this.#field.setRangeText(text, selectionStart, selectionEnd, "end");
		this.#paint();
		this.#field.focus();
	}

	#key(event: Happening): void {
		const { key, ctrlKey, metaKey } = event;
		if (this.#suggestions.takes(event)) return;
		if (key === "Enter" && (ctrlKey || metaKey)) {
			event.preventDefault();
			this.#options.run();
		}
		if (key === " " && ctrlKey) {
			event.preventDefault();
			this.#suggestions.offer(0);
		}
	}

	#paint(): void {
		this.#colours.replaceChildren(
			...pieces(this.#field.value, this.#keywords).map(({ shade, text }) =>
				shade === "plain" ? text : made("span", { className: shade }, text),
			),
			"\n",
		);
		this.#follow();
	}

	#follow(): void {
		this.#colours.scrollTop = this.#field.scrollTop;
		this.#colours.scrollLeft = this.#field.scrollLeft;
	}
}
