import type { SpeedPage } from "./speed-pages.ts";

/** Cleans one page and answers with the size of what it found, so that no work is optimised away. */
export type Cleaning = (page: SpeedPage) => number;

/** Something that is timed: a parser as a floor, Winnow, or a peer. */
export interface Contender {
  readonly name: string;
  /** Loads what it needs and nothing else, so that memory can be told apart; the answer cleans one page. */
  readonly load: () => Promise<Cleaning>;
}

/**
 * Everything that is timed, floors first.
 *
 * Peers are handed decoded text, Winnow the bytes: decoding is part of its time and not of theirs.
 */
export const CONTENDERS: readonly Contender[] = [
  { name: "parse: htmlparser2", load: loadHtmlparser2 },
  { name: "parse: parse5", load: loadParse5 },
  { name: "winnow", load: loadWinnow },
  { name: "readability on linkedom", load: loadReadability },
  { name: "defuddle on linkedom", load: loadDefuddle },
];

/** A tree with source positions, as Winnow asks for. */
async function loadHtmlparser2(): Promise<Cleaning> {
  const { parseDocument } = await import("htmlparser2");
  return ({ html }) => parseDocument(html, { withStartIndices: true, withEndIndices: true }).childNodes.length;
}

async function loadParse5(): Promise<Cleaning> {
  const { parse } = await import("parse5");
  return ({ html }) => parse(html).childNodes.length;
}

async function loadWinnow(): Promise<Cleaning> {
  const { cleanPage } = await import("../../cleaner/index.ts");
  return ({ bytes, name, url }) => {
    const outcome = cleanPage({ bytes, uri: name, key: name, url });
    return outcome.kind === "cleaned" ? outcome.document.text.length : 0;
  };
}

async function loadReadability(): Promise<Cleaning> {
  const { Readability } = await import("@mozilla/readability");
  const { parseHTML } = await import("linkedom");
  return ({ html }) => new Readability(parseHTML(html).document).parse()?.textContent?.length ?? 0;
}

/** The synchronous way in: the other one may ask sites for text, and a benchmark asks nobody. */
async function loadDefuddle(): Promise<Cleaning> {
  const { DefuddleClass } = await import("defuddle/node");
  const { parseHTML } = await import("linkedom");
  return ({ html, url }) => {
    const { document } = parseHTML(html);
    // What linkedom lacks and Defuddle asks for, given the way Defuddle's own adapter gives it.
    Object.assign(document, { styleSheets: [], URL: url });
    Object.assign(document.defaultView ?? {}, { getComputedStyle: () => ({ display: "" }) });
    return new DefuddleClass(document, { url }).parse().content.length;
  };
}

/** A peer that throws on a page is counted, not mended. */
export function attempt(clean: Cleaning, page: SpeedPage): "cleaned" | "threw" {
  try {
    clean(page);
    return "cleaned";
  } catch {
    return "threw";
  }
}
