import type { Block } from "../../../model/block.ts";
import { stringLiterals } from "../../../text/string-literals.ts";
import { shinglesOf } from "../../../text/words/shingles.ts";
import { lowerOdds } from "./lower-odds.ts";

/** A page that says what its article is; one with several articles has several. */
const KEY = "articleBody";
const SIGN = `"${KEY}"`;
const MAX_BODIES = 8;
const MAX_CHARS = 200_000;
const MIN_CHARS = 80;
const TAGS = /<[^<>]*>/g;

/** All four words in a row that are known; a body of fewer is a summary. */
const MIN_SHINGLES = 50;
/** Share of a block's that must be among them; a block of fewer than so many says nothing. */
const KNOWN_SHARE = 0.3;
const MIN_OWN = 4;
/** Share of the words of content to be expected that the body must account for: many bodies are only the beginning. */
const MIN_SHARE = 0.8;
const DOUBT = 2;

/** Where a page states its article's text and most of what looks like content is in it, the rest is less likely to be. */
export function doubtBeyondBody(
  { blocks, source }: { readonly blocks: readonly Pick<Block, "text">[]; readonly source: string },
  words: Float32Array,
  probabilities: Float32Array,
): Float32Array {
  const known = readBodies(source);
  if (known.size < MIN_SHINGLES) return probabilities;
  const isBeyond = blocks.map(({ text }) => isNews(text, known));
  let total = 0;
  let beyond = 0;
  for (let i = 0; i < blocks.length; i++) {
    const mass = (probabilities[i] as number) * (words[i] as number);
    total += mass;
    if (isBeyond[i]) beyond += mass;
  }
  if (total - beyond < total * MIN_SHARE) return probabilities;
  return probabilities.map((probability, i) => (isBeyond[i] ? lowerOdds(probability, DOUBT) : probability));
}

function readBodies(source: string): ReadonlySet<number> {
  const known = new Set<number>();
  let at = source.indexOf(SIGN);
  for (let bodies = 0; at >= 0 && bodies < MAX_BODIES; bodies++) {
    const [body] = stringLiterals(source.slice(at, at + MAX_CHARS), MIN_CHARS, (key) => key === KEY);
    if (body !== undefined) for (const shingle of shinglesOf(body.text.replace(TAGS, " "))) known.add(shingle);
    at = source.indexOf(SIGN, at + SIGN.length);
  }
  return known;
}

function isNews(text: string, known: ReadonlySet<number>): boolean {
  const own = shinglesOf(text);
  if (own.length < MIN_OWN) return false;
  let found = 0;
  for (const shingle of own) if (known.has(shingle)) found++;
  return found < own.length * KNOWN_SHARE;
}
