// A portfolio written as the EBA's templates, by the engine alone: no row passes through here.
import { join } from "node:path";
import type { TapeName } from "../tape/columns.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import { collectionTemplate, monthsOf } from "./collection.ts";
import { counterpartyTemplate } from "./counterparty.ts";
import { loanTemplate } from "./loan.ts";
import { ownColumns, ownTape } from "./own-columns.ts";
import { relationshipTemplate } from "./relationship.ts";
import { cellText, type Template } from "./template.ts";
import type { Vault } from "./vault.ts";

/** One file of an export. */
export interface WrittenFile {
	readonly file: string;
	readonly says: string;
	/** Undefined for a tape in our own columns. */
	readonly template: Template | undefined;
	readonly headings: readonly string[];
}

const ownFiles: readonly { readonly tape: TapeName; readonly says: string }[] =
	[
		{ tape: "payments", says: "the payments day by day, in our own columns" },
		{ tape: "events", says: "the steps and incidents, in our own columns" },
		{ tape: "companies", says: "the companies, in our own columns" },
	];

/** Writes every file of the export into the folder: UTF-8, cut by semicolons, quoted where needed. */
export async function writeTemplates(
	database: Database,
	folder: string,
	vault: Vault | undefined,
	progress: (share: number) => void = () => {},
): Promise<readonly WrittenFile[]> {
	const written: WrittenFile[] = [];
	const templates = [
		counterpartyTemplate(vault),
		relationshipTemplate,
		loanTemplate,
		collectionTemplate(await monthsOf(database)),
	];
	const all = templates.length + ownFiles.length;
	for (const template of templates) {
		const own = await ownColumns(database, template);
		const columns = [
			...template.columns.map(
				(column) => `${cellText(column)} as ${named(column.heading)}`,
			),
			...own.map(({ heading, text }) => `${text} as ${named(heading)}`),
		];
		await copy(
			database,
			`${template.given ? `with ${template.given}` : ""}
			select ${columns.join(",\n")} from ${template.from} order by ${template.order}`,
			join(folder, template.file),
		);
		const { file, says } = template;
		written.push({
			...{ file, says, template },
			headings: [...template.columns, ...own].map(({ heading }) => heading),
		});
		progress(written.length / all);
	}
	for (const { tape, says } of ownFiles) {
		const rows = await ownTape(database, tape);
		if (!rows) continue;
		const file = `${tape}.csv`;
		await copy(database, rows.select, join(folder, file));
		const { headings } = rows;
		written.push({ file, says, template: undefined, headings });
	}
	progress(1);
	return written;
}

async function copy(
	database: Database,
	select: string,
	file: string,
): Promise<void> {
	await database.run(
		`copy (${select}) to ${quoted(file)} (format csv, header, delimiter ';', nullstr '', use_tmp_file false)`,
	);
}
