// The list of characteristics is the one that the models know.
import { expect, test } from "vitest";
import { characteristics, isNumber } from "../../src/score/characteristics.ts";
import { modelFolder } from "../../src/warehouse/build.ts";
import { modelsIn } from "../../src/warehouse/model.ts";

const sqlOf = (wanted: string) =>
	modelsIn(modelFolder).find(({ name }) => name === wanted)?.sql ?? "";

test("claim_points joins each characteristic once, and no other", () => {
	const joined = [
		...sqlOf("claim_points").matchAll(/characteristic = '(\w+)'/g),
	];
	expect(joined.map(([, name]) => name).sort()).toEqual(
		[...characteristics].sort(),
	);
});

test.each(characteristics)(
	"claim_characteristics gives %s its level, and its number if it is one",
	(name) => {
		const sql = sqlOf("claim_characteristics");
		expect(sql).toContain(` as ${name}_level`);
		expect(sql.includes(` as ${name}_number`)).toBe(isNumber(name));
	},
);
