// Runs in the reader's browser: moves the price with the controls, by the run's own functions.
import {
	type Lever,
	type LeverPrices,
	type LeverSettings,
	leverAt,
	settingsOf,
} from "../lever/lever.ts";
import { formatIn, type Language } from "./format.ts";
import { leverText } from "./lever-text.ts";

interface Control {
	value: string;
	textContent: string | null;
	readonly dataset: { readonly lever?: string; readonly answer?: string };
	addEventListener(name: string, listener: () => void): void;
	setAttribute(name: string, value: string): void;
}

declare const document: {
	getElementById(id: string): Control | null;
	querySelector(selector: string): Control | null;
};

interface Told {
	readonly lever: Lever;
	readonly language: Language;
	readonly currency: string;
	readonly none: string;
}

const names = ["targetIrr", "costRate", "level"] as const;
const horizon = 120;
const [width, height] = [720, 220];

/** Makes the controls live; does nothing where the page has none. */
export function startLever(): void {
	const text = document.getElementById("lever-terms")?.textContent;
	if (!text) return;
	const told: Told = JSON.parse(text);
	const given = settingsOf(told.lever);
	for (const name of names)
		control(name)?.addEventListener("input", () => move(told, chosen(given)));
	document.getElementById("lever-reset")?.addEventListener("click", () => {
		for (const name of names) {
			const each = control(name);
			if (each) each.value = String(given[name]);
		}
		move(told, given);
	});
	move(told, given);
}

const control = (name: string) => document.getElementById(`lever-${name}`);

function chosen(given: LeverSettings): LeverSettings {
	const value = (name: keyof LeverSettings) =>
		Number(control(name)?.value ?? given[name]);
	return {
		targetIrr: value("targetIrr"),
		costRate: value("costRate"),
		level: value("level"),
	};
}

function move({ lever, language, currency, none }: Told, at: LeverSettings) {
	const format = formatIn(language, currency);
	const prices = leverAt(lever, at);
	for (const name of names) {
		const shown = document.getElementById(`lever-${name}-shown`);
		if (shown) shown.textContent = format("percent", at[name]);
	}
	for (const [name, words] of Object.entries(
		leverText(prices, { format, none }),
	)) {
		const answer = document.querySelector(`[data-answer="${name}"]`);
		if (answer) answer.textContent = words;
	}
	drawCurve(prices);
}

/** Net collections added up, on a scale that holds both them and the bid. */
function drawCurve({ net, bid }: LeverPrices): void {
	let reached = 0;
	const totals = net.slice(0, horizon).map((month) => {
		reached += month;
		return reached;
	});
	const most = Math.max(1, bid.price, ...totals);
	const across = (place: number) => (width * (place + 1)) / horizon;
	const down = (kroner: number) => height - (height * kroner) / most;
	document
		.querySelector("#lever-curve .lever-net")
		?.setAttribute(
			"points",
			[
				`0,${height}`,
				...totals.map(
					(total, place) =>
						`${across(place).toFixed(1)},${down(total).toFixed(1)}`,
				),
			].join(" "),
		);
	const line = document.querySelector("#lever-curve .lever-bid");
	for (const side of ["y1", "y2"])
		line?.setAttribute(side, down(bid.price).toFixed(1));
}
