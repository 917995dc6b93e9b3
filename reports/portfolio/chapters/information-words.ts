// The words of the chapter on what information is worth.
import { inBoth } from "../in-both.ts";

export const informationWords = inBoth({
	en: {
		sections: {
			information: [
				"What to fetch, mend or wash first",
				"What each field is worth to the bid. A buyer who cannot see a field prices claims part of the way from their mean to their worst tenth; how claims of each value pay is measured on those still open half a year after they fell due. How far the buyer goes and what fetching costs are assumed.",
			],
		},
		sheets: {
			information: ["Information", "What each field is worth to the bid."],
			put_backs: ["Put-backs", "What is expected to come back after a sale."],
		},
		tables: {
			information: "What each field is worth",
			put_backs: "Expected put-backs if all claims are sold as they stand",
		},
		charts: {
			information: [
				"What the bid would lose without each field",
				"The price with the field less the price without it.",
				"Bar chart of what the bid would lose, were each field masked. The figures are in the table below.",
			],
		},
		axes: { field: "Field", lost_without: "Lost without it" },
		columns: {
			valued_field: ["Field", "what is known of a claim"],
			worth_if_masked: [
				"Lost without it",
				"what the bid would lose, were the field masked",
			],
			claims_missing: ["Claims that lack it", "of the claims priced"],
			missing_share: ["Share that lacks it", "of the open principal"],
			gain_if_known: ["Gained if fetched", "what the bid would gain"],
			field_cost: ["Cost", "of fetching it for the claims that lack it"],
			gain_after_cost: ["Gain after cost", "what fetching it brings"],
			put_back_ground: ["Ground", "ground usual in contracts of sale"],
			put_back_share: ["Share", "of the claims"],
			refund: ["Refund", "the part of the bid that is paid back"],
		},
		empty: { information: "There is no bid to weigh fields by." },
		labels: {
			debtor_type: "debtor type",
			submission_date: "day of submission",
			claim_size: "size of each claim",
			birth_year: "year of birth",
			contact: "telephone and e-mail",
			payment_history: "payments",
			event_log: "event log",
			limitation_evidence: "what shows that it is not time-barred",
			documents: "documents",
			national_id: "identity number, to wash by",
			deceased: "deceased",
			insolvent: "bankrupt or in debt settlement",
			paid_before: "paid before",
			time_barred: "time-barred",
			duplicate: "duplicate",
			missing_document: "document never found",
		},
	},
	nb: {
		sections: {
			information: [
				"Hva som bør hentes, rettes eller vaskes først",
				"Hva hvert felt er verd for budet. En kjøper som ikke ser et felt, priser kravene et stykke fra gjennomsnittet mot den dårligste tidelen; hvordan krav av hver verdi betaler, er målt på dem som fortsatt var åpne et halvt år etter forfall. Hvor langt kjøperen går, og hva det koster å hente, er antatt.",
			],
		},
		sheets: {
			information: ["Opplysninger", "Hva hvert felt er verd for budet."],
			put_backs: ["Tilbakeføringer", "Hva som ventes tilbake etter et salg."],
		},
		tables: {
			information: "Hva hvert felt er verd",
			put_backs: "Ventede tilbakeføringer hvis alle krav selges som de er",
		},
		charts: {
			information: [
				"Hva budet ville tapt uten hvert felt",
				"Prisen med feltet minus prisen uten.",
				"Søylediagram over hva budet ville tapt om hvert felt var skjult. Tallene står i tabellen under.",
			],
		},
		axes: { field: "Felt", lost_without: "Tapt uten det" },
		columns: {
			valued_field: ["Felt", "hva som er kjent om et krav"],
			worth_if_masked: [
				"Tapt uten det",
				"hva budet ville tapt om feltet var skjult",
			],
			claims_missing: ["Krav som mangler det", "av kravene som er priset"],
			missing_share: ["Andel som mangler det", "av åpen hovedstol"],
			gain_if_known: ["Vunnet om det hentes", "hva budet ville vinne"],
			field_cost: ["Kostnad", "ved å hente det for kravene som mangler det"],
			gain_after_cost: ["Gevinst etter kostnad", "hva det gir å hente det"],
			put_back_ground: ["Grunn", "vanlig grunn i avtaler om salg"],
			put_back_share: ["Andel", "av kravene"],
			refund: ["Refusjon", "delen av budet som betales tilbake"],
		},
		empty: { information: "Det er ikke noe bud å veie feltene mot." },
		labels: {
			debtor_type: "skyldnertype",
			submission_date: "oversendelsesdag",
			claim_size: "størrelsen på hvert krav",
			birth_year: "fødselsår",
			contact: "telefon og e-post",
			payment_history: "innbetalinger",
			event_log: "hendelseslogg",
			limitation_evidence: "det som viser at kravet ikke er foreldet",
			documents: "dokumenter",
			national_id: "fødselsnummer, til vask",
			deceased: "død",
			insolvent: "konkurs eller gjeldsordning",
			paid_before: "betalt før",
			time_barred: "foreldet",
			duplicate: "dublett",
			missing_document: "dokument aldri funnet",
		},
	},
});
