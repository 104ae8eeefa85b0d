import { NAME_GROUPS } from "../../../rules/index.ts";
import { FNV_OFFSET, FNV_PRIME } from "../../../text/words/fnv.ts";

/** Words of one box that count: hostile class lists have thousands. */
const MAX_WORDS = 40;
/** Groups that fit into the first of the two numbers. */
const LOW_GROUPS = 31;

/** The words of a box's names, hashed, and the groups they belong to (one bit each, in two numbers). */
export interface NameFacts {
  readonly words: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Groups of the words that have any, by hash: open addressing, because a page asks thousands of times. */
const SLOTS = 4096;
const WORD_AT = new Int32Array(SLOTS);
const LOW_AT = new Int32Array(SLOTS);
const HIGH_AT = new Int32Array(SLOTS);
fillGroups();

/** Reads names word by word: "siteNav-main" gives site, nav, main. Two digits and more are no words. */
export function readNames(names: readonly string[]): NameFacts {
  const words: number[] = [];
  for (const name of names) splitName(name, words);
  let low = 0;
  let high = 0;
  for (const word of words) {
    const slot = slotOf(word);
    low |= LOW_AT[slot] as number;
    high |= HIGH_AT[slot] as number;
  }
  return { words, low, high };
}

function splitName(name: string, words: number[]): void {
  let hash = 0;
  let wasLower = false;
  let letters = 0;
  for (let p = 0; p < name.length; p++) {
    const code = name.charCodeAt(p);
    const lower = (code >= 97 && code <= 122) || code > 127;
    const upper = code >= 65 && code <= 90;
    if (!lower && (!upper || wasLower)) {
      if (letters > 1) endWord(hash, words);
      hash = 0;
      letters = 0;
    }
    wasLower = lower;
    if (!lower && !upper) continue;
    if (hash === 0) hash = FNV_OFFSET;
    hash = Math.imul(hash ^ (upper ? code | 32 : code), FNV_PRIME);
    letters++;
  }
  if (letters > 1) endWord(hash, words);
}

function endWord(hash: number, words: number[]): void {
  if (hash !== 0 && words.length < MAX_WORDS) words.push(hash);
}

/** Where a word stands in the table of groups, or the empty place where it would. */
function slotOf(word: number): number {
  let slot = word & (SLOTS - 1);
  while (WORD_AT[slot] !== 0 && WORD_AT[slot] !== word) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

function fillGroups(): void {
  NAME_GROUPS.forEach(({ words }, group) => {
    for (const word of words.split(" ")) {
      const hashed: number[] = [];
      splitName(word, hashed);
      const [hash] = hashed;
      if (hash === undefined || hashed.length > 1) continue;
      const slot = slotOf(hash);
      WORD_AT[slot] = hash;
      if (group < LOW_GROUPS) LOW_AT[slot] = (LOW_AT[slot] as number) | (1 << group);
      else HIGH_AT[slot] = (HIGH_AT[slot] as number) | (1 << (group - LOW_GROUPS));
    }
  });
}
