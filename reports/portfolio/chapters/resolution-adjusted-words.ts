// The words of resolution by exact days to submission, in English and Norwegian.
import { inBoth } from "../in-both.ts";

export const resolutionAdjustedWords = inBoth({
	en: {
		sections: {
			resolution_adjusted: [
				"Days to submission, like with like",
				"Claims submitted early are not the claims submitted late. Here debtor type, size, claim type and creditor are held still: what the whole of the seller's own mix would have done, had it been submitted after so many days. An association, not a proof: claims submitted early include those that would soon have paid by themselves, and whatever else chose the day and is not in the tape is in it too.",
			],
		},
		charts: {
			resolution_adjusted: [
				"Claims paid in full, by exact days to submission, mix held still",
				"Line and band: mix held still, 95%. Thin: as it was. Points: bands. Dotted: the trade's claim of nearly half.",
				"Charts of the resolution rate by exact days from due date to submission, with band and marks at days 14, 20, 60 and 100. The figures are in the table below.",
			],
		},
		sheets: {
			adjusted_days: [
				"Exact days",
				"Resolution had the whole mix been submitted on one day.",
			],
			adjusted_differences: [
				"Day 20 against 100",
				"What is gained by submitting on day 20 and not on day 100.",
			],
			adjusted_bands: [
				"Bands by principal",
				"Resolution by principal, young claims watched as long as they were.",
			],
		},
		tables: {
			adjusted_days: "On exact days",
			adjusted_differences: "Day 20 against day 100",
			adjusted_bands: "By principal, and how many are still at risk",
		},
		columns: {
			exact_days: ["Day", "days from due date to submission"],
			claims_near: [
				"Claims near",
				"observed, submitted within a week of the day",
			],
			raw: ["As it was", "smooth curve over days alone, by count"],
			adjusted: [
				"Mix held still",
				"resolved share of claims, the whole mix on this day",
			],
			adjusted_low: ["Low", "lower end of its 95% band, robust by debtor"],
			adjusted_high: ["High", "upper end of its 95% band"],
			by_principal: [
				"Principal, mix held still",
				"principal recovered over principal submitted",
			],
			by_principal_low: ["Principal low", "lower end of its 95% band"],
			by_principal_high: ["Principal high", "upper end of its 95% band"],
			measure: ["By", "claims counted, or kroner of principal"],
			difference: ["Difference", "share on day 20 less share on day 100"],
			difference_low: ["Difference low", "lower end of its 95% interval"],
			difference_high: ["Difference high", "upper end of its 95% interval"],
			day_ratio: ["Ratio", "share on day 20 over share on day 100"],
			claimed_ratio: [
				"Claimed",
				"what the trade says without showing it; used for nothing",
			],
			at_risk: ["At risk", "unresolved and still watched at the horizon"],
			principal_estimate: [
				"By principal",
				"Aalen–Johansen weighted by principal, exits competing",
			],
			principal_low: ["Principal low", "95%, debtors drawn again in buckets"],
			principal_high: ["Principal high", "95%, debtors drawn again in buckets"],
		},
		empty: {
			resolution_adjusted:
				"Too few submitted claims were observed long enough to hold the mix still.",
		},
		labels: { count: "claims", principal: "principal" },
	},
	nb: {
		sections: {
			resolution_adjusted: [
				"Dager til oversendelse, likt mot likt",
				"Krav som sendes tidlig, er ikke de samme som sendes sent. Her holdes skyldnertype, størrelse, kravtype og fordringshaver fast: hva hele selgerens egen blanding ville ha gjort om den var oversendt etter så mange dager. En sammenheng, ikke et bevis: blant krav som sendes tidlig, er også de som snart ville ha betalt av seg selv, og alt annet som har styrt dagen og ikke står i filene, er også med.",
			],
		},
		charts: {
			resolution_adjusted: [
				"Krav betalt i sin helhet, etter nøyaktige dager til oversendelse, blandingen holdt fast",
				"Linje og bånd: blandingen holdt fast, 95 %. Tynn: slik det var. Punkter: båndene. Prikket: bransjens påstand.",
				"Diagrammer over løsningsgraden etter nøyaktige dager fra forfall til oversendelse, med bånd og merker ved dag 14, 20, 60 og 100. Tallene står i tabellen nedenfor.",
			],
		},
		sheets: {
			adjusted_days: [
				"Nøyaktige dager",
				"Løsningsgraden om hele blandingen var oversendt på én dag.",
			],
			adjusted_differences: [
				"Dag 20 mot 100",
				"Hva som vinnes ved å sende på dag 20 og ikke på dag 100.",
			],
			adjusted_bands: [
				"Bånd etter hovedstol",
				"Løsningsgrad etter hovedstol, unge krav fulgt så lenge de var.",
			],
		},
		tables: {
			adjusted_days: "På nøyaktige dager",
			adjusted_differences: "Dag 20 mot dag 100",
			adjusted_bands: "Etter hovedstol, og hvor mange som fortsatt følges",
		},
		columns: {
			exact_days: ["Dag", "dager fra forfall til oversendelse"],
			claims_near: ["Krav nær", "fulgte krav sendt innen en uke fra dagen"],
			raw: ["Slik det var", "glatt kurve over dager alene, etter antall"],
			adjusted: [
				"Blandingen fast",
				"andel krav løst, hele blandingen på denne dagen",
			],
			adjusted_low: ["Lav", "nedre ende av 95 % bånd, robust for skyldner"],
			adjusted_high: ["Høy", "øvre ende av 95 % bånd"],
			by_principal: [
				"Hovedstol, blandingen fast",
				"innbetalt hovedstol over oversendt hovedstol",
			],
			by_principal_low: ["Hovedstol lav", "nedre ende av 95 % bånd"],
			by_principal_high: ["Hovedstol høy", "øvre ende av 95 % bånd"],
			measure: ["Etter", "krav talt, eller kroner hovedstol"],
			difference: ["Forskjell", "andel på dag 20 minus andel på dag 100"],
			difference_low: ["Forskjell lav", "nedre ende av 95 % intervall"],
			difference_high: ["Forskjell høy", "øvre ende av 95 % intervall"],
			day_ratio: ["Forhold", "andel på dag 20 over andel på dag 100"],
			claimed_ratio: [
				"Påstått",
				"hva bransjen sier uten å vise det; brukes ikke til noe",
			],
			at_risk: ["Følges", "uløst og fortsatt fulgt ved horisonten"],
			principal_estimate: [
				"Etter hovedstol",
				"Aalen–Johansen vektet med hovedstol, andre utganger konkurrerer",
			],
			principal_low: [
				"Hovedstol lav",
				"95 %, skyldnere trukket på nytt i grupper",
			],
			principal_high: [
				"Hovedstol høy",
				"95 %, skyldnere trukket på nytt i grupper",
			],
		},
		empty: {
			resolution_adjusted:
				"For få oversendte krav er fulgt lenge nok til å holde blandingen fast.",
		},
		labels: { count: "krav", principal: "hovedstol" },
	},
});
