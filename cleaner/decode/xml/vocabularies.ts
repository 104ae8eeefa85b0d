import type { Reading, Vocabulary } from "./vocabulary.ts";

/** Readings, each with the names of the elements that are read so. */
function read(...rows: readonly (readonly [reading: Reading, names: string])[]): ReadonlyMap<string, Reading> {
  return new Map(rows.flatMap(([reading, names]) => names.split(" ").map((name) => [name, reading] as const)));
}

/** JATS and its elder NLM (ANSI/NISO Z39.96): articles of journals, as PubMed Central and publishers have them. */
const JATS: Vocabulary = {
  kind: "JATS",
  roots: ["article", "pmc-articleset", "OAI-PMH", "book-part-wrapper"],
  sign: /<(?:[\w-]{1,20}:)?(?:article-meta|journal-meta|front-stub|book-part-meta)[\s/>]/,
  pageType: "article",
  about: "front, book-part-wrapper",
  says: {
    title: ["title-group > article-title"],
    author: [
      "contrib-group > contrib[contrib-type=author]",
      "contrib-group:not([content-type]) > contrib:not([contrib-type=editor])",
    ],
    date: ["[pub-type=epub]", "[publication-format=electronic]", "[pub-type=ppub]", "[date-type=pub]", ""].map(
      (which) => `article-meta > pub-date${which}`,
    ),
    site: ["journal-meta journal-title"],
    tag: ["article-meta > kwd-group kwd"],
    doi: ["article-meta > article-id[pub-id-type=doi]"],
    license: ["permissions > license"],
  },
  elements: read(
    [
      "front",
      "front front-stub book-meta collection-meta book-part-meta record>header OAI-PMH>responseDate OAI-PMH>request",
    ],
    ["section", "sec abstract trans-abstract ack app ref-list fn-group glossary notes boxed-text sub-article response"],
    ["heading", "title-group>article-title title"],
    [
      "flat",
      "caption>title caption>p table-wrap-foot>label fn>label disp-formula>label mixed-citation name string-name person-group",
    ],
    ["p", "verse-group attrib license-p table-wrap-foot disp-formula"],
    ["line", "verse-line"],
    ["note", "fn"],
    ["em", "italic"],
    ["strong", "bold"],
    ["table-box", "fig table-wrap fig-group supplementary-material"],
    ["caption", "caption"],
    ["label", "label"],
    ["list", "list"],
    ["li", "ref-list>ref list-item"],
    ["dl", "def-list"],
    ["dt", "term"],
    ["dd", "def"],
    ["through", "tgroup def-item"],
    ["tr", "row"],
    ["td", "entry"],
    ["blockquote", "disp-quote"],
    ["pre", "preformat code"],
    ["link", "ext-link"],
    [
      "parts",
      "element-citation nlm-citation journal-meta article-categories contrib aff pub-date history kwd-group counts",
    ],
    ["tex", "tex-math"],
    ["skip", "object-id processing-meta"],
    ["br", "break"],
  ),
  untitled: new Map([
    ["abstract", "Abstract"],
    ["trans-abstract", "Abstract"],
    ["ref-list", "References"],
  ]),
};

/** TEI P4 and P5: editions of texts, and papers as GROBID reads them. */
const TEI: Vocabulary = {
  kind: "TEI",
  roots: ["TEI", "TEI.2", "teiCorpus", "teiCorpus.2"],
  pageType: undefined,
  about: "teiHeader",
  says: {
    title: ["titleStmt > title[type=main]", "titleStmt > title"],
    author: ["titleStmt > author", "sourceDesc > biblStruct > analytic > author"],
    date: ["publicationStmt > date"],
    site: ["publicationStmt > publisher", "publicationStmt > distributor"],
    tag: ["textClass > keywords term"],
    doi: ["sourceDesc idno[type=DOI]", "publicationStmt idno[type=DOI]"],
    address: ["publicationStmt idno[type=URL]", "publicationStmt idno[type=URI]"],
    license: ["availability > licence"],
  },
  elements: read(
    ["front", "teiHeader"],
    ["heading", "titleStmt>title"],
    ["section", "div div0 div1 div2 div3 div4 div5 div6 div7 abstract"],
    ["heading", "head"],
    ["label", "figure>head"],
    ["caption", "table>head figDesc"],
    ["line", "l"],
    ["p", "p ab lg opener closer salute signed dateline byline speaker stage docTitle figure>p"],
    ["table-box", "figure"],
    ["tr", "row"],
    ["td", "cell"],
    ["list", "list"],
    ["li", "item"],
    ["ol", "listBibl"],
    ["li", "listBibl>bibl listBibl>biblFull"],
    ["parts", "biblStruct"],
    ["blockquote", "q>p cit"],
    ["em", "hi emph foreign"],
    ["space", "lb"],
    ["note", "note"],
    ["link", "ref"],
    ["flat", "formula"],
    ["flat", "persName placeName orgName name date title seg choice num measure p>quote p>q"],
    ["skip", "figure>label fw choice>sic choice>orig choice>abbr"],
  ),
  untitled: new Map([["abstract", "Abstract"]]),
};

/** DocBook 4 and 5: manuals. */
const DOCBOOK: Vocabulary = {
  kind: "DocBook",
  roots: "article book chapter section sect1 part set appendix preface refentry glossary reference".split(" "),
  sign: /docbook\.org\/ns\/docbook|\/\/DTD (?:Simplified )?DocBook/i,
  pageType: "documentation",
  says: {
    title: [
      ":root > info > title",
      ":root > bookinfo > title",
      ":root > articleinfo > title",
      ":root > title",
      "refname",
    ],
    author: [":root > info author", ":root > bookinfo author", ":root > articleinfo author"],
    date: [
      ":root > info pubdate",
      ":root > bookinfo > pubdate",
      ":root > articleinfo > pubdate",
      ":root > info > date",
    ],
    tag: [":root > info keyword"],
  },
  elements: read(
    ["front", "info bookinfo articleinfo chapterinfo sectioninfo sect1info refentryinfo refmeta"],
    [
      "section",
      "part chapter appendix preface article section sect1 sect2 sect3 sect4 sect5 simplesect refsect1 refsect2 refsection reference refentry abstract glossary bibliography index colophon",
    ],
    ["heading", "title"],
    ["caption", "figure>title table>title example>title informalfigure>title equation>title procedure>title"],
    ["strong", "note>title tip>title warning>title important>title caution>title formalpara>title"],
    ["p", "para simpara attribution refpurpose"],
    ["block", "formalpara"],
    ["pre", "programlisting screen literallayout synopsis"],
    ["ul", "itemizedlist simplelist"],
    ["ol", "orderedlist procedure substeps calloutlist"],
    ["li", "listitem step member callout"],
    ["dl", "variablelist glosslist"],
    ["through", "varlistentry glossentry tgroup imageobject"],
    ["dt", "term glossterm"],
    ["dd", "varlistentry>listitem glossdef"],
    ["tr", "row"],
    ["td", "entry"],
    ["table", "table informaltable"],
    ["table-box", "figure example informalfigure"],
    ["code", "literal command option filename function varname classname constant envar code parameter userinput"],
    ["em", "emphasis replaceable citetitle firstterm"],
    ["sup", "superscript"],
    ["sub", "subscript"],
    ["link", "link ulink"],
    ["note", "footnote"],
    ["flat", "footnote>para person personname affiliation"],
    ["skip", "indexterm toc lot colspec spanspec"],
  ),
  untitled: new Map([
    ["abstract", "Abstract"],
    ["bibliography", "References"],
  ]),
};

/** FictionBook 2: books, as e-book readers have them. */
const FICTION_BOOK: Vocabulary = {
  kind: "FictionBook",
  roots: ["FictionBook"],
  pageType: undefined,
  says: {
    title: ["title-info > book-title"],
    author: ["title-info > author"],
    date: ["publish-info > year", "title-info > date"],
    site: ["publish-info > publisher"],
    language: ["title-info > lang"],
  },
  elements: read(
    ["front", "description"],
    ["section", "section annotation"],
    ["heading", "title-info>book-title title"],
    ["flat", "title>p title>empty-line"],
    ["line", "v"],
    ["p", "stanza subtitle text-author"],
    ["blockquote", "epigraph cite"],
    ["em", "emphasis"],
    ["s", "strikethrough"],
    ["link", "a"],
    ["skip", "binary image"],
  ),
  untitled: new Map([["annotation", "Annotation"]]),
};

/** Akoma Ntoso (LegalDocML) and the United States Legislative Markup: laws. */
const LAW: Vocabulary = {
  kind: "LegalDocML",
  roots: "akomaNtoso uscDoc lawDoc bill pLaw statuteCompilation".split(" "),
  sign: /akn\/3\.0|akomantoso|xml\.house\.gov\/schemas\/uslm|schemas\.gpo\.gov\/xml\/uslm/i,
  pageType: undefined,
  says: {
    title: ["docTitle", "shortTitle", "meta > title", "meta title"],
    date: ["FRBRExpression > FRBRdate", "FRBRWork > FRBRdate"],
  },
  elements: read(
    ["front", "meta"],
    ["section", "book tome part title subtitle division subdivision chapter subchapter article section level"],
    ["heading", "heading"],
    ["label", "num"],
    ["p", "content chapeau continuation longTitle docTitle intro listIntroduction crossHeading sourceCredit"],
    ["flat", "p>docTitle content>p intro>p def docDate docNumber inline"],
    ["block", "meta>title"],
    ["link", "ref"],
    ["skip", "toc"],
  ),
};

export const VOCABULARIES: readonly Vocabulary[] = [JATS, TEI, DOCBOOK, FICTION_BOOK, LAW];

/** What names mostly mean in XML of any other kind. */
export const OTHER_XML: Vocabulary = {
  kind: "XML",
  roots: [],
  pageType: undefined,
  says: {
    title: [":root > title", ":root > headline", ":root > head > title", ":root > header > title"],
    author: [":root > author", ":root > creator", ":root > byline", ":root > head > author", ":root > header > author"],
    date: [":root > date", ":root > pubDate", ":root > published", ":root > head > date", ":root > header > date"],
  },
  elements: read(
    ["heading", "title headline heading chapterTitle sectionTitle"],
    ["p", "para paragraph"],
    ["em", "italic emphasis emph"],
    ["strong", "bold"],
    ["skip", "style script"],
  ),
  isGuessed: true,
};
