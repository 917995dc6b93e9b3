// How far the reference portfolio speaks for this one.
import { inBoth } from "../in-both.ts";

export const representationTables = [
	{
		name: "representation",
		table: {
			rows: "representation.whole.*",
			columns: [
				{ name: "represented_share", field: "share", kind: "percent" },
				{
					name: "mix_stability",
					field: "stability_index",
					kind: "given",
					missing: "no_mix",
				},
				{ name: "band_factor", field: "band_factor", kind: "multiple" },
			],
		},
	},
	{
		name: "representation_segments",
		table: {
			rows: "representation.by_segment.*",
			columns: [
				{ name: "segment", field: "segment", kind: "label" },
				{ name: "is_known", field: "is_known", kind: "label" },
				{ name: "share_here", field: "share_here", kind: "percent" },
				{ name: "share_there", field: "share_there", kind: "percent" },
			],
		},
	},
] as const;

export const representationWords = inBoth({
	en: {
		sections: {
			representation: [
				"How far the reference speaks for it",
				"Curves of other portfolios hold for claims like theirs. Where the mix is another, bands are wider by the factor below, which is assumed.",
			],
		},
		sheets: {
			representation: ["Reference", "How well the reference covers the tape."],
			representation_segments: [
				"Reference segments",
				"Segments here and in the reference.",
			],
		},
		tables: {
			representation: "In all",
			representation_segments: "By segment",
		},
		columns: {
			represented_share: [
				"Represented",
				"share of the open principal whose segment has a curve in the reference",
			],
			mix_stability: [
				"Difference of mix",
				"population stability index over segments and ages: below a tenth the same, above a quarter another",
			],
			band_factor: ["Bands wider by", "assumed, from the two beside it"],
			is_known: ["Known there", "whether the reference has a curve for it"],
			share_here: ["Share here", "share of the open principal"],
			share_there: ["Share there", "the same in the reference"],
		},
		missing: { no_mix: "one of the two has nothing open" },
		empty: {
			representation: "The run leans on no reference: none was given.",
		},
	},
	nb: {
		sections: {
			representation: [
				"Hvor langt referansen gjelder",
				"Kurver fra andre porteføljer gjelder for krav som ligner. Der sammensetningen er en annen, er båndene videre med faktoren under, som er antatt.",
			],
		},
		sheets: {
			representation: ["Referanse", "Hvor godt referansen dekker filen."],
			representation_segments: [
				"Referanse segmenter",
				"Segmenter her og i referansen.",
			],
		},
		tables: {
			representation: "I alt",
			representation_segments: "Per segment",
		},
		columns: {
			represented_share: [
				"Representert",
				"andel av åpen hovedstol i segmenter som har kurve i referansen",
			],
			mix_stability: [
				"Ulik sammensetning",
				"stabilitetsindeks (PSI) over segmenter og alder: under en tidel den samme, over en firedel en annen",
			],
			band_factor: ["Videre bånd", "antatt, ut fra de to ved siden av"],
			is_known: ["Kjent der", "om referansen har en kurve for det"],
			share_here: ["Andel her", "andel av åpen hovedstol"],
			share_there: ["Andel der", "det samme i referansen"],
		},
		missing: { no_mix: "den ene av dem har ingenting åpent" },
		empty: {
			representation: "Kjøringen støtter seg ikke på noen referanse.",
		},
	},
});
