// Amounts of documents, exactly: hundred-thousandths in a bigint, for a bank may write five decimals.

/** Hundred-thousandths of a currency unit. */
export type ExactAmount = bigint;

const pattern = /^([+-]?)(\d{0,18})(?:\.(\d{0,20}))?$/;
const decimals = 5;

/** Reads "1250", "1250.5", "-.5"; undefined for anything else, and for more than five decimals. */
export function exactAmount(text: string): ExactAmount | undefined {
	const parts = pattern.exec(text);
	if (!parts) return undefined;
	const [, sign, whole = "", fraction = ""] = parts;
	if (whole === "" && fraction === "") return undefined;
	if (/[1-9]/.test(fraction.slice(decimals))) return undefined;
	const digits = fraction.slice(0, decimals).padEnd(decimals, "0");
	const amount = BigInt(`${whole}${digits}`);
	return sign === "-" ? -amount : amount;
}

/** The amount of so many øre. */
export function exactFromOre(ore: bigint): ExactAmount {
	return ore * 1000n;
}

/** "1250" or "1250.5000": none or at least four decimals, so that it cannot be taken for a grouped amount. */
export function amountText(amount: ExactAmount): string {
	const { sign, whole, fraction } = partsOf(amount);
	if (/^0*$/.test(fraction)) return `${sign}${whole}`;
	return `${sign}${whole}.${fraction.replace(/0$/, "")}`;
}

/** "1250.50", for people. */
export function shownAmount(amount: ExactAmount): string {
	const { sign, whole, fraction } = partsOf(amount);
	return `${sign}${whole}.${fraction.replace(/0{1,3}$/, "")}`;
}

function partsOf(amount: ExactAmount): {
	sign: string;
	whole: string;
	fraction: string;
} {
	const digits = (amount < 0n ? -amount : amount)
		.toString()
		.padStart(decimals + 1, "0");
	return {
		sign: amount < 0n ? "-" : "",
		whole: digits.slice(0, -decimals),
		fraction: digits.slice(-decimals),
	};
}

export function sumOf(amounts: Iterable<ExactAmount>): ExactAmount {
	let sum = 0n;
	for (const amount of amounts) sum += amount;
	return sum;
}
