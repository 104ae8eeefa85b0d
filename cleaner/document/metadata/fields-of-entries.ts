import type { Believed, Hearing } from "./hearing.ts";
import { foldName } from "./title/fold-name.ts";

/** What a page says of itself, and of each entry of a list. */
export type EntryField = "authors" | "publishedAt";

/** Witnesses that are marks and lines in the page's text: on a list they mark its entries, one by one. */
const IN_THE_TEXT: ReadonlySet<string> = new Set([
  "itemprop",
  "rel",
  "href",
  "byline",
  "class",
  "dateline",
  "time",
  "updated",
  "aside",
]);
/** More are not asked: two days are enough. */
const MAX_ASKED = 30;

interface Asked {
  readonly authors: Believed<readonly string[]> | undefined;
  readonly publishedAt: Believed<string> | undefined;
  readonly read: (value: string, witness: string) => string | undefined;
}

/** Fields that rest on marks in the text which name several people or days: were the page a list, they would be its first entry's. */
export function fieldsOfEntries(hearing: Hearing, { authors, publishedAt, read }: Asked): readonly EntryField[] {
  const days = valuesOf(hearing, "published", publishedAt).map((value) =>
    read(value, publishedAt?.witness ?? "")?.slice(0, 10),
  );
  const people = valuesOf(hearing, "author", authors).map(foldName);
  return [
    ...(areSeveral(people) ? (["authors"] as const) : []),
    ...(areSeveral(days) ? (["publishedAt"] as const) : []),
  ];
}

function valuesOf(hearing: Hearing, field: "author" | "published", believed: Believed<unknown> | undefined): string[] {
  if (believed === undefined || !IN_THE_TEXT.has(believed.witness)) return [];
  const heard = hearing.of(field).filter(({ witness }) => witness === believed.witness);
  return heard.slice(0, MAX_ASKED).map(({ value }) => value);
}

/** Whether two of them are of different things; a box around a name says the name with more beside it. */
function areSeveral(values: readonly (string | undefined)[]): boolean {
  const [first, ...others] = values.filter((value) => value !== undefined && value !== "");
  return first !== undefined && others.some((one = "") => !one.includes(first) && !first.includes(one));
}
