import { countTokens } from "./count-tokens.ts";

/** Where a text may be cut, the best place first: lines, sentences, words. What matches goes with the part before it. */
const CUTS = [/\n+/g, /[.!?…]["')\]»”’]?\s+|[。！？]\s*/g, /\s+/g] as const;

const BLANK_LINES_BEFORE = /^\s*\n/;

/**
 * Cuts a text into parts of at most `maxTokens`, at line ends, or else sentence ends, or else spaces, or else anywhere.
 *
 * White space at a cut goes, but what a line begins with stays: it is code's indentation, or a row's first cell that is empty.
 */
export function splitText(text: string, maxTokens: number): readonly string[] {
  return splitAt(text, maxTokens, 0)
    .map((part) => part.replace(BLANK_LINES_BEFORE, "").trimEnd())
    .filter((part) => part !== "");
}

function splitAt(text: string, maxTokens: number, level: number): readonly string[] {
  if (countTokens(text) <= maxTokens) return [text];
  const cut = CUTS[level];
  if (cut === undefined) return splitAnywhere(text, maxTokens);
  const parts = partsBetween(text, cut).flatMap((part) => splitAt(part, maxTokens, level + 1));
  return fill(parts, maxTokens);
}

function partsBetween(text: string, cut: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(cut)) {
    const to = match.index + match[0].length;
    parts.push(text.slice(from, to));
    from = to;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/**
 * Puts neighbours together again as long as they fit. Counts are added up, which is never less than the whole's, but
 * for the halves of a word: those stay apart.
 */
function fill(parts: readonly string[], maxTokens: number): readonly string[] {
  const filled: string[] = [];
  let part = "";
  let tokens = 0;
  for (const next of parts) {
    const nextTokens = countTokens(next);
    const isCutWord = WORD_END.test(part) && WORD_START.test(next);
    if (part !== "" && (isCutWord || tokens + nextTokens > maxTokens)) {
      filled.push(part);
      part = "";
      tokens = 0;
    }
    part += next;
    tokens += nextTokens;
  }
  return part === "" ? filled : [...filled, part];
}

/** A character is at most two tokens (a number's first digit), so that many characters always fit. */
function splitAnywhere(text: string, maxTokens: number): readonly string[] {
  const chars = [...text];
  const step = Math.max(1, Math.floor(maxTokens / 2));
  const parts: string[] = [];
  for (let at = 0; at < chars.length; at += step) parts.push(chars.slice(at, at + step).join(""));
  return parts;
}
