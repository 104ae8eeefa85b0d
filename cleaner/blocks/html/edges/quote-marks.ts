import { type Element, isTag } from "domhandler";

/** The marks that a language puts around a quotation, and around one within another. */
export interface QuoteMarks {
  readonly outer: readonly [opening: string, closing: string];
  readonly inner: readonly [opening: string, closing: string];
}

const ENGLISH: QuoteMarks = { outer: ["“", "”"], inner: ["‘", "’"] };
/** By language, four marks each, in the order of `QuoteMarks`. Source: the sheet of HTML 15.3.6, which has them from CLDR. */
const ROWS = [
  ["de cs sk bg is lt et sl hr", "„“‚‘"],
  ["fr es it el uk ru be pt no nb nn ca sq hy fa", "«»“”"],
  ["pl hu ro", "„”«»"],
  ["sv fi he", "””’’"],
  ["nl", "‘’“”"],
  ["ja", "「」『』"],
] as const;
const MARKS: ReadonlyMap<string, QuoteMarks> = new Map(
  ROWS.flatMap(([languages, [a = "", b = "", c = "", d = ""]]) =>
    languages.split(" ").map((language): [string, QuoteMarks] => [language, { outer: [a, b], inner: [c, d] }]),
  ),
);
/** Further up the language is not looked for: real pages say it of the page, some dozens of boxes around. */
const MAX_STEPS = 60;
const SUBTAG = /[-_]/;

/** The marks that browsers show around a quotation, by the language of the text. */
export function quoteMarksOf(quotation: Element): QuoteMarks {
  let at: Element["parent"] = quotation;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_STEPS; at = at.parent, steps++) {
    const { lang } = at.attribs;
    if (lang !== undefined && lang !== "") return MARKS.get(lang.toLowerCase().split(SUBTAG, 1)[0] ?? "") ?? ENGLISH;
  }
  return ENGLISH;
}
