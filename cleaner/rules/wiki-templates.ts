import { readPhrases } from "./read-phrases.ts";

/** How much of a template is text. */
export type TemplateText =
  /** One of its values, by its number; 0 is the last one. */
  | { readonly shows: "value"; readonly value: number }
  /** Its first value, as code. */
  | { readonly shows: "code" }
  /** All of its values but those that say how it looks, as paragraphs of a quotation. */
  | { readonly shows: "quote" }
  /** Numbers with the unit that they are given in. */
  | { readonly shows: "measure" }
  /** A number, with the unit that another value names. */
  | { readonly shows: "number" }
  | { readonly shows: "fraction" }
  /** All of its values, one behind the other. */
  | { readonly shows: "values"; readonly before: string; readonly between: string }
  | { readonly shows: "sign"; readonly sign: string };

interface TemplateRow {
  /** In lower case. */
  readonly names: readonly string[];
  readonly text: TemplateText;
}

/**
 * Templates and functions in whose place words of the text stand, and which of their values those are: by the templates' own
 * documentation on Wikipedia. All others are boxes, notices and references, or nobody here knows what they show.
 */
export const TEMPLATE_ROWS: readonly TemplateRow[] = [
  {
    names:
      readPhrases(`nowrap | nobr | nobreak | small | smaller | big | larger | nobold | noitalic | em | strong | abbr | tooltip | mvar |
      var | math | bigmath | sic | sup | sub | small caps | smallcaps | sc | ill | interlanguage link | illm | visible anchor |
      vanchor | not a typo | proper name | chem2 | columns-list | col-list | plainlist | flatlist | formatnum | lc | uc | lcfirst |
      ucfirst`),
    text: { shows: "value", value: 1 },
  },
  {
    names: readPhrases(
      `lang | langx | langue | color | font color | fontcolor | colored text | transliteration | transl | script | ipa`,
    ),
    text: { shows: "value", value: 0 },
  },
  { names: readPhrases("code | tt | kbd | samp | keypress | mono"), text: { shows: "code" } },
  {
    names:
      readPhrases(`quote | blockquote | block quote | cquote | quotation | bquote | quote frame | poem quote | poemquote | pull quote |
      rquote | quote box | zitat | citation bloc | cita | citazione | citaat | цитата`),
    text: { shows: "quote" },
  },
  { names: readPhrases("convert | cvt"), text: { shows: "measure" } },
  { names: readPhrases("val"), text: { shows: "number" } },
  { names: readPhrases("frac | fraction | sfrac"), text: { shows: "fraction" } },
  { names: readPhrases("circa | c. | ca."), text: { shows: "values", before: "c. ", between: "–" } },
  { names: readPhrases("floruit | fl."), text: { shows: "values", before: "fl. ", between: "–" } },
  { names: readPhrases("reign | r."), text: { shows: "values", before: "r. ", between: "–" } },
  { names: readPhrases("as of"), text: { shows: "values", before: "As of ", between: "-" } },
  { names: readPhrases("chem"), text: { shows: "values", before: "", between: "" } },
  { names: readPhrases("spaced ndash | spnd | snd | spaced en dash"), text: { shows: "sign", sign: " – " } },
  { names: readPhrases("spaced mdash | spmd"), text: { shows: "sign", sign: " — " } },
  { names: readPhrases("ndash | en dash | –"), text: { shows: "sign", sign: "–" } },
  { names: readPhrases("mdash | em dash | —"), text: { shows: "sign", sign: "—" } },
  {
    names: readPhrases("nbsp | space | thinsp | thin space | hair space | br | break | crlf"),
    text: { shows: "sign", sign: " " },
  },
  { names: readPhrases("· | • | dot | bullet | middot | bold middot"), text: { shows: "sign", sign: " · " } },
  { names: readPhrases("! | pipe"), text: { shows: "sign", sign: "|" } },
  { names: readPhrases("="), text: { shows: "sign", sign: "=" } },
  { names: readPhrases("' | apostrophe"), text: { shows: "sign", sign: "'" } },
];

/** Templates that are a note, or the source of a statement. */
export const NOTE_TEMPLATES = {
  names:
    readPhrases(`sfn | sfnp | sfnm | efn | efn-ua | efn-lr | refn | notetag | r | rp | harv | harvnb | harvp | harvtxt | cn |
    fact | literatur | internetquelle | ouvrage | lien web`),
  /** First words of such names: "cite book", "citation needed". */
  opens: readPhrases("cite | citation | vcite"),
} as const;

/** Values of a quotation that say how it looks. */
export const QUOTE_OPTIONS =
  readPhrases(`class | style | align | width | fontsize | size | bgcolor | bordercolor | border | salign | qalign |
  tstyle | sstyle | float | quoted | color | multiline | lang | langue | vertical-align | indent | title_bg | halign`);
