// The lists at the side: worked queries, kept queries, and the relations with their columns.
import type {
	Catalogue,
	CatalogueRelation,
} from "../../warehouse/catalogue.ts";
import type { KeptQuery } from "../kept-queries.ts";
import { type Box, byId, made } from "./dom.ts";
import type { Worked } from "./server.ts";
import { counted, setting } from "./setting.ts";

const { texts } = setting;

export function listWorked(
	worked: readonly Worked[],
	show: (sql: string) => void,
): void {
	byId("worked").replaceChildren(
		...worked.map(({ says, sql, name }) =>
			made(
				"li",
				{},
				button(says, name, () => show(sql)),
			),
		),
	);
}

export function listKept(
	kept: readonly KeptQuery[],
	show: (sql: string) => void,
	forget: (name: string) => void,
): void {
	byId("kept-in").textContent = `${texts.kept_in} ${setting.keptIn}`;
	byId("kept").replaceChildren(
		...(kept.length === 0 ? [made("li", {}, texts.kept_none)] : []),
		...kept.map(({ name, sql }) => {
			const away = button("×", `${texts.forget} ${name}`, () => forget(name));
			away.className = "away";
			away.setAttribute("aria-label", `${texts.forget} ${name}`);
			return made(
				"li",
				{},
				button(name, sql, () => show(sql)),
				away,
			);
		}),
	);
}

export function listRelations(
	{ relations }: Catalogue,
	insert: (name: string) => void,
): void {
	const find = byId("find");
	const list = () => {
		const sought = find.value.trim().toLowerCase();
		byId("relations").replaceChildren(
			...relations
				.filter((relation) => isFound(relation, sought))
				.map((relation) => entry(relation, insert)),
		);
	};
	find.addEventListener("input", list);
	list();
}

function isFound({ name, columns }: CatalogueRelation, sought: string) {
	return (
		name.includes(sought) ||
		columns.some((column) => column.name.toLowerCase().includes(sought))
	);
}

/** The columns are listed when the relation is opened: together they are thousands. */
function entry(
	relation: CatalogueRelation,
	insert: (name: string) => void,
): Box {
	const { name, says, rows, columns } = relation;
	const box = made(
		"details",
		{ className: "relation" },
		made(
			"summary",
			{ title: says },
			name,
			made("small", {}, ` ${counted(rows)} ${texts.rows}`),
		),
	);
	box.addEventListener("toggle", () => {
		if (!box.open || box.dataset.listed) return;
		box.dataset.listed = "yes";
		box.append(
			made("p", {}, says),
			made(
				"ul",
				{},
				made(
					"li",
					{},
					button(name, says, () => insert(name)),
				),
				...columns.map((column) =>
					made(
						"li",
						{},
						button(column.name, column.says, () => insert(column.name)),
						made("small", {}, ` ${column.type.toLowerCase()}`),
					),
				),
			),
		);
	});
	return box;
}

function button(text: string, title: string, press: () => void): Box {
	const pressed = made("button", { type: "button", title }, text);
	pressed.addEventListener("click", press);
	return pressed;
}
