import { stemOf } from "./stem-of.ts";
import { isStopWord } from "./stop-words.ts";

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*|\p{N}{4}/gu;
const APOSTROPHE = /['’]s?$|['’]/gu;
const HAS_APOSTROPHE = /['’]/;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Reads the terms of one text after the other: words that carry meaning, as stems, in order. */
export type TermReader = (text: string) => string[];

/** Opens a reader that keeps the stems it has computed. */
export function termReader(): TermReader {
  const known = new Map<string, string>();
  return (text) => {
    const lower = text.toLowerCase();
    const terms: string[] = [];
    for (const raw of isOneWord(lower) ? [lower] : (lower.match(WORD) ?? [])) {
      const term = known.get(raw) ?? remember(known, raw);
      if (term !== "") terms.push(term);
    }
    return terms;
  };
}

/** Nothing but letters of ASCII: the usual case where words come one by one. */
function isOneWord(lower: string): boolean {
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return lower.length > 0;
}

/** A page has few distinct words; a flood of them must not fill the memory. */
const MAX_KNOWN = 100_000;

function remember(known: Map<string, string>, raw: string): string {
  const word = HAS_APOSTROPHE.test(raw) ? raw.replace(APOSTROPHE, "") : raw;
  const carries = word.length > 2 || IDEOGRAPH.test(word);
  const term = !carries || isStopWord(word) ? "" : stemOf(word);
  if (known.size < MAX_KNOWN) known.set(raw, term);
  return term;
}
