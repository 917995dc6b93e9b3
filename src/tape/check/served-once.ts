// What two parts of the files would both give is taken from one of them: each row counts once.
import type { TapeName } from "../columns.ts";
import type { Said } from "../mapping/proposal-words.ts";
import type { Decision } from "./decide.ts";
import type { Look } from "./look.ts";

/** Of several sheets of a file that serve one tape, the first is taken; the others are shown as what they seem to be. */
export function withoutTaken(look: Look, earlier: readonly Decision[]): Look {
	const taken = new Set(
		earlier
			.filter((each) => each.look.part.file === look.part.file)
			.flatMap(({ tapes: decided }) => decided.map(({ tape }) => tape)),
	);
	const free = look.tapes.filter(({ role }) => !taken.has(role.tape));
	const [first] = look.tapes;
	return free.length === look.tapes.length || !first
		? look
		: {
				...look,
				tapes: free,
				noTape: free.length > 0 ? undefined : alsoThere(first.role.tape),
			};
}

/** Payments by the month are most often the same as those by the day, and would count twice: they give way to these. */
export function paidOnce(looks: readonly Look[]): readonly Look[] {
	const hasDays = looks.some(({ tapes }) =>
		tapes.some(({ role }) => role.tape === "payments" && !role.isMonthly),
	);
	return hasDays ? looks.map(withoutMonths) : looks;
}

function withoutMonths(look: Look): Look {
	const others = look.tapes.filter(({ role }) => !role.isMonthly);
	return others.length === look.tapes.length
		? look
		: {
				...look,
				tapes: others,
				noTape: others.length > 0 ? undefined : byTheDay,
			};
}

const byTheDay: Said = {
	en: "payments by the month, but another file has payments by the day; if these are of other claims, give both to value with --payments",
	nb: "innbetalinger per måned, men en annen fil har innbetalinger per dag; gjelder disse andre krav, gi begge til value med --payments",
};

function alsoThere(tape: TapeName): Said {
	return {
		en: `${tape} too, but another sheet of the file is taken for them; give this one as a file of its own`,
		nb: `også ${tape}, men et annet ark i filen er valgt; gi dette arket som en egen fil`,
	};
}
