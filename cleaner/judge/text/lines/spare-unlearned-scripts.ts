import { judgeByPhrase } from "../../by-phrase.ts";
import type { Case } from "../../judge.ts";
import { ENDS_SENTENCE } from "../ends-sentence.ts";
import type { LineField } from "./line-features.ts";
import type { LineForm } from "./line-form.ts";
import { lineReason } from "./line-reason.ts";

/** So many words that end like a sentence are prose. */
const PROSE_WORDS = 8;
/** What a line of prose with nothing against it is worth at least. */
const FLOOR = 0.6;

/**
 * Where the classifier knows no word, because the script is one that it has hardly seen (Korean, Chinese, Arabic), prose is content
 * unless a rule speaks against it: what a model makes of words that are all unknown is chance.
 */
export function spareUnlearnedScripts(seen: Case, field: LineField, probabilities: Float32Array): Float32Array {
  if (!field.lines.some(isUnlearned)) return probabilities;
  const doubted = new Set(judgeByPhrase(seen).map(({ block }) => block));
  return probabilities.map((probability, i) => {
    const line = field.lines[i];
    const text = seen.blocks[i]?.text ?? "";
    if (probability >= FLOOR || line === undefined || !isUnlearned(line) || !ENDS_SENTENCE.test(text))
      return probability;
    return doubted.has(i) || lineReason(field, i, text) !== undefined ? probability : FLOOR;
  });
}

/** Long enough for prose, and mostly words that know no capitals. */
export function isUnlearned(line: LineForm): boolean {
  return line.words >= PROSE_WORDS && isCaseless(line);
}

/** Whether most words of a line know no capitals. */
export function isCaseless({ words, caseless }: LineForm): boolean {
  return caseless * 2 > words;
}
