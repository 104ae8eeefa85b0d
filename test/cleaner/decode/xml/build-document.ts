import { readXmlDocument } from "../../../../cleaner/decode/xml/read-xml-document.ts";
import { type CleanDocument, cleanPage } from "../../../../cleaner/index.ts";

export const SAID =
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships in the bay.";
export const OIL = "When the oil ran low she rowed to the village.";

export const rawOf = (source: string) => ({ bytes: new TextEncoder().encode(source), uri: "f", key: "document.xml" });

export function read(source: string): CleanDocument {
  const outcome = cleanPage(rawOf(source));
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

export function linesOf(source: string): readonly string[] {
  return read(source).sections.flatMap(({ blocks }) => blocks.map(({ kind, text }) => `${kind}: ${text}`));
}

/** What the page says that is written from a document, in its order. */
export function written(source: string): string {
  return readXmlDocument(source)?.source ?? "";
}

const ARTICLE_META =
  '<front><journal-meta><journal-title-group><journal-title>Lamp Studies</journal-title></journal-title-group><issn>1234-5678</issn></journal-meta><article-meta><article-id pub-id-type="pmid">77</article-id><article-id pub-id-type="doi">10.9999/lamp.7</article-id><title-group><article-title>Lamps of <italic>one</italic> tower</article-title></title-group>' +
  '<contrib-group><contrib contrib-type="author"><name><surname>Holm</surname><given-names>Anna K.</given-names></name><xref ref-type="aff" rid="a1"><sup>1</sup></xref></contrib><contrib contrib-type="author"><name><surname>Berg</surname><given-names>Ole</given-names></name></contrib><aff id="a1"><label>1</label>School of Lamps</aff></contrib-group>' +
  '<pub-date pub-type="collection"><year>2018</year></pub-date><pub-date pub-type="epub"><day>4</day><month>3</month><year>2019</year></pub-date>' +
  '<permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>Free to all.</license-p></license></permissions>' +
  `<abstract><p>${OIL}</p></abstract><kwd-group><kwd>lamp</kwd><kwd>oil</kwd></kwd-group></article-meta></front>`;
export const jats = (body: string, back = "") =>
  `<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) v1.2//EN" "JATS.dtd"><article xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="en">${ARTICLE_META}<body>${body}</body><back>${back}</back></article>`;
