import type { Inline } from "../../model/block.ts";
import { countInk } from "../../text/collapse.ts";

/** Images, links, autolinks, code spans, strong and emphasis: each with its text in one group. */
const INLINE =
  /!\[([^\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)|\[([^\]\n]{1,500})\]\(<?([^()\s<>]{0,2000})>?(?:\s"[^"]{0,200}")?\)|<(https?:[^<>\s]{1,2000})>|`([^`]{1,1000})`|\*\*([^*]{1,1000})\*\*|__([^_]{1,1000})__|(?<![\w*])\*([^*\s][^*]{0,1000})\*(?![\w*])/g;

/** Markdown's inline marks as inlines over the plain text. */
export function readInlines(markdown: string): { text: string; inlines: Inline[]; linkChars: number } {
  const inlines: Inline[] = [];
  let text = "";
  let at = 0;
  let linkChars = 0;
  for (const match of markdown.matchAll(INLINE)) {
    text += markdown.slice(at, match.index);
    at = match.index + match[0].length;
    const [, image, label, href, auto, code, strong, strong2, emphasis] = match;
    const shown = image ?? label ?? auto ?? code ?? strong ?? strong2 ?? emphasis ?? "";
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
