import type { Block } from "../../model/block.ts";
import { judgeByDensity } from "../by-density.ts";
import { judgeByElement } from "../by-element.ts";
import { judgeByName } from "../by-name.ts";
import { judgeByPhrase } from "../by-phrase.ts";
import type { Case } from "../judge.ts";
import type { PageView } from "./page-view.ts";

/** Scraped pages have hundreds of words; on smaller ones the model has little to go by. */
const SMALL_WORDS = 200;
/** So many words with an end mark are a sentence. */
const SENTENCE_WORDS = 4;
const ENDS_SENTENCE = /[.!?…。！？؟।]["'”’»)\]]{0,3}$/;
/** Above this share of its characters in links a block leads elsewhere. */
const MAX_LINK_SHARE = 0.4;
/** What a sentence without anything against it is worth at least. */
const FLOOR = 0.6;

/** Hints that are evidence for furniture. */
const EVIDENCE = [judgeByElement, judgeByName, judgeByPhrase, judgeByDensity];

/**
 * On a small page a sentence is content unless something speaks against it, and so is what stands between two
 * sentences: the model learned from real pages, and would leave half of a page of three lines in the ledger.
 */
export function spareSmallPages(seen: Case, view: PageView, probabilities: Float32Array): Float32Array {
  const { blocks } = seen;
  if (view.totals.words >= SMALL_WORDS || blocks.length === 0) return probabilities;
  const doubted = new Set(EVIDENCE.flatMap((judge) => judge(seen).map(({ block }) => block)));
  const isClear = (block: Block) =>
    !doubted.has(block.index) && block.hiding === undefined && block.linkChars <= block.chars * MAX_LINK_SHARE;
  const sentences = blocks.filter((block) => isClear(block) && isSentence(block, view));
  const first = sentences[0]?.index ?? blocks.length;
  const last = sentences.at(-1)?.index ?? -1;
  const spared = probabilities.slice();
  for (const block of blocks) {
    const opens = block.kind === "heading" && sentences.some(({ index }) => index === block.index + 1);
    const isAmong = block.index >= first && block.index <= last;
    if ((isAmong || opens) && isClear(block))
      spared[block.index] = Math.max(FLOOR, probabilities[block.index] as number);
  }
  return spared;
}

function isSentence(block: Block, { scan }: PageView): boolean {
  return (scan.words[block.index] as number) >= SENTENCE_WORDS && ENDS_SENTENCE.test(block.text);
}
