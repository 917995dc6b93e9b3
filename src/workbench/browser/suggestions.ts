// The list below the caret: arrows choose, Tab takes, Enter takes what was chosen, Escape closes it.
import type { Catalogue } from "../../warehouse/catalogue.ts";
import { type Completion, completionAt } from "./completion.ts";
import { type Box, byId, type Happening, made } from "./dom.ts";

export class Suggestions {
	readonly #field: Box;
	readonly #catalogue: Catalogue;
	readonly #taken: () => void;
	readonly #list = byId("suggestions");
	#offered: Completion = { start: 0, suggestions: [] };
	#chosen = -1;

	constructor(field: Box, catalogue: Catalogue, taken: () => void) {
		this.#field = field;
		this.#catalogue = catalogue;
		this.#taken = taken;
	}

	/** Shows what fits, once so many letters of a word are there; after a full stop at once. */
	offer(letters: number): void {
		const { value, selectionStart } = this.#field;
		const offered = completionAt(value, selectionStart, this.#catalogue);
		const isDue =
			selectionStart - offered.start >= letters ||
			value[offered.start - 1] === ".";
		if (!isDue || offered.suggestions.length === 0) {
			this.close();
			return;
		}
		this.#offered = offered;
		this.#chosen = -1;
		this.#list.replaceChildren(...offered.suggestions.map(this.#item));
		this.#place(value.slice(0, offered.start));
		this.#list.hidden = false;
	}

	close(): void {
		this.#list.hidden = true;
		this.#field.removeAttribute("aria-activedescendant");
	}

	/** Whether a key was meant for the list. */
	takes(event: Happening): boolean {
		if (this.#list.hidden || event.ctrlKey || event.metaKey) return false;
		const { key } = event;
		if (key === "ArrowDown") this.#choose(this.#chosen + 1);
		else if (key === "ArrowUp") this.#choose(this.#chosen - 1);
		else if (key === "Escape") this.close();
		else if (key === "Tab") this.#take(Math.max(0, this.#chosen));
		else if (key === "Enter" && this.#chosen >= 0) this.#take(this.#chosen);
		else return false;
		event.preventDefault();
		event.stopPropagation();
		return true;
	}

	readonly #item = (
		{ text, says }: { readonly text: string; readonly says: string },
		place: number,
	): Box => {
		const item = made("li", {}, made("code", {}, text), made("span", {}, says));
		item.id = `suggestion-${place}`;
		item.setAttribute("role", "option");
		item.addEventListener("mousedown", (event) => {
			event.preventDefault();
			this.#take(place);
		});
		return item;
	};

	#choose(place: number): void {
		const { length } = this.#offered.suggestions;
		if (this.#chosen >= 0)
			byId(`suggestion-${this.#chosen}`).removeAttribute("aria-selected");
		this.#chosen = (place + length) % length;
		const item = byId(`suggestion-${this.#chosen}`);
		item.setAttribute("aria-selected", "true");
		item.scrollIntoView({ block: "nearest" });
		this.#field.setAttribute("aria-activedescendant", item.id);
	}

	#take(place: number): void {
		const text = this.#offered.suggestions[place]?.text ?? "";
		const { start } = this.#offered;
		this.#field.setRangeText(text, start, this.#field.selectionStart, "end");
		this.close();
		this.#taken();
	}

	// The letters are all of one width, and lines do not wrap.
	#place(before: string): void {
		const lines = before.split("\n");
		const column = (lines.at(-1) ?? "").replaceAll("\t", "    ").length;
		const { scrollLeft, scrollTop, clientWidth } = this.#field;
		this.#list.style.left = `min(calc(${column}ch + 0.8rem - ${scrollLeft}px), ${Math.max(0, clientWidth - 340)}px)`;
		this.#list.style.top = `calc(${lines.length} * 1.5em + 0.9rem - ${scrollTop}px)`;
	}
}
