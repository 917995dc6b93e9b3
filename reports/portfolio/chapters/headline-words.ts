// What the report says first: what to do, what each claim is for, and why, in words that need no training in the trade.
import { inBoth } from "../in-both.ts";

export const headlineWords = inBoth({
	en: {
		headline: {
			nothing_open:
				"No claim is open as at {cut_off}: there is nothing to forecast and nothing to price.",
			decide: {
				sell: "Sell {claims_sold} of {claims_priced} claims. {ask:Ask} at least {sold_ask}; expect {bid:bids} near {sold_bid}.",
				sell_all:
					"Sell all {claims_sold} claims. {ask:Ask} at least {sold_ask}; expect {bid:bids} near {sold_bid}.",
				keep: "Keep all {claims_priced} claims; sell none now. {ask:Ask} at least {ask}; expect {bid:bids} near {bid}.",
				keep_but:
					"Sell none of the {claims_priced} claims now; keep them, and write off {claims_written_off}. {ask:Ask} at least {ask}; expect {bid:bids} near {bid}.",
				keep_though:
					"Keep all {claims_priced} claims; sell none now: none both may be sold and fills a lot that pays for a sale. {ask:Ask} at least {ask}; expect {bid:bids} near {bid}.",
				keep_one:
					"Keep the claim; do not sell it now. {ask:Ask} at least {ask}; expect {bid:bids} near {bid}.",
				worthless:
					"Nothing is to be had for the claims, kept or sold: {ask:ask} and {bid:bid} are both nothing.",
				ask_only:
					"{ask:Ask} at least {ask} for the {claims_open} open {claims_open?claim|claims}. What a buyer would {bid:bid} is not told here.",
				bid_only:
					"{bid:Bid} at most {bid} for the {claims_open} open {claims_open?claim|claims}. What the seller must {ask:ask} is not told here.",
				none: "No price was worked out in this run.",
			},
			wait: {
				costs:
					"{waiting:Waiting a month} with all of them costs {loss_of_waiting}.",
				gains:
					"{waiting:Waiting a month} with all of them costs nothing: it brings {gain_of_waiting}.",
			},
			why: {
				title: "Why",
				open: "{principal_open} of {principal:principal} is owed in {claims_open} {claims_open?claim|claims}, and {principal_old} of it is {red_light:old}: 361 days or more past due, when little more comes.",
				open_fresh:
					"{principal_open} of {principal:principal} is owed in {claims_open} {claims_open?claim|claims}, and none of it is {red_light:old}, 361 days or more past due.",
				open_old:
					"{principal_open} of {principal:principal} is owed in {claims_open} {claims_open?claim|claims}, and all of it is {red_light:old}: 361 days or more past due, when little more comes.",
				measured:
					"{erc:Expected} of it in the next 120 months is {erc_120}, before the cost of collecting; {share_measured} of the expected money rests on payments measured in this portfolio.",
				guessed:
					"{erc:Expected} of it in the next 120 months is {erc_120}, before the cost of collecting, and nothing of that was measured in this portfolio.",
				keep: "Kept, the claims are worth {ask} to the seller after its costs; a buyer who wants {target_irr} a year ({irr_origin}) and spends {cost_rate} of what comes on collecting ({cost_origin}) can pay at most {bid}.",
				keep_plain:
					"Kept, the claims are worth {ask} to the seller after its costs; a buyer can pay at most {bid} and still meet its target return.",
				sell: "The claims to be sold are worth {sale_gain} more to a buyer than to the seller; the others are worth more kept, may not be sold, or fill no lot that a buyer would price.",
				ask_only:
					"Kept, the claims are worth {ask} to the seller after its costs, so a lower price loses money.",
				bid_only:
					"A buyer who wants {target_irr} a year ({irr_origin}) and spends {cost_rate} of what comes on collecting ({cost_origin}) can pay at most {bid}.",
				currency:
					"No file names a currency: every amount is taken to be in {currency} (assumed).",
				bid_only_plain:
					"A buyer can pay at most {bid} and still meet its target return.",
			},
			intake: {
				rejected: ["Not loaded: ", " (rejects.xlsx says why, row by row)."],
				rows: "{rows} {rows?row|rows} of {relation}, {amount}",
				warnings: "Warnings on what was loaded: ",
				most: "; touches most: ",
				touched: " ({rows} {rows?row|rows}, {amount}).",
			},
			actions: "What to do with the claims",
			assumed:
				"No payment history: the forecast stands on an assumed curve, and nothing of it is measured.",
			reference:
				"No payment history: the forecast stands on a reference curve from elsewhere, and nothing of it is measured in this portfolio.",
		},
		words: {
			waiting: [
				"Waiting a month",
				"What all claims bring if they are sold a month later, collections until then included, held against selling them now; worth today, before tax.",
			],
		},
	},
	nb: {
		headline: {
			nothing_open:
				"Ingen krav er åpne per {cut_off}: det er ingenting å beregne innbetalinger eller pris for.",
			decide: {
				sell: "Selg {claims_sold} av {claims_priced} krav. {ask:Forlang} minst {sold_ask}; vent {bid:bud} på rundt {sold_bid}.",
				sell_all:
					"Selg alle de {claims_sold} kravene. {ask:Forlang} minst {sold_ask}; vent {bid:bud} på rundt {sold_bid}.",
				keep: "Behold alle de {claims_priced} kravene; selg ingen nå. {ask:Forlang} minst {ask}; vent {bid:bud} på rundt {bid}.",
				keep_but:
					"Selg ingen av de {claims_priced} kravene nå; behold dem, og avskriv {claims_written_off}. {ask:Forlang} minst {ask}; vent {bid:bud} på rundt {bid}.",
				keep_though:
					"Behold alle de {claims_priced} kravene; selg ingen nå: ingen av dem både kan selges og fyller en pott som bærer et salg. {ask:Forlang} minst {ask}; vent {bid:bud} på rundt {bid}.",
				keep_one:
					"Behold kravet; selg det ikke nå. {ask:Forlang} minst {ask}; vent {bid:bud} på rundt {bid}.",
				worthless:
					"Det er ingenting å hente for kravene, verken beholdt eller solgt: {ask:minstepris} og {bid:bud} er null.",
				ask_only:
					"{ask:Forlang} minst {ask} for {claims_open?det|de} {claims_open} åpne {claims_open?kravet|kravene}. Hva en kjøper ville {bid:by}, står ikke her.",
				bid_only:
					"{bid:By} høyst {bid} for {claims_open?det|de} {claims_open} åpne {claims_open?kravet|kravene}. Hva selgeren må {ask:forlange}, står ikke her.",
				none: "Kjøringen har ikke regnet ut noen pris.",
			},
			wait: {
				costs: "{waiting:Å vente en måned} med alle koster {loss_of_waiting}.",
				gains:
					"{waiting:Å vente en måned} med alle koster ingenting: det gir {gain_of_waiting}.",
			},
			why: {
				title: "Hvorfor",
				open: "{principal_open} i {principal:hovedstol} er utestående i {claims_open} krav, og {principal_old} av det er {red_light:gammelt}: forfalt i 361 dager eller mer, da det kommer lite mer.",
				open_fresh:
					"{principal_open} i {principal:hovedstol} er utestående i {claims_open} krav, og ingenting av det er {red_light:gammelt}, forfalt i 361 dager eller mer.",
				open_old:
					"{principal_open} i {principal:hovedstol} er utestående i {claims_open} krav, og alt er {red_light:gammelt}: forfalt i 361 dager eller mer, da det kommer lite mer.",
				measured:
					"{erc:Ventet} innbetalt de neste 120 månedene er {erc_120}, før kostnader ved inndrivingen; {share_measured} av det som ventes, bygger på betalinger målt i denne porteføljen.",
				guessed:
					"{erc:Ventet} innbetalt de neste 120 månedene er {erc_120}, før kostnader ved inndrivingen, og ingenting av det er målt i denne porteføljen.",
				keep: "Beholdt er kravene verd {ask} for selgeren etter egne kostnader; en kjøper som krever {target_irr} i året ({irr_origin}) og bruker {cost_rate} av innbetalingene på inndriving ({cost_origin}), kan betale høyst {bid}.",
				keep_plain:
					"Beholdt er kravene verd {ask} for selgeren etter egne kostnader; en kjøper kan betale høyst {bid} og likevel nå avkastningskravet.",
				sell: "Kravene som bør selges, er verd {sale_gain} mer for en kjøper enn for selgeren; de andre er mer verd beholdt, kan ikke selges, eller fyller ingen pott som en kjøper ville prise.",
				ask_only:
					"Beholdt er kravene verd {ask} for selgeren etter egne kostnader, så en lavere pris taper penger.",
				bid_only:
					"En kjøper som krever {target_irr} i året ({irr_origin}) og bruker {cost_rate} av innbetalingene på inndriving ({cost_origin}), kan betale høyst {bid}.",
				currency:
					"Ingen fil sier hvilken valuta det er: alle beløp er tatt for å være i {currency} (antatt).",
				bid_only_plain:
					"En kjøper kan betale høyst {bid} og likevel nå avkastningskravet.",
			},
			intake: {
				rejected: ["Ikke lest: ", " (rejects.xlsx sier hvorfor, rad for rad)."],
				rows: "{rows} {rows?rad|rader} med {relation}, {amount}",
				warnings: "Advarsler om det som er lest: ",
				most: "; gjelder mest: ",
				touched: " ({rows} {rows?rad|rader}, {amount}).",
			},
			actions: "Hva som bør gjøres med kravene",
			assumed:
				"Ingen betalingshistorikk: Beregningen står på en antatt kurve, og ingenting av den er målt.",
			reference:
				"Ingen betalingshistorikk: Beregningen står på en referansekurve hentet utenfra, og ingenting av den er målt i denne porteføljen.",
		},
		words: {
			waiting: [
				"Å vente en måned",
				"Hva alle kravene gir hvis de selges en måned senere, med det som kommer inn til da, holdt mot å selge dem nå; i dagens verdi, før skatt.",
			],
		},
	},
});
