// What `ferskvare policy` says, in English and Norwegian.
import { inBoth } from "./in-both.ts";

export const policyLineWords = inBoth({
	en: {
		of: "Of the {claims} claims submitted in the twelve months up to {cut_off}, with {principal} of principal, {earlier} would have been submitted earlier and {later} later: {days} days a krone, on average.",
		rule_day:
			"The rule: submitted on day {day} after the due date, or on the first lawful day if that is later.",
		rule_batch:
			"The rule: all that is outstanding is submitted on day {day} of each month, never before the lawful day.",
		notices_sent: "The lawful day goes by the notices as they were sent.",
		notices_early:
			"The lawful day supposes that each notice had been sent as early as the law allows.",
		gain: "Within {horizon} days of submission {expected} of principal was to be expected as run, and {gain} more under the rule (95% interval {low} to {high}).",
		group:
			"  {dimension} {group}: {gain} ({low} to {high}), {days} days, {claims} claims",
		unlawful:
			"{claims} claims have no lawful day that is known and stay as they were.",
		untold:
			"{claims} claims are of a kind that none was fitted with, and are left out.",
		caveat:
			"An adjusted association, no proof: it breaks where the day was chosen by what the tape does not show, where claims submitted early include those that would have paid without it, and where the collector cannot take more as well as before.",
	},
	nb: {
		of: "Av de {claims} kravene som ble oversendt i de tolv månedene til og med {cut_off}, med {principal} i hovedstol, ville {earlier} vært sendt tidligere og {later} senere: {days} dager per krone i gjennomsnitt.",
		rule_day:
			"Regelen: oversendt på dag {day} etter forfall, eller på første lovlige dag om den er senere.",
		rule_batch:
			"Regelen: alt utestående oversendes på dag {day} i hver måned, aldri før den lovlige dagen.",
		notices_sent: "Den lovlige dagen følger varslene slik de ble sendt.",
		notices_early:
			"Den lovlige dagen forutsetter at hvert varsel var sendt så tidlig loven tillater.",
		gain: "Innen {horizon} dager etter oversendelse var {expected} av hovedstolen å vente slik det ble kjørt, og {gain} mer under regelen (95 % intervall {low} til {high}).",
		group:
			"  {dimension} {group}: {gain} ({low} til {high}), {days} dager, {claims} krav",
		unlawful: "{claims} krav har ingen kjent lovlig dag og blir stående.",
		untold: "{claims} krav er av et slag ingen er beregnet med, og er utelatt.",
		caveat:
			"En justert sammenheng, intet bevis: den brister der dagen ble valgt av noe filene ikke viser, der krav som sendes tidlig, også er de som ville ha betalt uten, og der inkassoforetaket ikke greier flere like godt som før.",
	},
});
