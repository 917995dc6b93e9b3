// The rows of the risk charts: what moves each price, and how the return at the bid is spread.
import type { ChartRow, PanelRows } from "./chart-rows.ts";
import { unitFor } from "./chart-unit.ts";
import type { Telling } from "./figure.ts";
import { formatIn } from "./format.ts";
import { labelled } from "./labels.ts";

export function tornadoPanels(telling: Telling): PanelRows[] {
	const { valuation } = telling.result;
	const { bid_moves, ask_moves } = telling.texts.panels;
	return [
		...panelOf(telling, "buyer", bid_moves, valuation.bid?.price),
		...panelOf(telling, "seller", ask_moves, valuation.ask?.price),
	];
}

function panelOf(
	telling: Telling,
	side: "buyer" | "seller",
	title: string,
	price: string | undefined,
): PanelRows[] {
	const bars = telling.result.sensitivity?.tornado ?? [];
	const rows = bars
		.filter((bar) => bar.side === side)
		.map((bar) => barRow(telling, bar));
	const top = Math.max(0, ...rows.flatMap(({ from, to }) => [from, to]));
	if (top === 0) return [];
	const { size, name } = unitFor(telling, top);
	return [
		{
			spec: "tornado",
			title: title.replace("{unit}", name),
			rows,
			marks: price === undefined ? [] : [{ price: Number(price) }],
			unit: size,
		},
	];
}

type Bar = NonNullable<Telling["result"]["sensitivity"]>["tornado"][number];

function barRow({ language, texts, result }: Telling, bar: Bar) {
	const percent = formatIn(language, result.provenance.currency);
	const [from, to] = [Number(bar.price_at_low), Number(bar.price_at_high)];
	return {
		assumption: labelled(texts, bar.assumption),
		tried: `${percent("percent", bar.low)} – ${percent("percent", bar.high)}`,
		from,
		to,
		at_low: from,
		at_high: to,
	};
}

export function returnsPanels({ language, result }: Telling): PanelRows[] {
	const format = formatIn(language, result.provenance.currency);
	const rows: ChartRow[] = (result.risk?.returns ?? []).map(
		({ from, to, share }) => ({
			from,
			to,
			share,
			returns: `${format("percent", from)} – ${format("percent", to)}`,
		}),
	);
	return rows.length > 0 ? [{ spec: "returns", rows }] : [];
}
