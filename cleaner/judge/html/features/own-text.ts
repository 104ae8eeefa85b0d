import type { Block } from "../../../model/block.ts";
import { shareOf } from "../../share-of.ts";
import type { PageView } from "../view/page-view.ts";
import type { TextScan } from "../view/scan-text.ts";
import { type FeatureGroup, logOf, type Sheet } from "./feature-group.ts";

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
  write: (view, { rows, width, column }) => {
    for (let i = 0; i < view.blocks.length; i++) {
      const at = i * width + column;
      const block = view.blocks[i] as Block;
      fillForm(view.scan, i, { rows, at });
      fillInlines(block, rows, at + 12);
      rows[at + 15] = block.level ?? 0;
      rows[at + 16] = KIND_CODES[block.kind];
      rows[at + 17] = block.hiding === undefined ? 0 : block.hiding.by === "aria-hidden" ? 1 : 2;
      rows[at + 18] = block.origin === "visible" ? 0 : 1;
      rows[at + 19] = Math.min(9, block.box?.tally.images ?? 0);
      rows[at + 20] = Math.min(9, block.box?.tally.controls ?? 0);
    }
    writeTwins(view, { rows, width, column: column + 21 });
  },
};

/** Counted no further. */
const MAX_TWINS = 0xffff;

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

function fillForm(scan: TextScan, i: number, { rows, at }: { rows: Float32Array; at: number }): void {
  const words = scan.words[i] as number;
  const letters = scan.letters[i] as number;
  const signs = letters + (scan.digits[i] as number);
  rows[at] = logOf(words);
  rows[at + 1] = Math.round(shareOf(signs, words) * 16) / 16;
  rows[at + 2] = shareOf(scan.digits[i] as number, signs);
  rows[at + 3] = shareOf(scan.uppers[i] as number, letters);
  rows[at + 4] = shareOf(scan.capitals[i] as number, words);
  rows[at + 5] = shareOf(scan.commas[i] as number, words);
  rows[at + 6] = shareOf(scan.stops[i] as number, words);
  rows[at + 7] = Math.min(9, scan.questions[i] as number);
  rows[at + 8] = shareOf(scan.symbols[i] as number, scan.ink[i] as number);
  rows[at + 9] = shareOf(scan.foreign[i] as number, letters);
  rows[at + 10] = scan.firstUpper[i] as number;
  rows[at + 11] = markCode(scan.lastCode[i] as number);
}

function markCode(code: number): number {
  if (code === 46 || code === 0x3002) return 4;
  if (code === 33 || code === 63 || code === 0xff1f) return 3;
  if (code === 58 || code === 0xff1a) return 2;
  return code === 44 || code === 59 ? 1 : 0;
}

function fillInlines(block: Block, rows: Float32Array, at: number): void {
  let links = 0;
  let strong = 0;
  for (const { kind, start, end } of block.inlines) {
    if (kind === "link") links++;
    else if (kind === "strong") strong += end - start;
  }
  rows[at] = Math.min(1, shareOf(block.linkChars, block.chars));
  rows[at + 1] = logOf(links);
  rows[at + 2] = Math.min(1, shareOf(strong, block.text.length));
}

/** How many blocks with the same words stand before and after each. */
function writeTwins({ scan, blocks }: PageView, { rows, width, column }: Sheet): void {
  const total = new Map<number, number>();
  const before = new Int32Array(blocks.length);
  for (let i = 0; i < before.length; i++) {
    const wording = (scan.wording[i] as number) | 0;
    const seen = total.get(wording) ?? 0;
    before[i] = seen;
    total.set(wording, seen + 1);
  }
  for (let i = 0; i < before.length; i++) {
    const seen = Math.min(before[i] as number, MAX_TWINS);
    rows[i * width + column] = Math.min(9, seen);
    rows[i * width + column + 1] = Math.min(9, (total.get((scan.wording[i] as number) | 0) ?? 1) - seen - 1);
  }
}
