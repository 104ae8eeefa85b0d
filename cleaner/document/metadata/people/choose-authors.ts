import type { Believed, Hearing } from "../hearing.ts";
import { foldName } from "../title/fold-name.ts";
import { splitAuthors } from "./split-authors.ts";
import { tidyAuthor } from "./tidy-author.ts";

/** More names than this are a list of contributors, not a byline. */
const MAX_AUTHORS = 12;
/** Witnesses that name one author per element; of the others only the first element speaks of the page's own. */
const MAX_NESTED = 6;
const LISTING_WITNESSES = new Set(["json-ld", "meta"]);

/**
 * The authors, each once, as the most trusted witness has them.
 *
 * A witness that names only the site itself is heard last: "By USA TODAY" in the metadata often hides a byline.
 */
export function chooseAuthors(hearing: Hearing, siteNames: readonly string[]): Believed<readonly string[]> | undefined {
  const isSite = (name: string) => siteNames.includes(foldName(name));
  const heard =
    hearing.all("author", (value) => personIn(value, isSite)) ?? hearing.all("author", (value) => personIn(value));
  if (heard === undefined) return undefined;
  const values = LISTING_WITNESSES.has(heard.witness) ? heard.value : [innermost(heard.value)];
  const names = new Map(values.flatMap(splitAuthors).map((name) => [foldName(name), name]));
  return { value: [...names.values()].slice(0, MAX_AUTHORS), witness: heard.witness };
}

function personIn(value: string, isRefused: (name: string) => boolean = () => false): readonly string[] {
  const name = tidyAuthor(value);
  return name === undefined || isRefused(name) ? [] : [name];
}

/** Boxes named "author" lie in one another: the innermost that still holds two words of the first is the name itself. */
function innermost(names: readonly string[]): string {
  let name = names[0] ?? "";
  for (const inner of names.slice(1, MAX_NESTED)) if (inner.includes(" ") && name.includes(inner)) name = inner;
  return name;
}
