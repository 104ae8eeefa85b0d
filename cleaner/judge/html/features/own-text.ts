import type { Block } from "../../../model/block.ts";
import type { PageView } from "../page-view.ts";
import { type FeatureGroup, logOf, shareOf } from "./feature-group.ts";

/** What the block itself says and how it is written. */
export const OWN_TEXT: FeatureGroup = {
  names: [
    "own:words",
    "own:letters-a-word",
    "own:digits",
    "own:uppers",
    "own:capitals",
    "own:commas",
    "own:stops",
    "own:questions",
    "own:symbols",
    "own:foreign",
    "own:first-upper",
    "own:last-mark",
    "own:link-share",
    "own:links",
    "own:strong-share",
    "own:level",
    "own:kind",
    "own:hidden",
    "own:recovered",
    "own:images",
    "own:controls",
    "own:twins-before",
    "own:twins-after",
  ],
  open: (view) => {
    const twins = countTwins(view);
    return (out, at, i) => {
      const block = view.blocks[i] as Block;
      fillForm(view, out, at, i);
      fillInlines(block, out, at + 12);
      out[at + 15] = block.level ?? 0;
      out[at + 16] = KIND_CODES[block.kind];
      out[at + 17] = block.hiding === undefined ? 0 : block.hiding.by === "aria-hidden" ? 1 : 2;
      out[at + 18] = block.origin === "visible" ? 0 : 1;
      out[at + 19] = Math.min(9, block.box?.tally.images ?? 0);
      out[at + 20] = Math.min(9, block.box?.tally.controls ?? 0);
      out[at + 21] = Math.min(9, twins.before[i] as number);
      out[at + 22] = Math.min(
        9,
        (twins.total.get(view.scan.wording[i] as number) ?? 1) - (twins.before[i] as number) - 1,
      );
    };
  },
};

const KIND_CODES = {
  paragraph: 0,
  heading: 1,
  "list-item": 2,
  definition: 3,
  caption: 4,
  table: 5,
  quote: 6,
  code: 7,
  post: 8,
  comment: 9,
} as const;

// biome-ignore lint/complexity/useMaxParams: the hot path: an options object per block would be garbage
function fillForm({ scan }: PageView, out: Float32Array, at: number, i: number): void {
  const words = scan.words[i] as number;
  const letters = scan.letters[i] as number;
  const signs = letters + (scan.digits[i] as number);
  out[at] = logOf(words);
  out[at + 1] = Math.round(shareOf(signs, words) * 16) / 16;
  out[at + 2] = shareOf(scan.digits[i] as number, signs);
  out[at + 3] = shareOf(scan.uppers[i] as number, letters);
  out[at + 4] = shareOf(scan.capitals[i] as number, words);
  out[at + 5] = shareOf(scan.commas[i] as number, words);
  out[at + 6] = shareOf(scan.stops[i] as number, words);
  out[at + 7] = Math.min(9, scan.questions[i] as number);
  out[at + 8] = shareOf(scan.symbols[i] as number, scan.ink[i] as number);
  out[at + 9] = shareOf(scan.foreign[i] as number, letters);
  out[at + 10] = scan.firstUpper[i] as number;
  out[at + 11] = markCode(scan.lastCode[i] as number);
}

function markCode(code: number): number {
  if (code === 46 || code === 0x3002) return 4;
  if (code === 33 || code === 63 || code === 0xff1f) return 3;
  if (code === 58 || code === 0xff1a) return 2;
  return code === 44 || code === 59 ? 1 : 0;
}

function fillInlines(block: Block, out: Float32Array, at: number): void {
  let links = 0;
  let strong = 0;
  for (const { kind, start, end } of block.inlines) {
    if (kind === "link") links++;
    else if (kind === "strong") strong += end - start;
  }
  out[at] = Math.min(1, shareOf(block.linkChars, block.chars));
  out[at + 1] = logOf(links);
  out[at + 2] = Math.min(1, shareOf(strong, block.text.length));
}

function countTwins({ scan, blocks }: PageView): { before: Uint16Array; total: Map<number, number> } {
  const before = new Uint16Array(blocks.length);
  const total = new Map<number, number>();
  for (let i = 0; i < blocks.length; i++) {
    const wording = scan.wording[i] as number;
    const seen = total.get(wording) ?? 0;
    before[i] = Math.min(seen, 0xffff);
    total.set(wording, seen + 1);
  }
  return { before, total };
}
