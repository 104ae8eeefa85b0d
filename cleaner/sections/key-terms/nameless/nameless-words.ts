import { FUNCTION_WORDS } from "../../../text/words/function-words.ts";
import { ASIAN } from "./asian.ts";
import { EASTERN_EUROPEAN } from "./eastern-european.ts";
import { WESTERN } from "./western.ts";

const ROWS = [...FUNCTION_WORDS, ...WESTERN, ...EASTERN_EUROPEAN, ...ASIAN];
/** Languages that are written with nearly the same small words as another. */
const LIKE: ReadonlyMap<string, string> = new Map([
  ["nb", "no"],
  ["nn", "no"],
  ["bs", "hr"],
  ["ms", "id"],
]);
const SPACES = /\s+/;
/** Pages say in their own words what language they are in, so only languages with rows are kept. */
const READ = new Map<string, ReadonlySet<string>>();

/** Words in lower case that name no topic in a language (ISO 639), its function words among them; none where the language has no row. */
export function namelessWordsOf(language: string): ReadonlySet<string> | undefined {
  const words = READ.get(language) ?? readWords(language);
  if (words !== undefined) READ.set(language, words);
  return words;
}

function readWords(language: string): ReadonlySet<string> | undefined {
  const known = LIKE.get(language) ?? language;
  const rows = ROWS.filter((row) => row.language === known);
  return rows.length === 0 ? undefined : new Set(rows.flatMap(({ words }) => words.split(SPACES)));
}
