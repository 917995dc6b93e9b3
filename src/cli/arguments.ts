// A job's parameters as options of the command line, and back again as values.
import { type Command, Option } from "commander";
import { Fault, refuseIfAny } from "../faults.ts";
import type { Parameter, Parameters, ValuesOf } from "../pipeline.ts";

/** Tells the command line which arguments and options a job takes. */
export function addParameters(command: Command, parameters: Parameters): void {
	for (const [name, parameter] of Object.entries(parameters))
		if (parameter.positional)
			command.argument(placeOf(name, parameter), parameter.says);
		else command.addOption(optionOf(name, parameter));
}

function placeOf(name: string, parameter: Parameter<unknown>): string {
	const place = `${kebab(name)}${parameter.several ? "..." : ""}`;
	return parameter.required ? `<${place}>` : `[${place}]`;
}

function optionOf(name: string, parameter: Parameter<unknown>): Option {
	const option = new Option(flagsOf(name, parameter), parameter.says);
	if (parameter.several)
		option.argParser((text: string, before?: readonly string[]) => [
			...(before ?? []),
			text,
		]);
	if (parameter.fallback !== undefined && !parameter.isFlag)
		option.default(parameter.fallback);
	if (parameter.required) option.makeOptionMandatory();
	return option;
}

function flagsOf(name: string, parameter: Parameter<unknown>): string {
	if (!parameter.isFlag) return `--${kebab(name)} <${parameter.standIn}>`;
	return parameter.fallback === "true"
		? `--no-${kebab(name)}`
		: `--${kebab(name)}`;
}

/**
 * The values of a job's parameters.
 *
 * @throws Fault for each text that is no value of its parameter, all at once
 */
export function valuesFrom<P extends Parameters>(
	command: Command,
	parameters: P,
): ValuesOf<P> {
	const texts = textsOf(command, parameters);
	const faults: Fault[] = [];
	const read = ([name, parameter]: [string, Parameter<unknown>]) => {
		const given = texts[name];
		try {
			return [name, given === undefined ? undefined : parameter.read(...given)];
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			faults.push(
				new Fault(`--${kebab(name)}: ${error.message}`, {
					remedy: error.remedy,
				}),
			);
			return [name, undefined];
		}
	};
	const values = Object.fromEntries(Object.entries(parameters).map(read));
	refuseIfAny(faults);
	return values as ValuesOf<P>;
}

/** What was given for each parameter: one text, or several. */
function textsOf(
	command: Command,
	parameters: Parameters,
): Record<string, readonly string[] | undefined> {
	const options = command.opts<Record<string, unknown>>();
	const places = Object.entries(parameters)
		.filter(([, { positional }]) => positional)
		.map(([name], place): [string, unknown] => [
			name,
			command.processedArgs[place],
		]);
	const given = { ...options, ...Object.fromEntries(places) };
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [
			name,
			value === undefined ? undefined : [value].flat().map(String),
		]),
	);
}

function kebab(name: string): string {
	return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
