import type { Block } from "../../../model/block.ts";
import { hasWordCount } from "../../../text/words/words.ts";
import type { Judge } from "../../judge.ts";
import { readLineField } from "../lines/line-features.ts";
import { measureLines } from "../lines/line-form.ts";
import { certainReason } from "../lines/line-marks.ts";
import { markLines } from "../lines/mark-lines.ts";
import type { Finding } from "../mark-block.ts";
import { printShare } from "../print-share.ts";
import { linkShareOf, type MarkdownField, MENU_LINKS } from "./markdown-field.ts";
import { readMarkdown, scoreMarkdown } from "./score-markdown.ts";

/**
 * What tells a page that was converted from what somebody wrote: so many blocks that are surely furniture, so great a share of all
 * blocks, and of the words. Tables of contents are none. Of 674 files that authors wrote 0.4 % have as much, of whole pages 92 %.
 */
const CONVERTED = { surely: 0.07, blocks: 5, blockShare: 0.08, wordShare: 0.01 };
/** Texts of fewer words are labels. */
const LABEL_WORDS = 5;

/**
 * Marks every block of a page that was converted with its menus and all; what somebody wrote in Markdown is never thinned out. The
 * classifier's score, and a reason where it drops.
 */
export const judgeMarkdown: Judge = (seen) => {
  const { blocks, page } = seen;
  if (!hasLabels(blocks)) return [];
  const forms = measureLines(blocks.map(({ text }) => text));
  const field = readMarkdown(blocks, readLineField(forms), seen.lineModel);
  const probabilities = scoreMarkdown(field, seen.markdownModel);
  if (!isConverted(field, probabilities)) return [];
  const address = (page.url ?? "").toLowerCase();
  const certain = blocks.map(({ kind, text }, i) =>
    isQuotable(kind) ? certainReason(text, { words: forms[i]?.words ?? 0, address }) : undefined,
  );
  const otherReason = (i: number) => linksReason(field, i);
  return markLines(seen, { field: field.lines, probabilities, certain, otherReason });
};

/** A few links or words alone on their lines: where there are none, there is no furniture to look for. Asked first, because it costs next to nothing. */
function hasLabels(blocks: readonly Block[]): boolean {
  let labels = 0;
  for (const block of blocks) {
    if (!isQuotable(block.kind) || (hasWordCount(block.text, LABEL_WORDS) && linkShareOf(block) < MENU_LINKS)) continue;
    if (++labels >= CONVERTED.blocks) return true;
  }
  return false;
}

function isConverted({ blocks, lines, totals }: MarkdownField, probabilities: Float32Array): boolean {
  let count = 0;
  let words = 0;
  for (const [i, block] of blocks.entries()) {
    if ((probabilities[i] as number) >= CONVERTED.surely || isOfContents(block)) continue;
    count++;
    words += lines.lines[i]?.words ?? 0;
  }
  return (
    count >= Math.max(CONVERTED.blocks, CONVERTED.blockShare * blocks.length) &&
    words >= CONVERTED.wordShare * (totals.words.at(-1) ?? 0)
  );
}

/** All of its links lead into the page itself. */
function isOfContents({ inlines }: Block): boolean {
  let links = 0;
  for (const { kind, href } of inlines) {
    if (kind !== "link") continue;
    if (href?.startsWith("#") !== true) return false;
    links++;
  }
  return links > 0;
}

/** What headings, code and tables say is said of something: none is a widget by its words. */
function isQuotable(kind: Block["kind"]): boolean {
  return kind !== "heading" && kind !== "code" && kind !== "table";
}

function linksReason({ links }: MarkdownField, i: number): Finding | undefined {
  const share = links[i] ?? 0;
  return share < MENU_LINKS
    ? undefined
    : { rule: "density/links", because: `link density ${printShare(share)}`, confidence: 0.6 };
}
