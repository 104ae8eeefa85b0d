import { readShelf } from "./shelf.ts";

const TEXTS: ReadonlyMap<string, string> = new Map(readShelf().setup.rules.map(({ id, says }) => [id, says]));

/** Overrides bring ids of their own. */
const OVERRIDE = "override/";

/** What a rule says of itself; rules of other versions of Winnow are named and no more. */
export function sentenceOfRule(id: string): string {
  return (
    TEXTS.get(id.startsWith(OVERRIDE) ? `${OVERRIDE}noise` : id) ?? "A rule that this version of Winnow does not know."
  );
}
