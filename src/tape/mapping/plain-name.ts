// What two spellings of a heading share.

/** Lower case, no accents, words joined by underscores. */
export function plainName(heading: string): string {
	return heading
		.toLowerCase()
		.replaceAll("ø", "o")
		.replaceAll("æ", "ae")
		.normalize("NFD")
		.replaceAll(/[\u0300-\u036f]/g, "")
		.replaceAll(/[^a-z0-9]+/g, "_")
		.replaceAll(/^_+|_+$/g, "");
}

/** The plain name without a blank: "Forf. dato" and "forf.dato" are one word. */
export function squeezedName(heading: string): string {
	return plainName(heading).replaceAll("_", "");
}
