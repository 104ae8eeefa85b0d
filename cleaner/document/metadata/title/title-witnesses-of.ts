import type { Block } from "../../../model/block.ts";
import type { ParsedPage } from "../../../model/parsed-page.ts";
import type { PageFacts } from "../html/page-facts.ts";
import { plainTitle } from "../plain-value.ts";
import type { Testimony } from "../testimony.ts";
import { cutTitle } from "./cut-title.ts";
import { foldName } from "./fold-name.ts";
import type { TitleWitnesses } from "./title-witnesses.ts";

/** The sign behind a heading that leads to itself. */
const PERMALINK = /\s?¶$/;
/** Later headings are the page's parts. */
const MAX_SUBHEADINGS = 25;

interface HeardOfPage {
  readonly facts: PageFacts;
  readonly heard: readonly Testimony[];
  readonly siteNames: readonly string[];
  readonly page: Pick<ParsedPage, "url">;
  readonly blocks: readonly Block[];
}

/** Everything in an HTML page that speaks of its title. */
export function titleWitnessesOf({ facts, heard, siteNames, page, blocks }: HeardOfPage): TitleWitnesses {
  const ofMeta = (name: string) => facts.metas.get(name)?.[0];
  const headline =
    heard.find(({ field, witness }) => field === "title" && witness === "json-ld")?.value ??
    facts.marked.find(({ about }) => about === "headline")?.value;
  const title = maybePlain(facts.title);
  const ogTitle = maybePlain(ofMeta("og:title") ?? ofMeta("twitter:title"));
  const wholeTitles = new Set(
    [title, ogTitle].flatMap((one) => (one !== undefined && hasPieces(one) ? [foldName(one)] : [])),
  );
  return {
    title,
    ogTitle,
    headline: maybePlain(headline),
    headings: facts.headings.map((text) => plainTitle(text).replace(PERMALINK, "")).filter((text) => text !== ""),
    subheadings: subheadingsIn(blocks),
    // Some pages give their whole title, "Night ferries | Harbour", as the name of the site.
    siteNames: siteNames.filter((name) => !wholeTitles.has(name)),
    url: page.url,
  };
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
  return value === undefined ? undefined : plainTitle(value);
}
