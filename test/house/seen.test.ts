// What is looked at with a browser, a spreadsheet program or a validator is run once more where those are installed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const names =
	/"\/usr\/bin\/chromium"|"soffice"|"ooxml-validator"|\/soffice\.ts"|\/axe\.ts"/;

test("test:seen runs every test file that needs such a program, and no other", () => {
	const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
	const [, listed = ""] = /^vitest run (.*)$/.exec(scripts["test:seen"]) ?? [];
	const needing = readdirSync("test", { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".test.ts"))
		.map((file) => join("test", file))
		.filter((file) => names.test(readFileSync(file, "utf8")))
		.filter((file) => file !== "test/house/seen.test.ts");
	expect(listed.split(" ").sort()).toEqual(
		needing.map((file) => file.replace(/\.test\.ts$/, "")).sort(),
	);
});
