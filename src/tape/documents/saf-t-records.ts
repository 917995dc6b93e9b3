// Which parts of a SAF-T Financial file are read, and what its header says.
import { isCalendarDay } from "../../dates.ts";
import { dayOf, firstOf, textAt } from "./element.ts";
import { xmlRecords } from "./xml.ts";
import type { XmlElement, XmlParts, XmlRecord } from "./xml-parts.ts";

export interface SafTHeader {
	readonly version: string;
	readonly software: string;
	/** Organisation number of the company whose books these are. */
	readonly companyNumber: string;
	readonly currency: string;
	/** The first day of the books; "" where the file does not say. */
	readonly firstDay: string;
}

const namespace = "urn:StandardAuditFile-Taxation-Financial:NO";

/** The header, the customers, and what else is asked for; a file without the namespace is taken at its word. */
export function safTRecords(
	file: string,
	{ whole, outlines }: Pick<XmlParts, "whole" | "outlines">,
): AsyncGenerator<XmlRecord> {
	return xmlRecords(file, {
		isOurs: (uri) => uri === namespace || uri === "",
		expected: `a SAF-T Financial file for Norway (${namespace})`,
		whole: [
			"AuditFile/Header",
			"AuditFile/MasterFiles/Customers/Customer",
			...whole,
		],
		outlines,
	});
}

export function headerIn(header: XmlElement): SafTHeader {
	return {
		version: textAt(header, "AuditFileVersion"),
		software: firstOf(
			textAt(header, "SoftwareCompanyName"),
			textAt(header, "SoftwareID"),
		),
		companyNumber: textAt(header, "Company", "RegistrationNumber"),
		currency: textAt(header, "DefaultCurrencyCode"),
		firstDay: firstDayIn(header),
	};
}

function firstDayIn(header: XmlElement): string {
	const of = (name: string) => textAt(header, "SelectionCriteria", name);
	const month = /^(0?[1-9]|1[0-2])$/.test(of("PeriodStart"))
		? of("PeriodStart").padStart(2, "0")
		: "01";
	const days = [
		dayOf(of("SelectionStartDate")),
		`${of("PeriodStartYear")}-${month}-01`,
		dayOf(textAt(header, "AuditFileDateCreated")),
	];
	return days.find(isCalendarDay) ?? "";
}

/** "SAF-T Financial 1.0 of Nøyaktig Regnskapssystem" */
export function formatOf({ version, software }: SafTHeader): string {
	return `SAF-T Financial ${version.slice(0, 10)} of ${software.slice(0, 80) || "an unnamed system"}`;
}
