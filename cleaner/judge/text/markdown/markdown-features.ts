import type { Block } from "../../../model/block.ts";
import { MARK } from "../../../text/sentences/tokens.ts";
import { CONTEXT_FEATURES, fillContext } from "../lines/score-context.ts";
import type { MarkdownField, Totals } from "./markdown-field.ts";

const OWN = [
  "word-odds",
  "words",
  "links",
  "link-count",
  "kind",
  "level",
  "depth",
  "ends-sentence",
  "copies",
  "place",
  "since-prose",
  "until-prose",
] as const;
const STRETCH = ["blocks", "mean-words", "link-share", "prose-share", "odds", "menu-share"] as const;
const STRETCHES = ["near-2", "near-6", "near-20", "run", "section", "before", "after", "page"] as const;

/** What `fillMarkdown` writes: the block itself, what the classifier of lines says around it, and stretches that it is part of. */
export const MARKDOWN_FEATURES: readonly string[] = [
  ...OWN,
  ...CONTEXT_FEATURES.map((name) => `lines-${name}`),
  ...STRETCHES.flatMap((stretch) => STRETCH.map((measure) => `${stretch}-${measure}`)),
];

const KINDS: Readonly<Partial<Record<Block["kind"], number>>> = {
  heading: 1,
  "list-item": 2,
  table: 3,
  code: 4,
  quote: 5,
  caption: 6,
};
const REACHES = [2, 6, 20] as const;

/** Writes `MARKDOWN_FEATURES` of block `i` at `offset`. */
export function fillMarkdown(field: MarkdownField, i: number, at: { into: Float32Array; offset: number }): void {
  const { into } = at;
  const block = field.blocks[i] as Block;
  const line = field.lines.lines[i];
  const count = field.blocks.length;
  let k = at.offset;
  into[k++] = field.wordOdds[i] as number;
  into[k++] = Math.log1p(line?.words ?? 0);
  into[k++] = field.links[i] as number;
  into[k++] = Math.log1p(linksIn(block));
  into[k++] = KINDS[block.kind] ?? 0;
  into[k++] = block.level ?? 0;
  into[k++] = block.list?.depth ?? 0;
  into[k++] = line?.mark === MARK.stop || line?.mark === MARK.question ? 1 : 0;
  into[k++] = Math.min(9, field.lines.copies[i] as number);
  into[k++] = i / count;
  into[k++] = field.sinceProse[i] as number;
  into[k++] = field.untilProse[i] as number;
  fillContext(field.context, i, { into, offset: k });
  k += CONTEXT_FEATURES.length;
  const put = (from: number, to: number) => {
    fillStretch(field.totals, { from, to }, { into, offset: k });
    k += STRETCH.length;
  };
  for (const reach of REACHES) put(Math.max(0, i - reach), Math.min(count, i + reach + 1));
  put(field.runs.from[i] as number, field.runs.to[i] as number);
  put(field.sections.from[i] as number, field.sections.to[i] as number);
  put(0, i);
  put(i + 1, count);
  put(0, count);
}

function fillStretch(
  { words, linkWords, proseWords, odds, menus }: Totals,
  { from, to }: { from: number; to: number },
  { into, offset }: { into: Float32Array; offset: number },
): void {
  const sum = (totals: Float64Array) => (totals[to] as number) - (totals[from] as number);
  const blocks = Math.max(1, to - from);
  const all = Math.max(1, sum(words));
  into[offset] = Math.log1p(to - from);
  into[offset + 1] = Math.log1p(sum(words) / blocks);
  into[offset + 2] = sum(linkWords) / all;
  into[offset + 3] = sum(proseWords) / all;
  into[offset + 4] = sum(odds) / all;
  into[offset + 5] = sum(menus) / blocks;
}

function linksIn({ inlines }: Block): number {
  let links = 0;
  for (const { kind } of inlines) if (kind === "link") links++;
  return links;
}
