import type { Block, Inline } from "../../model/block.ts";
import { linkTarget } from "./link-target.ts";

const TAGS = { link: "a", strong: "strong", emphasis: "em", code: "code" } as const;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const SPECIAL = /[&<>"']/g;

/** The part of a block that is written, and what relative links are read by. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly base: string | undefined;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly opening: string;
}

/** Text with its inlines as markup, escaped. A mark that crosses an outer one ends with it, so that tags nest. */
export function markUp({ text, inlines }: Pick<Block, "text" | "inlines">, part: Part): string {
  const open: Mark[] = [];
  const written: string[] = [];
  let at = part.start;
  const writeTo = (end: number) => {
    if (end > at) written.push(escapeHtml(text.slice(at, end)));
    at = Math.max(at, end);
  };
  const closeUntil = (end: number) => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= end; inner = open.at(-1)) {
      writeTo(inner.end);
      written.push(`</${inner.tag}>`);
      open.pop();
    }
  };
  for (const mark of marksIn(inlines, part)) {
    closeUntil(mark.start);
    if (open.some(({ tag }) => tag === mark.tag)) continue;
    writeTo(mark.start);
    written.push(mark.opening);
    open.push({ ...mark, end: Math.min(mark.end, open.at(-1)?.end ?? part.end) });
  }
  closeUntil(part.end);
  writeTo(part.end);
  return written.join("");
}

function marksIn(inlines: readonly Inline[], { start, end, base }: Part): readonly Mark[] {
  return inlines
    .flatMap((inline) => {
      // A formula is text that browsers without a reader of TeX show as it is.
      if (inline.kind === "math") return [];
      const from = Math.max(start, inline.start);
      const to = Math.min(end, inline.end);
      const opening = from < to ? openingOf(inline.kind, inline.href, base) : undefined;
      return opening === undefined ? [] : [{ start: from, end: to, tag: TAGS[inline.kind], opening }];
    })
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

function openingOf(kind: keyof typeof TAGS, href: string | undefined, base: string | undefined): string | undefined {
  if (kind !== "link") return `<${TAGS[kind]}>`;
  const target = linkTarget(href, base);
  return target === undefined ? undefined : `<a href="${escapeHtml(target)}" rel="nofollow noopener noreferrer">`;
}

/** Fit to stand between tags and inside a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (char) => ESCAPES[char] ?? char);
}
