// The rows of the charts by segment and by age: what is expected, bid and asked.
import type { PanelRows } from "./chart-rows.ts";
import { unitFor } from "./chart-unit.ts";
import type { Telling } from "./figure.ts";
import { labelled } from "./labels.ts";

const orNull = (amount: string | null) =>
	amount === null ? null : Number(amount);

export function segmentPanels(telling: Telling): PanelRows[] {
	const { forecast } = telling.result;
	const rows = forecast.by_segment.map((each) => ({
		segment: labelled(telling.texts, each.segment),
		expected: Number(each.erc_120_months),
		bid: orNull(each.bid),
		ask: orNull(each.ask),
	}));
	const top = Math.max(
		0,
		...rows.flatMap(({ expected, bid, ask }) => [expected, bid ?? 0, ask ?? 0]),
	);
	if (top === 0) return [];
	const { size, name } = unitFor(telling, top);
	return [{ spec: "priced-segments", rows, unit: size, title: name }];
}

export function agePanels({ result, texts }: Telling): PanelRows[] {
	const rows = (result.price_strata ?? [])
		.filter(({ dimension }) => dimension === "age")
		.map(({ stratum, bid_rate, ask_rate, claims }) => ({
			bucket: labelled(texts, stratum),
			...{ bid: bid_rate, ask: ask_rate, claims },
		}));
	const isPriced = rows.some(({ bid, ask }) => (bid ?? 0) + (ask ?? 0) > 0);
	return isPriced ? [{ spec: "rates-by-age", rows }] : [];
}

/** How the largest debtors' share grows, tenth by tenth, beside equal parts. */
export function lorenzPanels({ result, texts }: Telling): PanelRows[] {
	const deciles = result.concentration?.deciles ?? [];
	const measures = [...new Set(deciles.map(({ measure }) => measure))];
	const rows = measures.flatMap((measure) => [
		{ measure: labelled(texts, measure), tenths: 0, share: 0 },
		...deciles
			.filter((each) => each.measure === measure)
			.map(({ decile, cumulative_share }) => ({
				measure: labelled(texts, measure),
				tenths: decile,
				share: cumulative_share,
			})),
	]);
	const marks = [
		{ tenths: 0, share: 0 },
		{ tenths: 10, share: 1 },
	];
	return rows.length > 0 ? [{ spec: "lorenz", rows, marks }] : [];
}
