import type { Block } from "../../../../model/block.ts";
import { numberedHeadOf } from "../../../../text/lines/printed-page.ts";
import { runsAcross } from "../../../../text/lines/sentence-edges.ts";
import type { Finding } from "../../mark-block.ts";

/** So many heads of one title, or numbers alone, must count the pages. */
const MIN_HEADS = 3;
/** So many of them, and such a share, must stand in the middle of a sentence: chapters are counted too, and begin with one. */
const CUTS = { min: 2, share: 0.25 };
/** Characters of a printed page, from a page of verse to two columns. */
const PAGE_CHARS = { min: 400, max: 9000 };
/** The first numbers may be misread. */
const MAX_STARTS = 4;
const MAX_QUOTED = 40;
const CONFIDENCE = 0.92;

interface Head {
  readonly block: Block;
  readonly number: number;
  /** It stands in the middle of a sentence. */
  readonly isCut: boolean;
}

/**
 * Running heads with the number of their page, and numbers alone, where a text has lost the ends of its pages: the numbers grow with the
 * text between them as pages do. Scanned books (archive.org, Google Books) are such texts.
 */
export function findNumberedHeads(blocks: readonly Block[]): readonly (readonly [number, Finding])[] {
  const groups = new Map<string, Head[]>();
  for (const [i, block] of blocks.entries()) {
    const said = numberedHeadOf(block.text);
    if (said === undefined) continue;
    const head = { block, number: said.number, isCut: isCut(blocks[i - 1], blocks[i + 1]) };
    const group = groups.get(said.title);
    if (group === undefined) groups.set(said.title, [head]);
    else group.push(head);
  }
  const counted = [...groups.values()].map(longestCount).filter((heads) => heads.length >= MIN_HEADS);
  const sure = counted.filter(areInSentences);
  const others = counted.filter((heads) => !sure.includes(heads)).slice(0, MAX_OTHERS);
  const found = [...sure.flat(), ...others.filter((heads) => fitAmong(heads, sure.flat())).flat()];
  return found.map(({ block: { index, text } }) => {
    const finding: Finding = { rule: "line/running-head", because: text.slice(0, MAX_QUOTED), confidence: CONFIDENCE };
    return [index, finding] as const;
  });
}

/** Heads of the other pages, where the left ones have another title than the right ones: so many titles are looked at. */
const MAX_OTHERS = 10;

function areInSentences(heads: readonly Head[]): boolean {
  const cuts = heads.filter((head) => head.isCut).length;
  return cuts >= Math.max(CUTS.min, heads.length * CUTS.share);
}

/** Whether heads and those that are sure count the same pages. */
function fitAmong(heads: readonly Head[], sure: readonly Head[]): boolean {
  const all = [...heads, ...sure].sort((one, other) => one.block.index - other.block.index);
  return sure.length > 0 && all.every(({ number }, i) => number > (all[i - 1]?.number ?? 0));
}

function isCut(above: Block | undefined, below: Block | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  return runsAcross(above.text, below.text);
}

/** The longest series of heads that count pages, from one of the first on. */
function longestCount(heads: readonly Head[]): readonly Head[] {
  let longest: readonly Head[] = [];
  for (let start = 0; start < Math.min(MAX_STARTS, heads.length); start++) {
    const counted = countFrom(heads.slice(start));
    if (counted.length > longest.length) longest = counted;
  }
  return longest;
}

function countFrom(heads: readonly Head[]): readonly Head[] {
  const counted: Head[] = [];
  for (const head of heads) {
    const last = counted.at(-1);
    if (last === undefined || countsOn(last, head)) counted.push(head);
  }
  return counted;
}

function countsOn(last: Head, head: Head): boolean {
  const pages = head.number - last.number;
  const chars = head.block.span[0] - last.block.span[1];
  return pages > 0 && chars >= pages * PAGE_CHARS.min && chars <= pages * PAGE_CHARS.max;
}
