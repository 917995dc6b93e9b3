// Who may come in: a token in the address, good for once, is exchanged for a cookie that the browser keeps.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** The secrets of one sitting; gone when the program ends. */
export class Pass {
	/** The part of the path that only this sitting has: a cookie under it is not sent to other ports of this machine. */
	readonly room = `/${secret()}/`;
	readonly #token = secret();
	readonly #cookie = secret();
	#isUsed = false;

	/** What the address must carry, once. */
	get token(): string {
		return this.#token;
	}

	/** The cookie for whoever brings the token first; nothing for anybody else. */
	exchange(token: string): string | undefined {
		if (this.#isUsed || !isSame(token, this.#token)) return undefined;
		this.#isUsed = true;
		return `ferskvare=${this.#cookie}; HttpOnly; SameSite=Strict; Path=${this.room}`;
	}

	/** @param cookies  the header as it came */
	admits(cookies: string | undefined): boolean {
		const brought = (cookies ?? "")
			.split(/;\s*/)
			.find((cookie) => cookie.startsWith("ferskvare="));
		return (
			brought !== undefined &&
			isSame(brought.slice("ferskvare=".length), this.#cookie)
		);
	}
}

function secret(): string {
	return randomBytes(24).toString("base64url");
}

/** Takes the same time whatever differs. */
function isSame(one: string, other: string): boolean {
	const digest = (text: string) => createHash("sha256").update(text).digest();
	return timingSafeEqual(digest(one), digest(other));
}
