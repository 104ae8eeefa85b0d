import { isAscii, isUtf8 } from "node:buffer";
import type { Claim } from "./claims.ts";
import { readAs } from "./decoders.ts";
import { plausibilityOf, rankEncodings } from "./plausibility.ts";
import { sampleOf } from "./sample.ts";
import { sniffUtf16 } from "./utf-sixteen.ts";

/** What browsers take for unlabelled text of the West. WHATWG HTML 13.2.3.2. */
const DEFAULT = "windows-1252";
/** Beyond ASCII, but for the signs of ordinals. */
const LETTER = /[^\0-\x7f\P{L}ªº]/u;
/** What follows the escape character where ISO-2022-JP changes its alphabet. */
const JIS_ESCAPE = /^(?:\$[@B]|\([BJI])/;
/** A label whose text scores below this is doubted where another encoding scores above `SURE_SCORE`. */
const DOUBTED_SCORE = 0.35;
const SURE_SCORE = 0.75;
/** A guess below this is no better than the default. */
const GUESS_SCORE = 0.4;
/** Fewer different bytes beyond ASCII are signs in a text without such letters ("©", "½"), and may be letters of any alphabet. */
const WORD_LETTERS = 4;
/** UTF-8 with fewer broken places per healthy character is damaged UTF-8 rather than another encoding. */
const DAMAGE_SHARE = 0.1;
/** Words with non-ASCII letters that have fewer bytes than this may be valid UTF-8 by accident. */
const ACCIDENT_BYTES = 16;

/**
 * The claim that is believed: the first that would not damage the text, else what the bytes themselves look like.
 * Follows WHATWG HTML 13.2.3, but for its trust in labels that the bytes contradict.
 */
export function believe(bytes: Uint8Array, claims: readonly Claim[]): Claim {
  const first = claims[0];
  if (first?.witness === "bom") return first;
  const wide = sniffUtf16(bytes);
  if (wide !== undefined) return claims.find((claim) => claim.encoding === wide) ?? detected(wide);
  const narrow = claims.filter((claim) => !claim.encoding.startsWith("utf-16"));
  if (isAscii(bytes)) return believeAscii(bytes, narrow);
  if (isUtf8(bytes)) return believeUtf8(bytes, narrow);
  return believeLegacy(bytes, narrow);
}

function believeAscii(bytes: Uint8Array, claims: readonly Claim[]): Claim {
  const jis = claims.find((claim) => claim.encoding === "iso-2022-jp");
  if (usesJisEscapes(bytes)) return jis ?? detected("iso-2022-jp");
  return claims.find((claim) => claim !== jis) ?? detected("utf-8");
}

function usesJisEscapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at !== -1 && JIS_ESCAPE.test(String.fromCharCode(...bytes.subarray(at + 1, at + 3)));
}

/** Valid UTF-8 is no accident, save for two or three characters that a labelled two-byte encoding can also read. */
function believeUtf8(bytes: Uint8Array, claims: readonly Claim[]): Claim {
  const claim = claims[0];
  if (claim !== undefined && claim.encoding !== "utf-8" && sampleOf(bytes).length < ACCIDENT_BYTES) {
    const score = plausibilityOf(claim.encoding, sampleOf(bytes)).score;
    if (score >= SURE_SCORE) return claim;
  }
  return claims.find(({ encoding }) => encoding === "utf-8") ?? detected("utf-8");
}

function believeLegacy(bytes: Uint8Array, claims: readonly Claim[]): Claim {
  const utf8 = claims.find(({ encoding }) => encoding === "utf-8") ?? detected("utf-8");
  if (isBrokenUtf8(bytes)) return utf8;
  const sample = sampleOf(bytes);
  const best = rankEncodings(sample)[0] ?? { encoding: DEFAULT, score: 0 };
  const held = claims.find((claim) => claim !== utf8 && holds(claim, sample, best.score));
  if (held !== undefined) return held;
  if (best.score >= GUESS_SCORE && !isOfSigns(sample)) return detected(best.encoding);
  const legacy = claims.find(({ encoding }) => encoding !== "utf-8");
  return legacy ?? { encoding: DEFAULT, witness: "default" };
}

/** Too few different bytes to be words, and all of them signs of Western text ("© 1998", "1º"): letters of Thai, say, else. */
function isOfSigns(sample: Uint8Array): boolean {
  return isShortOfLetters(sample) && !LETTER.test(readAs(DEFAULT, sample).text);
}

function isShortOfLetters(sample: Uint8Array): boolean {
  return new Set(sample.filter((byte) => byte >= 0x80)).size < WORD_LETTERS;
}

function holds(claim: Claim, sample: Uint8Array, bestScore: number): boolean {
  if (isShortOfLetters(sample)) return true;
  const score = plausibilityOf(claim.encoding, sample).score;
  return score >= DOUBTED_SCORE || bestScore < SURE_SCORE;
}

function isBrokenUtf8(bytes: Uint8Array): boolean {
  const { text, damaged } = readAs("utf-8", bytes);
  let foreign = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) foreign++;
  return damaged <= (foreign - damaged) * DAMAGE_SHARE;
}

function detected(encoding: string): Claim {
  return { encoding, witness: "detected" };
}
