import { escapeHtml } from "../../text/characters/escape-html.ts";

type Fields = Readonly<Record<string, unknown>>;

const LINE_END = /\r?\n/g;
const FIRST_LINE_END = /^\r?\n/;
const FENCE = "```";
/** What Slack writes in angle brackets: "<https://boats.example|the boats>", "<@U01AB>", "<#C01|harbour>". */
const SLACK_LINK = /<([@#!]?)([^<>|\s]{1,2000})(?:\|([^<>|]{0,500}))?>/g;
const SLACK_SIGNS: readonly (readonly [written: RegExp, sign: string])[] = [
  [/&lt;/g, "<"],
  [/&gt;/g, ">"],
  [/&amp;/g, "&"],
];

/** Markup of a message as its writer saw it: lines, and code between fences of three backticks. */
export function markUpMessage(text: string, markUpLine: (line: string) => string = escapeHtml): string {
  const parts = text.split(FENCE);
  // A fence without another one is a text's own.
  if (parts.length % 2 === 0) parts.push(`${FENCE}${parts.pop() ?? ""}`);
  return parts
    .map((part, at) =>
      at % 2 === 1 ? `<pre>${escapeHtml(part.replace(FIRST_LINE_END, ""))}</pre>` : markUpPart(part, markUpLine),
    )
    .join("");
}

function markUpPart(part: string, markUpLine: (line: string) => string): string {
  const said = part.trim();
  return said === "" ? "" : `<p>${markUpLine(said).replace(LINE_END, "<br>\n")}</p>`;
}

/** The same of a message of Slack, who is called in it by name. */
export function markUpSlack(text: string, nameOf: (id: string) => string): string {
  return markUpMessage(text, (said) => {
    let markup = "";
    let end = 0;
    for (const match of said.matchAll(SLACK_LINK)) {
      const [whole, sign = "", target = "", label] = match;
      markup += escapeHtml(plainOf(said.slice(end, match.index)));
      markup +=
        sign === ""
          ? linkTo(plainOf(target), plainOf(label ?? target))
          : escapeHtml(`${sign}${label ?? nameOf(target)}`);
      end = match.index + whole.length;
    }
    return markup + escapeHtml(plainOf(said.slice(end)));
  });
}

function plainOf(written: string): string {
  return SLACK_SIGNS.reduce((text, [sign, plain]) => text.replace(sign, plain), written);
}

/** Markup of a message of Telegram: a text, or texts and stretches of a kind. */
export function markUpTelegram(text: unknown): string {
  const parts = Array.isArray(text) ? text : [text];
  const markup = parts.map(markUpStretch).join("").trim();
  return markup === "" ? "" : `<p>${markup}</p>`;
}

function markUpStretch(stretch: unknown): string {
  if (typeof stretch === "string") return lines(stretch);
  const { type, text, href } = (stretch ?? {}) as Fields;
  if (typeof text !== "string") return "";
  switch (type) {
    case "link":
      return linkTo(text, text);
    case "text_link":
      return linkTo(typeof href === "string" ? href : "", text);
    case "pre":
      return `</p><pre>${escapeHtml(text)}</pre><p>`;
    case "blockquote":
      return `</p><blockquote>${lines(text)}</blockquote><p>`;
    case "code":
      return `<code>${escapeHtml(text)}</code>`;
    default:
      return lines(text);
  }
}

function lines(text: string): string {
  return escapeHtml(text).replace(LINE_END, "<br>\n");
}

function linkTo(address: string, label: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>`;
}
