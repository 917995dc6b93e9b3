// Parts of an XML document: which are wanted, and how they are handed out.

export interface XmlElement {
	/** Local name, without prefix. */
	readonly name: string;
	readonly line: number;
	/** Those without a namespace, by name. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlElement[];
	/** The text directly below, as it stands. */
	readonly text: string;
}

export interface XmlRecord {
	/** Local names from the root: "AuditFile/MasterFiles/Customers/Customer". */
	readonly path: string;
	readonly element: XmlElement;
	/** The elements around it, outermost first, with the texts met in them so far. */
	readonly around: readonly XmlElement[];
}

/** Which parts of a document are wanted; all else is passed over without being kept. */
export interface XmlParts {
	/** Elements of other namespaces are passed over; the root is refused. */
	isOurs(namespace: string): boolean;
	/** What the root must be, in words. */
	readonly expected: string;
	/** Paths of elements that are handed out whole when they end. */
	readonly whole: readonly string[];
	/** Paths of elements that are handed out when they end with the texts directly below them alone. */
	readonly outlines: readonly string[];
}

/** The paths of the elements around those at a path, outermost first. */
export function pathsAbove(path: string): string[] {
	const names = path.split("/");
	return names.slice(1).map((_, place) => names.slice(0, place + 1).join("/"));
}
