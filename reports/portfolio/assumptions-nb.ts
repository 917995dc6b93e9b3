// What each side supposes, in Norwegian: the words of src/assumptions/defaults.csv.

const ofEither = (who: "kjøperen" | "selgeren", whose: string) => ({
	collection_level: `hva ${who} får inn av det prognosen sier`,
	cost_per_claim_month: `${whose} kostnad per åpent krav, kroner i måneden`,
	cost_per_step: `${whose} kostnad per brev, oppringning eller melding, kroner`,
	steps_per_claim_month: `brev, oppringninger og meldinger per åpent krav i måneden hos ${who}`,
	legal_cost: `${whose} kostnad per krav som bringes inn for forliksråd eller domstol, kroner`,
	legal_share: `andel av de åpne kravene som ${who} tar rettslig`,
	legal_month: `måneden fram i tid da ${who} tar dem rettslig`,
	vat_on_costs: `merverdiavgift på kostnadene som ${who} ikke har fradrag for`,
});

const prefixed = (side: string, words: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		Object.entries(words).map(([name, says]) => [`${side}_${name}`, says]),
	);

const goesBack = "andel av kravene som går tilbake fordi";

export const assumptionsInNorwegian: Readonly<Record<string, string>> = {
	target_irr:
		"årlig avkastning kjøperen vil ha på prisen etter kostnader; usikrede krav omsettes til 15–25 %",
	buyer_cost_rate:
		"kjøperens kostnad ved å drive inn, av brutto innbetalinger; en børsnotert nordisk kjøper oppgir 22–25 %",
	seller_discount_rate:
		"årlig rente selgeren veier penger senere mot penger nå med",
	seller_cost_rate:
		"selgerens egen og inkassoforetakenes kostnad ved å drive inn, av brutto innbetalinger",
	...prefixed("buyer", ofEither("kjøperen", "kjøperens")),
	...prefixed("seller", ofEither("selgeren", "selgerens")),
	buyer_tax_rate:
		"skatt på innbetalinger etter kostnader og etter den delen av prisen de betaler tilbake",
	buyer_funding_share: "andel av prisen som er lånt",
	buyer_funding_rate: "årlig rente på det som er lånt",
	buyer_due_diligence: "kostnad ved å undersøke porteføljen, kroner én gang",
	buyer_onboarding_per_claim: "kostnad ved å overta et krav, kroner én gang",
	buyer_put_back_rate:
		"andel av kravene, etter verdi, som går tilbake til selgeren mot prisen som er betalt, fratrukket det som er innbetalt",
	buyer_put_back_month:
		"måneden fram i tid da krav går tilbake; avtaler gir 60–180 dager",
	buyer_miss_chance: "sjansen kjøperen tåler for ikke å nå avkastningsmålet",
	buyer_bidders:
		"bydere på porteføljen; bare for hva det å vinne over dem sier om et bud",
	buyer_estimate_spread:
		"standardavviket til logaritmen mellom hva byderne mener om de samme kravene",
	buyer_put_back_spread:
		"hvor usikker andelen som går tilbake er: standardavviket over gjennomsnittet",
	buyer_cycle_sd:
		"standardavviket til logaritmen av hvor godt et år er; målt mellom kalenderår der porteføljen har fire",
	buyer_cycle_correlation:
		"sammenhengen mellom hvor godt et år er og det neste",
	seller_tax_rate:
		"skatt på innbetalinger etter kostnader og etter det kravene fortsatt står for skattemessig; tap antas trukket fra når de oppstår",
	seller_tax_base_share:
		"andel av åpen hovedstol som kravene fortsatt står for skattemessig; 0 der tapet er trukket fra",
	seller_vat_recoverable_share:
		"andel av hovedstol som aldri betales, som kommer tilbake som korrigert merverdiavgift hvis selgeren beholder kravene",
	seller_loss_month:
		"måneden fram i tid da det ubetalte er endelig tapt for skatt og merverdiavgift",
	seller_sale_cost: "kostnad ved å selge, kroner én gang",
	seller_sale_cost_per_claim:
		"kostnad ved å overlevere et krav, kroner én gang",
	seller_book_share: "andel av åpen hovedstol som kravene står i bøkene for",
	seller_capital_share: "kapital som holdes mot det kravene står i bøkene for",
	seller_capital_rate: "årlig kostnad for denne kapitalen",
	buyer_is_financial_undertaking:
		"1 der kjøperen er et finansforetak som kan gi kreditt til forbrukere i Norge; 0 der salg av lån krever skyldnerens samtykke",
	buyer_field_loading:
		"hvor langt fra gjennomsnittet mot den dårligste tidelen en kjøper priser krav som et felt den ikke ser, ville skilt",
	buyer_reset_band:
		"hvor langt miksindeksen kan gå før prisen på løpende salg settes på nytt",
	...prefixed("buyer_put_back", {
		deceased: `${goesBack} skyldneren var død`,
		insolvent: `${goesBack} skyldneren var konkurs eller i gjeldsordning`,
		paid_before: `${goesBack} de var betalt før skjæringsdatoen`,
		disputed: `${goesBack} de var bestridt`,
		time_barred: `${goesBack} de var foreldet`,
		duplicate: `${goesBack} de var solgt to ganger`,
		missing_document: `${goesBack} et dokument aldri ble funnet`,
	}),
	seller_minimum_lot_claims:
		"antall krav som en pott må ha for å kunne prises for seg",
	seller_minimum_lot_principal:
		"åpen hovedstol som en pott må ha for å kunne prises for seg, kroner",
	seller_agency_notice_months:
		"et inkassoforetaks varsel før krav kan kalles tilbake, måneder",
	seller_court_within_months:
		"måneder igjen til foreldelse som et krav tas rettslig innenfor",
	seller_offer_price:
		"pris som er budt for kravene slik de ligger, kroner; ellers regnes budet",
	seller_agency_change_cost:
		"kostnad ved å flytte et krav fra ett inkassoforetak til et annet, kroner én gang",
	seller_plan_share:
		"andel av åpen, forfalt hovedstol som settes på avdragsordning utover dagens",
	seller_plan_effect:
		"hvor mye av forskjellen mellom krav med avdragsordning og andre som skyldes ordningen, og ikke at de som inngår den, er andre",
	seller_plan_cost: "kostnad ved å sette opp en ordning, kroner én gang",
	...prefixed("seller_factoring", {
		advance_rate: "andel av hovedstolen som factoringforetaket betaler straks",
		fee_rate: "factoringforetakets gebyr, av hovedstolen det tar",
		interest_rate:
			"factoringforetakets årlige rente på det som er betalt og ikke er kommet tilbake",
		recourse:
			"1 der factoringforetaket får igjen det som ikke betales; 0 der det selv bærer tapet av det som er betalt",
		recourse_days:
			"dager til det som er betalt og ikke kommet tilbake, gjøres opp, i måneder à 30 dager",
		days_past_due:
			"dager over forfall som factoringforetaket ikke tar fakturaer over",
		companies_only: "1 der factoringforetaket ikke tar fakturaer til personer",
	}),
	...prefixed("seller_cost_of", {
		debtor_type:
			"kostnad ved å finne ut om skyldneren er person eller foretak, kroner per krav",
		submission_date: "kostnad ved å finne oversendelsesdagen, kroner per krav",
		claim_size: "kostnad ved å oppgi hovedstol for hvert krav, kroner per krav",
		birth_year: "kostnad ved å finne skyldnerens fødselsår, kroner per krav",
		contact:
			"kostnad ved å finne skyldnerens telefon eller e-post, kroner per krav",
		payment_history:
			"kostnad ved å hente kravets innbetalinger, kroner per krav",
		event_log: "kostnad ved å hente trinnene på kravet, kroner per krav",
		limitation_evidence:
			"kostnad ved å hente det som viser at kravet ikke er foreldet, kroner per krav",
		documents: "kostnad ved å hente fakturakopi eller avtale, kroner per krav",
		national_id:
			"kostnad ved å hente fødselsnumre og vaske mot registre, kroner per krav",
	}),
};
