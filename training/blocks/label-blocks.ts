import { commonRun } from "./common-run.ts";

const TOKEN = /[\p{L}\p{N}_]+/gu;
/** A block's matches must lie within so many truth tokens: 1.5 times its own and three. */
const SPREAD = 1.5;
const SLACK = 3;
/** Share of a block's trigrams that must be left in the truth for it to count although it is out of order. */
const RECOVERED_SHARE = 0.7;
const MATCHED_ENOUGH = 0.7;

/** Numbers tokens alike in page and truth. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  read(text: string): Int32Array {
    const found = text.toLowerCase().match(TOKEN) ?? [];
    return Int32Array.from(found, (token) => {
      const id = this.#ids.get(token) ?? this.#ids.size;
      this.#ids.set(token, id);
      return id;
    });
  }
}

/** Share of each block's tokens that the truth holds, 0 to 1, and each block's number of tokens. */
export function labelBlocks(texts: readonly string[], truth: string): { share: Float32Array; tokens: Float32Array } {
  const vocabulary = new Vocabulary();
  const blocks = texts.map((text) => vocabulary.read(text));
  const wanted = vocabulary.read(truth);
  const page = new Int32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    page.set(block, at);
    at += block.length;
  }
  const pairs = commonRun(page, wanted);
  const share = new Float32Array(blocks.length);
  const left = countTrigrams(wanted);
  at = 0;
  blocks.forEach((block, i) => {
    share[i] = block.length === 0 ? 0 : matchedWithin(pairs.subarray(at, at + block.length)) / block.length;
    if ((share[i] as number) >= MATCHED_ENOUGH) for (const key of trigramsOf(block)) take(left, key);
    at += block.length;
  });
  blocks.forEach((block, i) => {
    if ((share[i] as number) < MATCHED_ENOUGH) share[i] = Math.max(share[i] as number, recoveredShare(block, left));
  });
  return { share, tokens: Float32Array.from(blocks, (block) => block.length) };
}

function matchedWithin(pairs: Int32Array): number {
  const places = pairs.filter((place) => place >= 0);
  const span = SPREAD * pairs.length + SLACK;
  let best = 0;
  let from = 0;
  for (let to = 0; to < places.length; to++) {
    while ((places[to] as number) - (places[from] as number) > span) from++;
    best = Math.max(best, to - from + 1);
  }
  return best;
}

function recoveredShare(block: Int32Array, left: Map<string, number>): number {
  const keys = trigramsOf(block);
  if (keys.length < 2) return 0;
  const found = keys.filter((key) => (left.get(key) ?? 0) > 0);
  const share = found.length / keys.length;
  if (share < RECOVERED_SHARE) return 0;
  for (const key of found) take(left, key);
  return share;
}

function trigramsOf(tokens: Int32Array): string[] {
  return Array.from({ length: Math.max(0, tokens.length - 2) }, (_, i) => tokens.slice(i, i + 3).join(" "));
}

function countTrigrams(tokens: Int32Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of trigramsOf(tokens)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) - 1);
}
