import type { Believed, Hearing } from "../hearing.ts";
import { foldName } from "../title/fold-name.ts";
import { splitAuthors } from "./split-authors.ts";
import { tidyAuthor } from "./tidy-author.ts";

/** More names than this are a list of contributors, not a byline. */
const MAX_AUTHORS = 12;
/** Witnesses that name one author per element; of the others only the first element speaks of the page's own. */
const LISTING_WITNESSES = new Set(["json-ld", "meta"]);

/** The authors, each once, as the most trusted witness has them. */
export function chooseAuthors(hearing: Hearing): Believed<readonly string[]> | undefined {
  const heard = hearing.all("author", (value) => {
    const name = tidyAuthor(value);
    return name === undefined ? [] : [name];
  });
  if (heard === undefined) return undefined;
  const values = LISTING_WITNESSES.has(heard.witness) ? heard.value : heard.value.slice(0, 1);
  const names = new Map(values.flatMap(splitAuthors).map((name) => [foldName(name), name]));
  return { value: [...names.values()].slice(0, MAX_AUTHORS), witness: heard.witness };
}
