import type { Block } from "../../model/block.ts";
import type { Metadata } from "../../model/document.ts";
import type { ParsedPage } from "../../model/parsed-page.ts";
import { baseOf } from "../addresses.ts";
import { behindCapture } from "../captures.ts";
import { webTarget } from "../html/link-target.ts";
import { chooseTags } from "./choose-tags.ts";
import { choosePublished } from "./dates/choose-published.ts";
import { dateOrderOf } from "./dates/date-order-of.ts";
import { readDate } from "./dates/read-date.ts";
import { exceptComments } from "./except-comments.ts";
import { exceptReviews } from "./except-reviews.ts";
import { type Believed, type Hearing, openHearing } from "./hearing.ts";
import { factsOf, hearCapture } from "./html/facts-of.ts";
import { hearFacts } from "./html/hear-facts.ts";
import type { PageFacts } from "./html/page-facts.ts";
import { hearJsonLd } from "./json-ld/hear-json-ld.ts";
import { chooseLanguage, normalTag } from "./language/choose-language.ts";
import { sampleText } from "./language/sample-text.ts";
import { hearFrontMatter, hearMessage } from "./lines/front-matter.ts";
import { hearAddress } from "./lines/hear-address.ts";
import { hearCategories } from "./lines/hear-categories.ts";
import { hearLines } from "./lines/hear-lines.ts";
import { pageTypeOf, type SaidType } from "./page-type.ts";
import { chooseAuthors } from "./people/choose-authors.ts";
import type { Testimony } from "./testimony.ts";
import { chooseTitle } from "./title/choose-title.ts";
import { siteNamesIn } from "./title/site-names-in.ts";
import { titleOfHead, titleOfText } from "./title/title-of-text.ts";
import { titleWitnessesOf } from "./title/title-witnesses-of.ts";

/** So much of a title finds its heading, whatever was cut from its end. */
const TITLE_START_CHARS = 20;

/** Metadata and what a later reader should know about it. */
export interface MetadataReading {
  readonly metadata: Metadata;
  /** Whether the kind of page that it says is beyond doubt. */
  readonly isTypeSure: boolean;
  /** "language: the page says en, its text is de". */
  readonly flags: readonly string[];
  /** What relative addresses of the page are read by. */
  readonly base: string | undefined;
}

/**
 * Metadata of a page: every witness is heard, and the trust table decides between them.
 *
 * Blocks are all of them, kept or not, because bylines and dates often stand in furniture.
 */
export function readMetadata(page: ParsedPage, blocks: readonly Block[]): MetadataReading {
  const { facts, capture } = factsOf(page);
  const url = capture === undefined ? page.url : behindCapture(capture);
  const letter = page.message === undefined ? [] : hearMessage(page.message);
  const said = [...letter, ...hearPage(page, facts).filter(({ field }) => !letter.some((one) => one.field === field))];
  const type = pageTypeOf(said, url);
  const heard = exceptComments(said, type.type);
  const siteNames = siteNamesIn(heard, url);
  const title =
    titleOfHead(facts === undefined ? heard : letter, blocks) ??
    (facts === undefined
      ? titleOfText(page, blocks)
      : chooseTitle(titleWitnessesOf({ facts, heard, siteNames, page, blocks })));
  const titleAt = blockOfTitle(title?.value, blocks);
  const lines =
    page.format === "wikitext"
      ? hearCategories(blocks)
      : hearLines(blocks, { titleAt, comments: type.type === "forum" ? "heard" : "left out" });
  const hearing = openHearing([...heard, ...lines, ...hearAddress(url), ...hearCapture(capture)]);
  return write({
    hearing,
    type,
    siteNames,
    title,
    text: sampleText(page.format === "wikitext" ? blocks.filter(({ box }) => box === undefined) : blocks),
    base: capture ?? baseOf(facts?.base, page.url),
  });
}

function hearPage({ source, message }: ParsedPage, facts: PageFacts | undefined): readonly Testimony[] {
  if (facts !== undefined) return [...hearJsonLd(facts.jsonLd), ...hearFacts(facts)];
  return message === undefined ? hearFrontMatter(source) : [];
}

function blockOfTitle(title: string | undefined, blocks: readonly Block[]): number {
  if (title === undefined) return 0;
  const start = title.slice(0, TITLE_START_CHARS);
  const heading = blocks.find(({ kind, text }) => kind === "heading" && (text === title || text.startsWith(start)));
  return (heading ?? blocks.find(({ text }) => text.includes(title)))?.index ?? 0;
}

interface Findings {
  readonly hearing: Hearing;
  readonly type: SaidType;
  readonly siteNames: readonly string[];
  readonly title: Believed<string> | undefined;
  /** Running text of the page, for its language. */
  readonly text: string;
  readonly base: string | undefined;
}

function write({ hearing, type, siteNames, title, text, base }: Findings): MetadataReading {
  const language = chooseLanguage(hearing.first("language", normalTag), text);
  const order = dateOrderOf(language?.value);
  const date = (value: string, witness: string) => readDate(value, { witness, order });
  const address = (value: string) => webTarget(value, base);
  const words = (value: string) => (value === "" ? undefined : value);
  const believed = {
    title,
    authors: exceptReviews(chooseAuthors(hearing, { siteNames, pageType: type.type }), type),
    publishedAt: exceptReviews(choosePublished(hearing, date), type),
    modifiedAt: hearing.first("modified", date),
    siteName: hearing.first("siteName", words),
    language,
    description: hearing.first("description", words),
    tags: chooseTags(hearing),
    license: hearing.first("license", (value, witness) =>
      isAddress(value, witness) ? (address(value) ?? words(value)) : words(value),
    ),
    canonicalUrl: hearing.first("canonicalUrl", address),
    image: hearing.first("image", address),
    sourceLine: hearing.first("sourceLine", words),
  };
  return {
    metadata: { ...valuesOf(believed), pageType: type.type, witnesses: witnessesOf({ ...believed, pageType: type }) },
    isTypeSure: type.isSure === true,
    flags: language?.flag === undefined ? [] : [language.flag],
    base,
  };
}

/** Links name an address, be it a relative one; elsewhere "CC BY 4.0" is the licence's own name. */
function isAddress(value: string, witness: string): boolean {
  return WEB_ADDRESS.test(value) || (LINKS.has(witness) && !SPACE.test(value));
}

const WEB_ADDRESS = /^(?:https?:)?\/\//i;
const SPACE = /\s/;
const LINKS: ReadonlySet<string> = new Set(["link", "rel", "itemprop", "aside"]);

type Chosen = Readonly<Record<string, { readonly value: unknown; readonly witness: string } | undefined>>;

function valuesOf(believed: Chosen): Omit<Metadata, "pageType" | "witnesses"> {
  const present = Object.entries(believed).flatMap(([field, one]) => (one === undefined ? [] : [[field, one.value]]));
  // Fields and types are those of the object that `write` has just put together.
  return { title: "", authors: [], tags: [], ...Object.fromEntries(present) } as Omit<
    Metadata,
    "pageType" | "witnesses"
  >;
}

function witnessesOf(
  believed: Readonly<Record<string, { readonly witness?: string } | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(believed).flatMap(([field, one]) => (one?.witness === undefined ? [] : [[field, one.witness]])),
  );
}
