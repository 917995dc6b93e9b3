// As much of Markdown as our notebooks use: headings, paragraphs, lists, and code, bold and links within.
import { type Html, html, textOf, trusted } from "../report/html.ts";

export function markdown(text: string): Html {
	const blocks = text.trim().split(/\n{2,}/);
	return html`${blocks.map(block)}`;
}

function block(text: string): Html {
	const heading = /^(#{1,3}) (.+)$/.exec(text);
	if (heading) {
		const level = heading[1]?.length ?? 1;
		return trusted(
			`<h${level}>${textOf(inline(heading[2] ?? ""))}</h${level}>\n`,
		);
	}
	if (text.startsWith("- "))
		return html`<ul>${text.split(/\n(?=- )/).map((item) => html`<li>${inline(item.slice(2))}</li>`)}</ul>\n`;
	return html`<p>${inline(text)}</p>\n`;
}

function inline(text: string): Html {
	const escaped = textOf(html`${text.replaceAll("\n", " ")}`);
	return trusted(
		escaped
			.replaceAll(/`([^`]+)`/g, "<code>$1</code>")
			.replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
			.replaceAll(/\*([^*]+)\*/g, "<em>$1</em>")
			.replaceAll(/\[([^\]]+)\]\(([\w./#-]+)\)/g, '<a href="$2">$1</a>'),
	);
}
