// Runs in the reader's browser: puts the box that explains a term beside the term that was pressed.

interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly bottom: number;
}

interface Pressed {
	closest(selector: string): Term | null;
}

interface Term {
	getAttribute(name: string): string | null;
	getBoundingClientRect(): Rectangle;
}

interface Style {
	left: string;
	top: string;
	bottom: string;
}

declare const document: {
	getElementById(id: string): { readonly style: Style } | null;
	addEventListener(
		name: string,
		listener: (event: { readonly target: Pressed }) => void,
	): void;
	readonly documentElement: {
		readonly clientWidth: number;
		readonly clientHeight: number;
	};
};

/** As wide as .says in page.css may become, and room enough below. */
const widest = 320;
const roomBelow = 150;

/** The browser opens and closes the boxes by itself; without this they open at the foot of the window. */
export function placeExplanations(): void {
	document.addEventListener("click", ({ target }) => {
		const term = target.closest("[popovertarget]");
		const box = document.getElementById(
			term?.getAttribute("popovertarget") ?? "",
		);
		if (term && box) place(box.style, term.getBoundingClientRect());
	});
}

function place(style: Style, { left, top, bottom }: Rectangle): void {
	const { clientWidth, clientHeight } = document.documentElement;
	const isLow = bottom + roomBelow > clientHeight;
	style.left = `${Math.max(8, Math.min(left, clientWidth - widest - 8))}px`;
	style.top = isLow ? "auto" : `${bottom + 6}px`;
	style.bottom = isLow ? `${clientHeight - top + 6}px` : "auto";
}
