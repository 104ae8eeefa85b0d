const MIN_STEM = 3;
const ENDINGS = ["ing", "ed", "ly"] as const;
/** Last letters of the endings: most words have another and are done. */
const LAST_LETTERS = "gdy";

/**
 * A light English stem: plurals, -ing, -ed and -ly fall away ("exiled", "exiles", "exiling" give "exil").
 *
 * Words of other languages come back almost unchanged. Weaker than Porter's, on purpose: it only has to bring the
 * forms of one word together, and hashed tables forgive the rest. After Harman 1991.
 */
export function stemOf(word: string): string {
  if (word.length <= MIN_STEM) return word;
  let stem = stripEnding(stripPlural(word));
  if (stem.length > MIN_STEM && stem.endsWith("e")) stem = stem.slice(0, -1);
  if (stem.length > MIN_STEM && stem.endsWith("y")) stem = `${stem.slice(0, -1)}i`;
  return stem;
}

function stripEnding(word: string): string {
  if (!LAST_LETTERS.includes(word[word.length - 1] ?? "")) return word;
  for (const ending of ENDINGS) {
    const left = word.length - ending.length;
    if (left >= MIN_STEM && word.endsWith(ending) && hasVowel(word, left)) return undouble(word.slice(0, left));
  }
  return word;
}

/** Whether one of a, e, i, o, u and y stands before `end`. */
function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if ("aeiouy".includes(word[at] ?? "-")) return true;
  return false;
}

function stripPlural(word: string): string {
  if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes"))
    return word.slice(0, -2);
  return word.slice(0, -1);
}

function undouble(stem: string): string {
  const last = stem.length - 1;
  const twice = stem[last] === stem[last - 1] && !"lsz".includes(stem[last] ?? "");
  return twice ? stem.slice(0, -1) : stem;
}
