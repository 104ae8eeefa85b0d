import type { Inline } from "../../model/block.ts";
import { escapeHtml } from "../../text/characters/escape-html.ts";
import { byPlace, type Marked, nestMarks, type Stretch } from "../nest-marks.ts";
import { linkTarget } from "./link-target.ts";

const TAGS = { link: "a", strong: "strong", emphasis: "em", code: "code" } as const;

/** A mark with the tag that opens it. */
export interface Tag extends Marked {
  readonly kind: keyof typeof TAGS;
  readonly opening: string;
}

/** The tags that a block's inlines are written as, by place; links that lead nowhere allowed have none. */
export function tagsOf(inlines: readonly Inline[], base: string | undefined): readonly Tag[] {
  return inlines
    .flatMap((inline) => {
      // A formula is text that browsers without a reader of TeX show as it is.
      if (inline.kind === "math") return [];
      const opening = openingOf(inline.kind, inline.href, base);
      return opening === undefined ? [] : [{ kind: inline.kind, start: inline.start, end: inline.end, opening }];
    })
    .sort(byPlace);
}

/** A part of a text with its tags as markup, escaped. */
export function markUp(text: string, tags: readonly Tag[], part: Stretch): string {
  const written: string[] = [];
  nestMarks(tags, part, {
    text: (start, end) => written.push(escapeHtml(text.slice(start, end))),
    open: ({ opening }) => written.push(opening),
    close: ({ kind }) => written.push(`</${TAGS[kind]}>`),
  });
  return written.join("");
}

function openingOf(kind: keyof typeof TAGS, href: string | undefined, base: string | undefined): string | undefined {
  if (kind !== "link") return `<${TAGS[kind]}>`;
  const target = linkTarget(href, base);
  return target === undefined ? undefined : `<a href="${escapeHtml(target)}" rel="nofollow noopener noreferrer">`;
}
