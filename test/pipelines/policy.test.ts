// Other days of submission tried on the small sample, as a user tries them.
import { beforeAll, describe, expect, test } from "vitest";
import tryPolicy from "../../pipelines/policy.ts";
import { quietEffects } from "../effects.ts";
import { type Valued, valuedSmall } from "../valued.ts";

const plain = {
	submitAt: undefined,
	monthlyBatch: undefined,
	notices: "as-sent",
	horizon: undefined,
	language: "en",
} as const;

describe("policy", () => {
	let small: Valued;
	beforeAll(async () => {
		small = await valuedSmall();
	}, 240_000);

	const asked = (more: Partial<Parameters<typeof tryPolicy.run>[0]>) =>
		tryPolicy.run({ portfolio: small.folder, ...plain, ...more }, quietEffects);

	test("day 20 gives what the report says of day 20", async () => {
		const lines = await asked({ submitAt: 20 });
		const [gain] = small.result.policy?.gains ?? [];
		const kroner = Math.round(Number(gain?.gain)).toLocaleString("en-GB");
		expect(gain?.policy).toBe("day 20");
		expect(lines.join("\n").replaceAll("\u00a0", " ")).toContain(
			`NOK ${kroner} more under the rule`,
		);
		expect(lines.at(-1)).toMatch(/association, no proof/);
	}, 60_000);

	test("groups add up to the whole", () => {
		const gains = (small.result.policy?.gains ?? []).filter(
			({ policy }) => policy === "day 20",
		);
		const sum = (dimension: string) =>
			gains
				.filter((row) => row.dimension === dimension)
				.reduce((all, row) => all + Number(row.gain), 0);
		for (const dimension of ["debtor_type", "size_band", "creditor_group"])
			expect(sum(dimension)).toBeCloseTo(sum("all"), 0);
	});

	test("what is no policy is refused, with what to give", async () => {
		await expect(asked({})).rejects.toThrow(/one rule/);
		await expect(asked({ submitAt: 20, monthlyBatch: 1 })).rejects.toThrow(
			/one rule/,
		);
		await expect(asked({ monthlyBatch: 31 })).rejects.toThrow(/no day that/);
		await expect(asked({ submitAt: 20, horizon: 7 })).rejects.toThrow(
			/no fit within 7/,
		);
	}, 60_000);

	test("a triangle's latest is the cash of the vintages, in both periods", () => {
		const totals = small.result.triangle_methods?.totals ?? [];
		const latest = (period: string) =>
			totals.find(
				(row) =>
					row.period === period &&
					row.measure === "cash" &&
					row.method === "chain_ladder",
			)?.latest ?? Number.NaN;
		const { vintages } = small.result.triangle;
		const cash = vintages
			.slice(-36)
			.reduce(
				(sum, { principal, recovered }) =>
					sum + Number(principal) * (recovered.at(-1) ?? 0),
				0,
			);
		expect(latest("month")).toBeCloseTo(cash, 2);
		expect(latest("quarter")).toBeGreaterThan(0);
	});
});
