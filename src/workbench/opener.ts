// The machine's own way to open an address in the browser.
import { spawn } from "node:child_process";

const openers: Readonly<Record<string, readonly string[]>> = {
	darwin: ["open"],
	win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Whether a browser was told; it goes on its own way from there. */
export function openInBrowser(
	address: string,
	platform: string = process.platform,
): Promise<boolean> {
	const [program = "", ...words] = openers[platform] ?? ["xdg-open"];
	return new Promise((resolve) => {
		const opener = spawn(program, [...words, address], {
			stdio: "ignore",
			detached: true,
		});
		opener.once("error", () => resolve(false));
		opener.once("spawn", () => resolve(true));
		opener.unref();
	});
}
