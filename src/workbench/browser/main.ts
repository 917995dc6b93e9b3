// Runs in the reader's browser: the workbench. Bundled by src/report/bundle.ts.
import type { Answer } from "../answer.ts";
import type { Complaint } from "../complaint.ts";
import { byId, made, page } from "./dom.ts";
import { showDrawing } from "./drawing.ts";
import { Editor } from "./editor.ts";
import { grid } from "./grid.ts";
import * as server from "./server.ts";
import { counted, filled, seconds, setting } from "./setting.ts";
import { listKept, listRelations, listWorked } from "./sidebar.ts";

const { texts } = setting;
let running: AbortController | undefined;
let answered: Answer | undefined;
let isDrawn = false;

void start().catch((cause: unknown) => say(server.messageOf(cause), "", true));

async function start(): Promise<void> {
	const [catalogue, { worked, kept }] = await Promise.all([
		server.catalogue(),
		server.queries(),
	]);
	const editor = new Editor({ catalogue, run: () => run(editor), cancel });
	listWorked(worked, (sql) => {
		editor.show(sql);
		run(editor);
	});
	listOwn(kept, editor);
	listRelations(catalogue, (name) => editor.insert(name));
	listen(editor);
	byId("run").disabled = false;
}

function listen(editor: Editor): void {
	byId("run").addEventListener("click", () => run(editor));
	byId("cancel").addEventListener("click", cancel);
	page.addEventListener("keydown", ({ key }) => {
		if (key === "Escape") cancel();
	});
	byId("keep").addEventListener("click", () => {
		byId("naming").hidden = false;
		byId("name").focus();
	});
	const keep = () => void keepAs(byId("name").value.trim(), editor);
	byId("keep-it").addEventListener("click", keep);
	byId("name").addEventListener("keydown", ({ key }) => {
		if (key === "Enter") keep();
	});
	byId("show-table").addEventListener("click", () => showTab("table"));
	byId("show-chart").addEventListener("click", () => showTab("chart"));
}

function run(editor: Editor): void {
	void ask(editor.statement);
}

function cancel(): void {
	running?.abort();
}

async function ask(sql: string): Promise<void> {
	running?.abort();
	const asking = new AbortController();
	running = asking;
	byId("cancel").disabled = false;
	say(texts.running);
	const answer = await server.ask(sql, asking.signal);
	if (running !== asking) return;
	running = undefined;
	byId("cancel").disabled = true;
	if (isComplaint(answer)) say(answer.message, answer.remedy, true);
	else show(answer);
}

function isComplaint(answer: Answer | Complaint): answer is Complaint {
	return "message" in answer;
}

function show(answer: Answer): void {
	answered = answer;
	isDrawn = false;
	byId("answer").hidden = false;
	byId("grid").replaceChildren(grid(answer));
	byId("grid").scrollTop = 0;
	if (!byId("drawing").hidden) showTab("chart");
	const count = answer.rows.length;
	const sentence = !answer.isWhole
		? texts.answered_part
		: count === 1
			? texts.answered_one
			: texts.answered;
	const figures = { rows: counted(count), time: seconds(answer.milliseconds) };
	say(filled(sentence, figures));
}

function showTab(tab: "table" | "chart"): void {
	const isChart = tab === "chart";
	byId("grid").hidden = isChart;
	byId("drawing").hidden = !isChart;
	byId("show-table").setAttribute("aria-selected", String(!isChart));
	byId("show-chart").setAttribute("aria-selected", String(isChart));
	if (!isChart || isDrawn || !answered) return;
	isDrawn = true;
	showDrawing(answered);
}

async function keepAs(name: string, editor: Editor): Promise<void> {
	if (name === "" || editor.text.trim() === "") return;
	byId("naming").hidden = true;
	byId("name").value = "";
	await change(server.keep({ name, sql: editor.text }), editor);
}

async function change(
	changed: ReturnType<typeof server.keep>,
	editor: Editor,
): Promise<void> {
	try {
		listOwn(await changed, editor);
	} catch (cause) {
		say(server.messageOf(cause), "", true);
	}
}

function listOwn(kept: server.Queries["kept"], editor: Editor): void {
	listKept(
		kept,
		(sql) => editor.show(sql),
		(name) => void change(server.forget(name), editor),
	);
}

function say(message: string, remedy = "", isWrong = false): void {
	const status = byId("status");
	status.className = isWrong ? "wrong" : "";
	status.replaceChildren(
		made("pre", {}, message),
		...(remedy ? [made("p", {}, remedy)] : []),
	);
}
