// The conversation: a prompt, a statement over one line or several, an answer, and again.
import { createInterface, type Interface } from "node:readline";
import { styleText } from "node:util";
import { Fault } from "../faults.ts";
import { answer, isGoodbye } from "./sql-answer.ts";
import { historySize, readHistory, writeHistory } from "./sql-history.ts";
import type { Session } from "./sql-session.ts";
import { TypedText } from "./sql-typed.ts";

const prompt = "ferskvare> ";
const promptMidway = "      ...> ";

/** Answers what is typed until the user leaves; a fault is told, and the shell goes on. */
export async function shell(session: Session): Promise<void> {
	const { io } = session;
	const history = io.historyFile ? await readHistory(io.historyFile) : [];
	const keyboard = createInterface({
		input: io.stdin,
		output: io.isTerminal.stdout ? io.stdout : io.stderr,
		terminal: true,
		prompt,
		history: [...history],
		historySize,
		removeHistoryDuplicates: true,
	});
	const conversation = new Conversation(session, keyboard);
	const leave = () => keyboard.close();
	io.signal.addEventListener("abort", leave);
	await conversation.hold();
	keyboard.close();
	io.signal.removeEventListener("abort", leave);
	if (io.historyFile) await keep(io.historyFile, conversation.history, session);
}

class Conversation {
	history: readonly string[] | undefined;
	readonly #session: Session;
	readonly #keyboard: Interface;
	readonly #typed = new TypedText();
	#linesToCome = 0;
	#isOver = false;

	constructor(session: Session, keyboard: Interface) {
		this.#session = session;
		this.#keyboard = keyboard;
		keyboard.on("history", (lines: string[]) => {
			this.history = lines;
		});
		keyboard.on("SIGINT", () => this.#stop());
		keyboard.on("line", () => {
			this.#linesToCome += 1;
		});
		keyboard.on("close", () => {
			this.#isOver = true;
		});
	}

	async hold(): Promise<void> {
		this.#ask();
		for await (const line of this.#keyboard) {
			if (!this.#typed.isMidway && isGoodbye(line)) return;
			for (const text of this.#typed.completedBy(line))
				await this.#answer(text);
			if (this.#session.isUnheard || this.#session.io.signal.aborted) break;
			this.#linesToCome -= 1;
			this.#ask();
		}
		// Ctrl-D leaves the cursor behind the prompt.
		this.#session.io.stderr.write("\n");
	}

	#ask(): void {
		if (this.#isOver) return;
		this.#keyboard.setPrompt(this.#typed.isMidway ? promptMidway : prompt);
		this.#keyboard.prompt();
	}

	async #answer(text: string): Promise<void> {
		try {
			await answer(this.#session, text);
		} catch (cause) {
			if (!(cause instanceof Fault)) throw cause;
			this.#tell(cause);
		}
	}

	#tell({ message, remedy }: Fault): void {
		const { stderr, hasColour } = this.#session.io;
		const said = hasColour
			? styleText("red", message, { validateStream: false })
			: message;
		stderr.write(`${said}\n${remedy}\n`);
	}

	// Ctrl-C stops what runs; when nothing runs, it takes back what is typed.
	#stop(): void {
		if (this.#session.isAsking) {
			this.#session.cancel();
			return;
		}
		if (this.#isOver) return;
		// A line that has come in will be asked in a moment.
		if (this.#linesToCome > 0) {
			setImmediate(() => this.#stop());
			return;
		}
		this.#typed.forget();
		this.#keyboard.write(null, { ctrl: true, name: "e" });
		this.#keyboard.write(null, { ctrl: true, name: "u" });
		this.#ask();
	}
}

async function keep(
	file: string,
	history: readonly string[] | undefined,
	{ io }: Session,
): Promise<void> {
	if (!history) return;
	await writeHistory(file, history).catch((cause: unknown) => {
		io.stderr.write(`what you typed is not kept: ${cause}\n`);
	});
}
