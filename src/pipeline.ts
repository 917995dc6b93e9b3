// What a job is: what it says of itself, what it is given, and how it runs.
import { isCalendarDay } from "./dates.ts";
import { Fault } from "./faults.ts";

/** One thing a job is given on the command line; `read` turns its text into a value or throws a Fault. */
export interface Parameter<Value> {
	readonly says: string;
	/** What stands in the help for the value: FILE, DATE, N. */
	readonly standIn: string;
	/** Given by its place, before the options. */
	readonly positional: boolean;
	/** May be given more than once. */
	readonly several?: true;
	/** Takes no value: given or not. */
	readonly isFlag?: true;
	readonly required: boolean;
	readonly choices?: readonly string[];
	/** The text that is read when the user gives none. */
	readonly fallback?: string;
	/** What is given several times comes as several texts, at least one. */
	read(...texts: string[]): Value;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The values a job runs with; an optional parameter that was not given is undefined. */
export type ValuesOf<P extends Parameters> = {
	readonly [Name in keyof P]: P[Name] extends Parameter<infer Value>
		? Value
		: never;
};

/** Something only the user knows. */
export interface Question {
	readonly asks: string;
	/** The answers there are; none where any text will do. */
	readonly choices: readonly {
		readonly value: string;
		readonly says: string;
	}[];
	readonly proposed?: string;
}

/** What a job may do to the world besides its own files; handed in, so that tests hand in fakes. */
export interface Effects {
	/** Runs one long step under its title; `progress` takes the share done, 0 to 1. */
	step<Outcome>(
		title: string,
		work: (progress: (share: number) => void) => Promise<Outcome>,
	): Promise<Outcome>;
	/** A line for the person who waits. */
	say(line: string): void;
	/** The user's answer; undefined where nobody is there to give one. */
	ask(question: Question): Promise<string | undefined>;
	/** What the user keeps in the environment: keys, never figures. */
	environment(name: string): string | undefined;
	/** Aborted when the user gives up: a job stops, and leaves nothing half-written. */
	readonly signal: AbortSignal;
}

export interface Pipeline<P extends Parameters = Parameters> {
	readonly says: string;
	readonly parameters: P;
	/** The lines to print when all went well. */
	run(values: ValuesOf<P>, effects: Effects): Promise<readonly string[]>;
}

/** States a job; the type of its values follows from its parameters. */
export function pipeline<const P extends Parameters>(
	job: Pipeline<P>,
): Pipeline<P> {
	return job;
}

function parameter<Value>(
	standIn: string,
	says: string,
	read: (text: string) => Value,
): Parameter<Value> {
	return { says, standIn, read, positional: false, required: true };
}

export const text = (standIn: string, says: string) =>
	parameter(standIn, says, (given: string) => given);

export const file = (says: string) =>
	parameter("FILE", says, (text: string) => text);

export const folder = (says: string) =>
	parameter("DIR", says, (text: string) => text);

export const date = (says: string) =>
	parameter("DATE", says, (text: string) => {
		if (isCalendarDay(text)) return text;
		throw new Fault(`"${text}" is no calendar day`, {
			remedy: "Write it as year-month-day, such as 2026-06-30.",
		});
	});

/** A yearly rate as a fraction: 0.15. */
export const annualRate = (says: string) =>
	parameter("R", says, (text: string) => {
		const rate = Number(text.replace(",", "."));
		if (text.trim() !== "" && rate > -1 && rate <= 10) return rate;
		throw new Fault(`"${text}" is no yearly rate`, {
			remedy: "Write a fraction: 0.15 for fifteen per cent a year.",
		});
	});

/** An amount in kroner above 0: 1200000 or 1200000,50. */
export const kroner = (says: string) =>
	parameter("KR", says, (text: string) => {
		const amount = Number(text.replaceAll(/[\s_]/g, "").replace(",", "."));
		if (text.trim() !== "" && amount > 0 && Number.isFinite(amount))
			return amount;
		throw new Fault(`"${text}" is no amount in kroner`, {
			remedy: "Write digits only, such as 1200000.",
		});
	});

export const wholeNumber = (says: string) =>
	parameter("N", says, (text: string) => {
		const number = Number(text.replaceAll("_", "").replaceAll(" ", ""));
		if (text.trim() !== "" && Number.isSafeInteger(number) && number >= 0)
			return number;
		throw new Fault(`"${text}" is no whole number`, {
			remedy: "Write digits only, such as 5000.",
		});
	});

export const choice = <const Choice extends string>(
	choices: readonly Choice[],
	says: string,
): Parameter<Choice> => ({
	...parameter(choices.join("|"), says, (text: string) => {
		const chosen = choices.find((each) => each === text);
		if (chosen) return chosen;
		throw new Fault(`"${text}" is none of ${choices.join(", ")}`, {
			remedy: `Choose one of ${choices.join(", ")}.`,
		});
	}),
	choices,
});

/** Given by its place on the command line. */
export const positional = <Value>(one: Parameter<Value>): Parameter<Value> => ({
	...one,
	positional: true,
});

/** May be given more than once; the values in the order given. */
export const several = <Value>(
	one: Parameter<Value>,
): Parameter<readonly Value[]> => ({
	...one,
	several: true,
	read: (...texts: string[]) => texts.map((text) => one.read(text)),
});

/** A switch: given or not. */
export const flag = (says: string): Parameter<boolean> => ({
	...parameter("", says, (text: string) => text === "true"),
	required: false,
	fallback: "false",
	isFlag: true,
});

/** A switch that turns off what is on: `browser` is given as --no-browser. */
export const switchOff = (says: string): Parameter<boolean> => ({
	...flag(says),
	fallback: "true",
});

/** May be left out; undefined then. */
export const optional = <Value>(
	one: Parameter<Value>,
): Parameter<Value | undefined> => ({ ...one, required: false });

/** May be left out; read from the fallback then. */
export const withFallback = <Value>(
	one: Parameter<Value>,
	fallback: string,
): Parameter<Value> => ({ ...one, required: false, fallback });
