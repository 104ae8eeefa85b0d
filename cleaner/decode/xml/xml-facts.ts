import { load } from "cheerio/slim";
import type { Document, Element } from "domhandler";
import { collapseSpaces } from "../../text/characters/collapse.ts";
import type { Saying, Vocabulary } from "./vocabulary.ts";
import { attributeOf, textOf } from "./xml-tree.ts";

/** What a document says of itself, written as in HTML: references stay. */
export type XmlFacts = Readonly<Record<Saying, readonly string[]>>;

const GIVEN = "given-names, forename, first-name, firstname, givenname, middle-name, othername";
const SURNAMES = "surname, last-name, lastname";
const WHOLE_NAMES = "string-name, collab, persName, personname, nickname, orgName, orgname, name";
const DATE_NAMES = ["when", "value", "date", "iso-8601-date"] as const;
const LINK_NAMES = ["href", "target"] as const;
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s{0,5})?(10\.\d{4,9}\/\S{1,300})$/i;
const SPACED = /\s/;

/** Reads what the vocabulary knows to look for. */
export function factsOf(root: Document, { says, about }: Vocabulary): XmlFacts {
  const $ = load(root, { xml: { decodeEntities: false } });
  const text = (element: Element) => collapseSpaces(textOf(element));
  const told = about === undefined ? $.root().children() : $(about).first();
  const first = (element: Element, selector: string) => $(element).find(selector).toArray();
  const hear = (saying: Saying, read: (element: Element) => string | undefined) => {
    for (const selector of says[saying] ?? []) {
      const heard = told
        .find(selector)
        .toArray()
        .flatMap((element) => read(element) || []);
      if (heard.length > 0) return heard;
    }
    return [];
  };
  const name = (element: Element) => {
    const [surname] = first(element, SURNAMES);
    if (surname !== undefined) return [...first(element, GIVEN), surname].map(text).join(" ").trim();
    return text(first(element, WHOLE_NAMES)[0] ?? element);
  };
  const date = (element: Element) => {
    const [year, month, day] = ["year", "month", "day"].map((unit) => $(element).children(unit).first().text().trim());
    if (year)
      return [year, month, day]
        .filter((unit) => unit)
        .map((unit) => (unit ?? "").padStart(2, "0"))
        .join("-");
    return attributeOf(element, DATE_NAMES) ?? text(element);
  };
  return {
    title: hear("title", text).slice(0, 1),
    author: hear("author", name),
    date: hear("date", date).slice(0, 1),
    site: hear("site", text).slice(0, 1),
    tag: hear("tag", text),
    doi: hear("doi", (element) => DOI.exec(text(element))?.[1]).slice(0, 1),
    address: hear("address", text).slice(0, 1),
    license: hear("license", (element) => attributeOf(element, LINK_NAMES) ?? plain(text(element))).slice(0, 1),
    language: [
      ...hear("language", text),
      ...[$.root().children(), told].flatMap((one) => one.attr("xml:lang") ?? []),
    ].slice(0, 1),
  };
}

/** An address is one word. */
function plain(text: string): string | undefined {
  return SPACED.test(text) ? undefined : text;
}
