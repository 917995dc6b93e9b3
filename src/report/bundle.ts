// The page's script: our runtime with the parts of Vega that our charts use, as one text.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/** Transforms that no chart of ours uses; leaving them out makes every report 100 kB smaller. */
const unused =
	/^vega-(geo|force|hierarchy|label|regression|voronoi|wordcloud|crossfilter)$/;

const withoutUnused: Plugin = {
	name: "without-unused-transforms",
	setup(bundler) {
		bundler.onResolve({ filter: unused }, ({ path }) => ({
			path,
			namespace: "unused",
		}));
		bundler.onLoad({ filter: /.*/, namespace: "unused" }, () => ({
			contents: "export {}",
		}));
	},
};

const pageRuntime = new URL("page-runtime.ts", import.meta.url);
const made = new Map<string, Promise<string>>();

/** Made once for all reports of a process. */
export function pageScript(): Promise<string> {
	return bundled(pageRuntime);
}

/** A file of ours with all it imports as one script for a browser; made once in a process. */
export function bundled(entry: URL): Promise<string> {
	const script = made.get(entry.href) ?? bundle(entry);
	made.set(entry.href, script);
	return script;
}

/** As a content security policy names the one script it allows. */
export function sourceHash(script: string): string {
	const hash = createHash("sha256").update(script).digest("base64");
	return `'sha256-${hash}'`;
}

async function bundle(entry: URL): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(entry)],
		bundle: true,
		minify: true,
		write: false,
		format: "iife",
		platform: "browser",
		target: "es2022",
		charset: "utf8",
		legalComments: "none",
		plugins: [withoutUnused],
	});
	const [script] = outputFiles;
	if (!script) throw new Error("esbuild made no script");
	return script.text.replaceAll("</script", "<\\/script");
}
