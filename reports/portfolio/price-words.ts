// What `ferskvare price` says, in both languages. {names} are filled with figures.
import { inBoth } from "./in-both.ts";

export const priceWords = inBoth({
	en: {
		open: "As at {cut_off}: {claims} open claims, {principal} of principal, {erc} expected in 180 months.",
		bid: "Bid {price} ({rate} of principal): {irr} a year, {multiple}, paid back {payback}.",
		ask: "Ask {price} ({rate} of principal): at that price a buyer earns {irr} a year, {multiple}, paid back {payback}.",
		asked:
			"At {price} ({rate} of principal) a buyer earns {irr} a year, {multiple}, paid back {payback}.",
		above: "That is {difference} above the {side}.",
		below: "That is {difference} below the {side}.",
		equal: "That is the {side}.",
		bridge: "From ask to bid: {step} {amount}.",
		supposed: "{origin}: {name} {value}.",
		in_month: "in month {month}",
		never: "never",
		no_irr: "no return",
		no_rate: "no share",
		sides: { bid: "bid", ask: "ask" },
	},
	nb: {
		open: "Per {cut_off}: {claims} åpne krav, {principal} i hovedstol, {erc} ventet på 180 måneder.",
		bid: "Bud {price} ({rate} av hovedstol): {irr} i året, {multiple}, tilbakebetalt {payback}.",
		ask: "Minstepris {price} ({rate} av hovedstol): til den prisen tjener en kjøper {irr} i året, {multiple}, tilbakebetalt {payback}.",
		asked:
			"Til {price} ({rate} av hovedstol) tjener en kjøper {irr} i året, {multiple}, tilbakebetalt {payback}.",
		above: "Det er {difference} over {side}.",
		below: "Det er {difference} under {side}.",
		equal: "Det er {side}.",
		bridge: "Fra minstepris til bud: {step} {amount}.",
		supposed: "{origin}: {name} {value}.",
		in_month: "i måned {month}",
		never: "aldri",
		no_irr: "ingen avkastning",
		no_rate: "ingen andel",
		sides: { bid: "budet", ask: "minsteprisen" },
	},
});
