import { readShelf } from "./shelf.ts";

const TEXTS: ReadonlyMap<string, string> = new Map(readShelf().setup.rules.map(({ id, says }) => [id, says]));

/** What a rule says of itself; rules of other versions of Winnow are named and no more. */
export function sentenceOfRule(id: string): string {
  return TEXTS.get(id) ?? "A rule that this version of Winnow does not know.";
}
