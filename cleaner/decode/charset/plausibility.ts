import { ALPHABETS, type Alphabet } from "./alphabets.ts";
import { readAs } from "./decoders.ts";

/** How well bytes read as text of one encoding. */
export interface Plausibility {
  readonly encoding: string;
  /** 1: every letter is where its language has it; 0 and less: noise. */
  readonly score: number;
}

const LETTER = /[\p{L}\p{M}]/u;
const ASCII_LETTER = /[A-Za-z]/;
/** So many letters make up two thirds of the text in any alphabet. */
const FREQUENT_LETTERS = 10;
/** Text has few capitals; KOI8 read as windows-1251 has nothing else. */
const CAPITAL_WORTH = 0.3;
const UPPER = /\p{Lu}/u;
/** Punctuation that pages use in every language; it speaks neither for nor against. */
const NEUTRAL = "\u00a0«»„“”‚‘’–—…•·©®°€™£§¿¡、。，．：；！？「」『』（）・〜～　\u200b\u200e\u200f\ufeff\u00ad×";
/** A character that no text has there weighs as much as so many good letters. */
const WRONG_WEIGHT = 2;

/** How text-like each encoding makes the bytes look, best first; ties keep the order of the alphabets. */
export function rankEncodings(sample: Uint8Array): readonly Plausibility[] {
  const encodings = new Set(ALPHABETS.flatMap((alphabet) => alphabet.encodings));
  return [...encodings]
    .map((encoding) => plausibilityOf(encoding, sample))
    .sort((one, other) => other.score - one.score);
}

/** How text-like one encoding makes the bytes look; 0.5 for an encoding that no alphabet speaks of. */
export function plausibilityOf(encoding: string, sample: Uint8Array): Plausibility {
  const known = ALPHABETS.filter((alphabet) => alphabet.encodings.includes(encodingFamily(encoding)));
  if (known.length === 0) return { encoding, score: 0.5 };
  const text = readAs(encoding, sample).text;
  return { encoding, score: Math.max(...known.map((alphabet) => scoreText(text, alphabet))) };
}

/** Encodings that differ from a listed one in a few characters only are judged by its alphabets. */
function encodingFamily(encoding: string): string {
  if (encoding === "gbk") return "gb18030";
  return encoding === "iso-8859-15" ? "windows-1252" : encoding;
}

function scoreText(text: string, alphabet: Alphabet): number {
  const ranks = new Map([...alphabet.letters].map((letter, rank) => [letter, rank]));
  let good = 0;
  let wrong = 0;
  let seen = 0;
  let before = " ";
  for (const char of text) {
    const earlier = before;
    before = char;
    if (char < "\u0080" || NEUTRAL.includes(char)) continue;
    seen++;
    if (!LETTER.test(char) || isShouting(earlier, char)) wrong++;
    else if (alphabet.script === "alphabet" && ASCII_LETTER.test(earlier)) wrong++;
    else if (alphabet.script !== "accents" || !isCrowd(earlier))
      good += worthOf(ranks.get(char.toLowerCase()), alphabet) * (UPPER.test(char) ? CAPITAL_WORTH : 1);
  }
  if (seen === 0) return 0;
  return Math.min(1, good / seen / alphabet.expected) - (WRONG_WEIGHT * wrong) / seen;
}

/** Only frequency tells alphabets apart that share their code positions, so rarer letters are worth half. */
function worthOf(rank: number | undefined, { script }: Alphabet): number {
  if (rank === undefined) return 0;
  return script === "alphabet" && rank >= FREQUENT_LETTERS ? 0.5 : 1;
}

/** A capital after a small letter: what a swapped case table (KOI8 read as windows-1251) makes of every word. */
function isShouting(earlier: string, char: string): boolean {
  return earlier >= "a" && LETTER.test(earlier) && !UPPER.test(earlier) && UPPER.test(char);
}

/** Latin text has its accents one at a time; two in a row are rare, long runs never happen. */
function isCrowd(earlier: string): boolean {
  return earlier >= "\u0080" && LETTER.test(earlier);
}
