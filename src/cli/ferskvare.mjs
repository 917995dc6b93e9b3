#!/usr/bin/env node
// Lets Node 20 run the TypeScript sources as they are, then hands over.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
