import type { Block } from "../../../model/block.ts";
import type { PageFacts } from "../html/page-facts.ts";
import { plainTitle } from "../plain-value.ts";
import type { Testimony } from "../testimony.ts";
import { cutTitle } from "./cut-title.ts";
import { foldName } from "./fold-name.ts";
import type { TitleWitnesses } from "./title-witnesses.ts";
import { isHome } from "./without-site.ts";

/** The sign behind a heading that leads to itself, or the letter of a font of icons. */
const PERMALINK = /\s?[¶\ue000-\uf8ff]$/;
/** ... or a number behind it, as issues have one. */
const NUMBER = /\s?#\d{0,7}$/;
/** How many a hotel has stands before its name: Booking.com. */
const STARS = /^[★☆⭐]{1,5}\s+(?=\S)/u;
/** archive.org, above the text of a scanned book. */
const FULL_TEXT = /^Full text of "(.{1,300}?)\s?"$/;
/** Google Patents writes its title by Dublin Core's name, and the number by Highwire's. */
const PATENT = "citation_patent_number";
/** What a law is called, by the European Legislation Identifier and as EUR-Lex tells those who count visits: its `<title>` is a number between a kind and a language. */
const LAW_TITLES = ["eli:title", "wt.z_doctitle"];
/** A title and the site's name behind it: "Backing up [Marsh Wiki]". */
export const BRACKETED = /^(\S.{0,300}?) \[([^[\]]{2,80})\]$/;
/** Later headings are the page's parts. */
const MAX_SUBHEADINGS = 25;

/** What a page shows so far behind its beginning is no title. */
const MAX_SHOWN = 80;

interface HeardOfPage {
  readonly facts: PageFacts;
  readonly heard: readonly Testimony[];
  readonly siteNames: readonly string[];
  readonly url: string | undefined;
  readonly blocks: readonly Block[];
}

/** Everything in an HTML page that speaks of its title. */
export function titleWitnessesOf({ facts, heard, siteNames, url, blocks }: HeardOfPage): TitleWitnesses {
  const ofMeta = (name: string) => facts.metas.get(name)?.[0];
  const headline =
    heard.find(({ field, witness }) => field === "title" && witness === "json-ld")?.value ??
    facts.marked.find(({ about }) => about === "headline")?.value;
  const [title, bracketed] = withoutBracket(maybePlain(facts.title), facts.headings);
  const ogTitle = maybePlain(ofMeta("og:title") ?? ofMeta("twitter:title"));
  const wholeTitles = new Set(
    [title, ogTitle].flatMap((one) => (one !== undefined && hasPieces(one) ? [foldName(one)] : [])),
  );
  return {
    title,
    ogTitle,
    headline: maybePlain(headline),
    law: LAW_TITLES.map((name) => maybePlain(ofMeta(name))).find((text) => text !== undefined),
    patent: facts.metas.has(PATENT) ? maybePlain(ofMeta("dc.title")) : undefined,
    headings: facts.headings
      .map((text) => withoutNumber(plainTitle(text).replace(PERMALINK, "").replace(FULL_TEXT, "$1"), [title, ogTitle]))
      .filter((text) => text !== ""),
    subheadings: subheadingsIn(blocks),
    // Some pages give their whole title, "Night ferries | Harbour", as the name of the site.
    siteNames: [
      ...siteNames.filter((name) => !wholeTitles.has(name)),
      ...bracketed,
      ...homeAbove(facts, { title, ogTitle, url }),
    ],
    url,
    isShown: (text) => isShownIn(blocks, text),
  };
}

/** Whether one of the first blocks is this text, or has it as a link. */
function isShownIn(blocks: readonly Block[], text: string): boolean {
  const folded = foldName(text);
  const isSame = (shown: string) => shown.length < text.length * 2 && foldName(shown) === folded;
  return blocks
    .slice(0, MAX_SHOWN)
    .some(
      ({ text: shown, inlines }) =>
        isSame(shown) || inlines.some(({ kind, start, end }) => kind === "link" && isSame(shown.slice(start, end))),
    );
}

/** A title without the site's name in brackets behind it, as DokuWiki writes it: the name is a heading above all of its pages. And that name, folded. */
function withoutBracket(
  title: string | undefined,
  headings: readonly string[],
): readonly [string | undefined, string[]] {
  const [, bare, name = ""] = BRACKETED.exec(title ?? "") ?? [];
  const isSite = bare !== undefined && headings.some((heading) => foldName(heading) === foldName(name));
  return isSite ? [bare, [foldName(name)]] : [title, []];
}

/**
 * What the site is called, where its name is the first heading and leads home, and the title has more beside it: themes of Tumblr, whose og:title is
 * that name as well, and of old blogs. Folded.
 */
function homeAbove(
  { headings, isHomeAbove = false }: PageFacts,
  { title, ogTitle, url }: Pick<TitleWitnesses, "title" | "ogTitle" | "url">,
): readonly string[] {
  const site = foldName(plainTitle(headings[0] ?? ""));
  if (!isHomeAbove || site === "" || isHome(url)) return [];
  if (title === undefined || (ogTitle !== undefined && foldName(ogTitle) !== site)) return [];
  const { segments } = cutTitle(title);
  return segments.length > 1 && segments.some((segment) => foldName(segment) === site) ? [site] : [];
}

/** A heading without the number that no title has behind these words; the sign of "C#" is in both. */
function withoutNumber(heading: string, titles: readonly (string | undefined)[]): string {
  const bare = heading.replace(NUMBER, "");
  if (bare === heading || bare === "") return heading;
  const isNumbered = titles.some((title) => title?.includes(heading) === true);
  return !isNumbered && titles.some((title) => title?.startsWith(bare) === true) ? bare : heading;
}

function hasPieces(title: string): boolean {
  return cutTitle(title).segments.length > 1;
}

function subheadingsIn(blocks: readonly Block[]): readonly string[] {
  const texts: string[] = [];
  for (const { kind, level, text } of blocks) {
    if (kind !== "heading" || level === 1) continue;
    texts.push(text);
    if (texts.length === MAX_SUBHEADINGS) break;
  }
  return texts;
}

function maybePlain(value: string | undefined): string | undefined {
  return value === undefined ? undefined : plainTitle(value).replace(STARS, "").replace(FULL_TEXT, "$1");
}
