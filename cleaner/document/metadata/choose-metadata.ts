import type { Metadata } from "../../model/document.ts";
import { webTarget } from "../html/link-target.ts";
import { chooseTags } from "./choose-tags.ts";
import { choosePublished } from "./dates/choose-published.ts";
import { dateOrderOf } from "./dates/date-order-of.ts";
import { readDate } from "./dates/read-date.ts";
import type { Believed, Hearing } from "./hearing.ts";
import { chooseLanguage, normalTag } from "./language/choose-language.ts";
import type { HeardPageType } from "./page-type.ts";
import { chooseAuthors } from "./people/choose-authors.ts";

/** Metadata and what a later reader should know about it. */
export interface MetadataReading {
  readonly metadata: Metadata;
  /** Whether the kind of page that it says is beyond doubt. */
  readonly isTypeSure: boolean;
  /** "language: the page says en, its text is de". */
  readonly flags: readonly string[];
  /** The page's own address, as it was given or as the page names it. */
  readonly url: string | undefined;
  /** What relative addresses of the page are read by. */
  readonly base: string | undefined;
}

interface Findings {
  readonly hearing: Hearing;
  readonly type: HeardPageType;
  readonly siteNames: readonly string[];
  readonly title: Believed<string> | undefined;
  /** Running text of the page, for its language. */
  readonly text: string;
  readonly url: string | undefined;
  readonly base: string | undefined;
}

/** Chooses among everything that was heard, field by field, and keeps whose word each is. */
export function chooseMetadata({ hearing, type, siteNames, title, text, url, base }: Findings): MetadataReading {
  const language = chooseLanguage(hearing.first("language", normalTag), text);
  const order = dateOrderOf(language?.value);
  const date = (value: string, witness: string) => readDate(value, { witness, order });
  const address = (value: string) => webTarget(value, base);
  const words = (value: string) => (value === "" ? undefined : value);
  const believed = {
    title,
    authors: chooseAuthors(hearing, { siteNames, pageType: type.type }),
    publishedAt: choosePublished(hearing, date),
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
    url,
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
  // Fields and types are those of the object that `chooseMetadata` has just put together.
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
