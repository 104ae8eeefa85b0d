import { stemOf } from "./stem-of.ts";
import { isStopWord } from "./stop-words.ts";

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*|\p{N}{4}/gu;
const APOSTROPHE = /['’]s?$|['’]/gu;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Gives terms: words that carry meaning, as stems, in order. Keeps the stems it has computed. */
export function termReader(): (text: string) => string[] {
  const known = new Map<string, string>();
  return (text) => {
    const terms: string[] = [];
    for (const raw of text.toLowerCase().match(WORD) ?? []) {
      const term = known.get(raw) ?? remember(known, raw);
      if (term !== "") terms.push(term);
    }
    return terms;
  };
}

/** A page has few distinct words; a flood of them must not fill the memory. */
const MAX_KNOWN = 100_000;

function remember(known: Map<string, string>, raw: string): string {
  const word = raw.replace(APOSTROPHE, "");
  const carries = word.length > 2 || IDEOGRAPH.test(word);
  const term = !carries || isStopWord(word) ? "" : stemOf(word);
  if (known.size < MAX_KNOWN) known.set(raw, term);
  return term;
}
