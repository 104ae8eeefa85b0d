import type { PageType } from "../../../model/document.ts";
import type { Believed, Hearing } from "../hearing.ts";
import { plainValue } from "../plain-value.ts";
import { foldName, isSiteName } from "../title/fold-name.ts";
import { isNewsroom } from "./is-newsroom.ts";
import { splitAuthors } from "./split-authors.ts";
import { tidyAuthor } from "./tidy-author.ts";

/** More names than this are a list of contributors, not a byline; where metadata lists them one by one, a paper's authors may be as many. */
const MAX_AUTHORS = { byline: 12, listed: 500 } as const;
/** Witnesses that name one author per element; of the others only the first element speaks of the page's own. */
const MAX_NESTED = 6;
/** Later names on a page are other people's. */
const MAX_HEARD = 30;
const ASIDE = "aside";
/** What stands between several names of one byline. */
const BETWEEN = "; ";
/** Witnesses that mark posts one by one, in the order of the page. */
const POST_WITNESSES = new Set(["itemprop", "class", "rel", "href"]);
const LISTING_WITNESSES = new Set(["json-ld", "meta"]);

/** What the choice needs to know of the page. */
export interface AuthorSetting {
  readonly siteNames: readonly string[];
  readonly pageType: PageType;
}

/**
 * The authors, each once, as the most trusted witness has them.
 *
 * A witness that names only the site itself, or its newsroom, is heard late: "By USA TODAY" in the metadata often hides a byline. Names
 * that stand in comments, teasers and footers (`aside`) are heard last of all: they are mostly other people's.
 */
export function chooseAuthors(
  hearing: Hearing,
  { siteNames, pageType }: AuthorSetting,
): Believed<readonly string[]> | undefined {
  const isSite = (name: string) => siteNames.includes(foldName(name));
  const isNobody = (name: string) => isSite(name) || isNewsroom(name);
  const heard =
    hearing.all("author", (value, witness) => (witness === ASIDE ? [] : personIn(value, isNobody))) ??
    hearing.all("author", (value, witness) => (witness === ASIDE ? [] : personIn(value))) ??
    hearing.all("author", (value) => personIn(value));
  if (heard === undefined) return undefined;
  const { value, witness } = (pageType === "forum" ? firstPoster(hearing, heard) : undefined) ?? heard;
  const isListed = LISTING_WITNESSES.has(witness);
  const values = isListed ? value : [withoutTrail(innermost(value), hearing)];
  const organizations = new Set(hearing.of("organization").map((one) => foldName(plainValue(one.value))));
  const isWhole = (name: string) => isSite(name) || organizations.has(foldName(name));
  const split = values.flatMap((one) => (isWhole(one) ? [one] : splitAuthors(one)));
  const names = new Map(split.map((name) => [foldName(name), name]));
  const people = [...names.values()].filter((name) => !isSiteName(name, siteNames));
  const most = isListed && values.length > 1 ? MAX_AUTHORS.listed : MAX_AUTHORS.byline;
  return { value: (people.length > 0 ? people : [...names.values()]).slice(0, most), witness };
}

/** Posts of a thread are marked in different ways: the first one asked, whatever marks it. */
function firstPoster(hearing: Hearing, heard: Believed<readonly string[]>): Believed<readonly string[]> | undefined {
  if (!POST_WITNESSES.has(heard.witness)) return undefined;
  for (const { witness, value } of hearing.of("author")) {
    const [name] = POST_WITNESSES.has(witness) ? namesIn(plainValue(value)) : [];
    if (name !== undefined) return { value: [name], witness };
  }
  return undefined;
}

/** A name without what follows it in the text, where another witness has the name alone: "Ann Lee View in print". */
function withoutTrail(name: string, hearing: Hearing): string {
  const [first = ""] = name.split(" ", 1);
  for (const { value } of hearing.of("author").slice(0, MAX_HEARD)) {
    const other = value.includes(first) ? tidyAuthor(plainValue(value)) : undefined;
    if (other?.includes(" ") === true && name.startsWith(`${other} `)) return other;
  }
  return name;
}

function personIn(value: string, isRefused: (name: string) => boolean = () => false): readonly string[] {
  const names = namesIn(value).filter((name) => !isRefused(name));
  return names.length === 0 ? [] : [names.join(BETWEEN)];
}

/** The names of one line, one by one. */
function namesIn(value: string): readonly string[] {
  return value.split(BETWEEN).flatMap((one) => tidyAuthor(one) ?? []);
}

/**
 * Boxes named "author" lie in one another: the innermost that still holds two words of the first is the name itself. Where
 * one is several names, only as many say the same of the same people.
 */
function innermost(names: readonly string[]): string {
  let name = names[0] ?? "";
  let people = name.split(BETWEEN).length;
  for (const inner of names.slice(1, MAX_NESTED)) {
    const parts = inner.split(BETWEEN);
    const outer = name;
    if (parts.length < people || !parts.every((part) => part.includes(" ") && outer.includes(part))) continue;
    name = inner;
    people = parts.length;
  }
  return name;
}
