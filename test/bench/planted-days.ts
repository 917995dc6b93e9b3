// 200 drawn portfolios: how often the truth lies inside the 95 % intervals of adjusted curve and policy gain.
import { emptyWarehouse } from "../engines.ts";
import { heldIn } from "../planted/days-to-submission.ts";

const draws = Number(process.argv[2] ?? 200);
const claims = Number(process.argv[3] ?? 4000);
const counts = new Map<string, number>();
const database = await emptyWarehouse();
const said = every(25);
for (let seed = 1; seed <= draws; seed += 1) {
	const held = await heldIn(database, { claims, seed });
	for (const [name, isHeld] of Object.entries(held))
		counts.set(name, (counts.get(name) ?? 0) + (isHeld ? 1 : 0));
	if (said(seed)) say(seed);
}
database.close();

function every(many: number): (seed: number) => boolean {
	return (seed) => seed % many === 0 || seed === draws;
}

function say(drawn: number): void {
	for (const [name, held] of counts)
		console.log(
			`${name}: ${held} of ${drawn} (${((100 * held) / drawn).toFixed(1)} %)`,
		);
}
