import type { Inline } from "../../../model/block.ts";
import { WIKI_NAMES } from "../../../rules/index.ts";
import { decodeReferences } from "../../../text/characters/character-reference.ts";
import { inRaisedDigits } from "../../html/edges/raised-digits.ts";
import { MARK_TAGS } from "../../html/elements.ts";
import type { Part, Run } from "./wiki-line.ts";

/** What marks and tags make of words. */
export type Marked = Exclude<Inline["kind"], "link" | "math">;

/** Marks of fonts, tags, references to characters, switches, addresses. */
const TOKEN =
  /'{2,}|<sup>([^<>]{1,4})<\/sup>|<(\/?)([a-z][a-z\d]{0,16})(?:\s[^<>]{0,1000}|\/)?>|(&(?:#|[a-z])[a-z\d]{1,9};)|__([a-z]{2,24})__|(?<![\w/])((?:https?|ftp):\/\/(?:[^\s<>"'[\]{}|]|'(?!')){1,2000})/gi;
/** Each of them has one of these; most texts have none. */
const SIGN = /['<&_]|:\/\//;
/** What ends a sentence around an address. */
const ADDRESS_END = /[.,;:!?)]{1,10}$/;
const SWITCHES: ReadonlySet<string> = new Set(WIKI_NAMES.switches);
const MARKS: ReadonlyMap<string, Marked> = new Map([...MARK_TAGS, ["tt", "code"]]);
/** Tags that MediaWiki knows; of these nothing is shown, and any other is text. */
const TAGS: ReadonlySet<string> = new Set(
  (
    "a abbr bdi bdo big data del dfn font ins mark q rb rp rt rtc ruby s small span strike sub sup time u var wbr noinclude " +
    "onlyinclude includeonly section translate tvar languages ref references nowiki pre math source syntaxhighlight"
  ).split(" "),
);
/** The same of tags between which words would run together. */
const BOXES: ReadonlySet<string> = new Set(
  "center td th tbody thead tfoot caption colgroup col blockquote poem gallery section".split(" "),
);

/** Part of a run: text, or a mark. */
export type Token =
  | { readonly kind: "shown"; readonly text: string }
  | { readonly kind: "quotes"; readonly count: number; readonly before: string }
  | { readonly kind: "line-end" }
  /** Of a tag that marks nothing `mark` is undefined; one of a box parts the words around it. */
  | { readonly kind: "tag"; readonly mark: Marked | "box" | undefined; readonly side: "opens" | "closes" }
  | { readonly kind: "address"; readonly href: string };

/** A stretch of the source as it is shown, cut at what is marked in it. */
export function tokensOf(source: string, { start, end }: Pick<Run, "start" | "end">): readonly Token[] {
  const written = source.slice(start, end);
  if (!SIGN.test(written)) return [{ kind: "shown", text: written }];
  const tokens: Token[] = [];
  let at = 0;
  for (const match of written.matchAll(TOKEN)) {
    const token = tokenOf(source, match, start);
    if (token === undefined) continue;
    tokens.push({ kind: "shown", text: written.slice(at, match.index) }, token);
    at = match.index + (token.kind === "address" ? token.href.length : match[0].length);
  }
  tokens.push({ kind: "shown", text: written.slice(at) });
  return tokens;
}

function tokenOf(source: string, match: RegExpExecArray, start: number): Token | undefined {
  const [whole, raised, slash, name, reference, word, address] = match;
  if (raised !== undefined) return { kind: "shown", text: inRaisedDigits(raised.trim()) ?? decodeReferences(raised) };
  if (reference !== undefined) return { kind: "shown", text: decodeReferences(reference) };
  if (address !== undefined) return { kind: "address", href: address.replace(ADDRESS_END, "") };
  if (word !== undefined) return SWITCHES.has(word.toLowerCase()) ? { kind: "shown", text: "" } : undefined;
  if (name === undefined) {
    const place = start + match.index;
    return { kind: "quotes", count: whole.length, before: source.slice(Math.max(0, place - 2), place) };
  }
  return tagOf(name.toLowerCase(), slash === "/" ? "closes" : "opens");
}

function tagOf(name: string, side: "opens" | "closes"): Token | undefined {
  if (name === "br") return { kind: "line-end" };
  const mark = MARKS.get(name) ?? (BOXES.has(name) ? "box" : undefined);
  return mark === undefined && !TAGS.has(name) ? undefined : { kind: "tag", mark, side };
}

/** The text of a line that nothing is marked in, as most are, of which a page may have a million; undefined for others. */
export function plainTextOf(source: string, [only, more]: readonly Part[]): string | undefined {
  if (only?.kind !== "run" || more !== undefined) return undefined;
  const written = source.slice(only.start, only.end);
  return SIGN.test(written) ? undefined : written;
}

/** What is shown of a run, white space and all, without what is marked in it. */
export function shownTextOf(source: string, run: Run): string {
  return tokensOf(source, run).map(textOfToken).join("");
}

function textOfToken(token: Token): string {
  if (token.kind === "address") return token.href;
  return token.kind === "shown" ? token.text : "";
}
