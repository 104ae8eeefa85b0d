import type { Inline } from "../../model/block.ts";
import { countInk } from "../../text/collapse.ts";

const LINKED = String.raw`!\[(?<image>[^\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)|\[(?<label>[^\]\n]{1,500})\]\(<?(?<href>[^()\s<>]{0,2000})>?(?:\s"[^"]{0,200}")?\)`;
const OTHERS = String.raw`<(?<auto>https?:[^<>\s]{1,2000})>|${"`"}(?<code>[^${"`"}]{1,1000})${"`"}|\*\*(?<strong>[^*]{1,1000})\*\*|__(?<underlined>[^_]{1,1000})__|(?<![\w*])\*(?<emphasis>[^*\s][^*]{0,1000})\*(?![\w*])`;
/** Images, links, autolinks, code spans, strong and emphasis: each with its text in one group. */
const INLINE = new RegExp(`${LINKED}|${OTHERS}`, "g");
/** For texts that hold no link: of a million open brackets each would be looked behind. */
const WITHOUT_LINKS = new RegExp(OTHERS, "g");
const LINK_MIDDLE = "](";

/** Markdown's inline marks as inlines over the plain text. */
export function readInlines(markdown: string): { text: string; inlines: Inline[]; linkChars: number } {
  const inlines: Inline[] = [];
  let text = "";
  let at = 0;
  let linkChars = 0;
  for (const match of markdown.matchAll(markdown.includes(LINK_MIDDLE) ? INLINE : WITHOUT_LINKS)) {
    text += markdown.slice(at, match.index);
    at = match.index + match[0].length;
    const { image, label, href, auto, code, strong, underlined, emphasis } = match.groups ?? {};
    const shown = image ?? label ?? auto ?? code ?? strong ?? underlined ?? emphasis ?? "";
    const start = text.length;
    text += shown;
    if (shown === "" || image !== undefined) continue;
    const kind =
      label !== undefined || auto !== undefined
        ? "link"
        : code !== undefined
          ? "code"
          : emphasis !== undefined
            ? "emphasis"
            : "strong";
    if (kind === "link") linkChars += countInk(shown);
    inlines.push({ kind, start, end: text.length, ...(kind === "link" ? { href: href ?? auto ?? "" } : {}) });
  }
  text += markdown.slice(at);
  const lead = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    inlines: inlines.map((one) => ({ ...one, start: one.start - lead, end: one.end - lead })),
    linkChars,
  };
}
