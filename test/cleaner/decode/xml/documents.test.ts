import { describe, expect, it } from "vitest";
import { jats, linesOf, OIL, read, SAID, written } from "./build-document.ts";

describe("JATS: articles of journals", () => {
  it("says title, authors, date, journal, address, licence and words in its front matter", () => {
    const { metadata, quality } = read(jats(`<sec><title>Oil</title><p>${SAID}</p></sec>`));
    expect(metadata).toMatchObject({
      title: "Lamps of one tower",
      authors: ["Anna K. Holm", "Ole Berg"],
      publishedAt: "2019-03-04",
      siteName: "Lamp Studies",
      canonicalUrl: "https://doi.org/10.9999/lamp.7",
      license: "https://creativecommons.org/licenses/by/4.0/",
      tags: ["lamp", "oil"],
      language: "en",
      pageType: "article",
      witnesses: { pageType: "document" },
    });
    expect(quality.flags).toEqual(["document: JATS, read as one page"]);
  });

  it("keeps sections, formulas, figures, tables, lists and references; the rest of the front matter is in the ledger", () => {
    const body =
      `<sec><label>1</label><title>Oil</title><p>${SAID} See <xref rid="b1">1</xref> and <bold>p</bold> &lt; 10<sup>6</sup>, caf&eacute;.</p>` +
      `<sec><title>Wicks</title><p>These:<list list-type="order"><list-item><p>cotton</p></list-item><list-item><p>flax</p></list-item></list>and no other.</p>` +
      "<fig><label>Fig 1</label><caption><title>The tower.</title><p>By night.</p></caption></fig>" +
      "<table-wrap><label>Table 1</label><caption><p>Hours</p></caption><table><tr><th>Lamp</th><th>h</th></tr><tr><td>old</td><td>9</td></tr></table></table-wrap>" +
      "<disp-formula><mml:math><mml:mi>a</mml:mi><mml:mo>=</mml:mo><mml:mn>2</mml:mn></mml:math></disp-formula></sec></sec>";
    const back =
      "<ack><title>Thanks</title><p>To the keeper.</p></ack><ref-list><ref><label>1</label><mixed-citation><name><surname>Lind</surname> <given-names>P</given-names></name>. <article-title>Towers</article-title>. <year>1998</year></mixed-citation></ref>" +
      "<ref><label>2</label><element-citation><person-group><name><surname>Grau</surname><given-names>M</given-names></name></person-group><article-title>Wicks</article-title><year>2004</year></element-citation></ref></ref-list>";
    const source = jats(body, back);
    expect(linesOf(source)).toEqual([
      "heading: Lamps of one tower",
      "heading: Abstract",
      `paragraph: ${OIL}`,
      "heading: 1 Oil",
      `paragraph: ${SAID} See 1 and p < 10⁶, café.`,
      "heading: Wicks",
      "paragraph: These:",
      "list-item: cotton",
      "list-item: flax",
      "paragraph: and no other.",
      "caption: Fig 1 The tower. By night.",
      "caption: Table 1 Hours",
      "table: Lamp | h\nold | 9",
      "paragraph: $a=2$",
      "heading: Thanks",
      "paragraph: To the keeper.",
      "heading: References",
      "list-item: Lind P. Towers. 1998",
      "list-item: Grau M, Wicks, 2004",
    ]);
    const { removed, sections } = read(source);
    expect(new Set(removed.map(({ rule }) => rule))).toEqual(new Set(["document/front-matter"]));
    expect(removed.map(({ text }) => text).join("|")).toContain("School of Lamps");
    expect(sections.flatMap(({ blocks }) => blocks).find(({ text }) => text.startsWith("Grau"))?.list?.ordinal).toBe(2);
    expect(sections.find(({ heading }) => heading === "Wicks" || heading === "1 Oil")?.level).toBe(2);
  });

  it("a formula in TeX is read where nothing says it in MathML", () => {
    const tex =
      "<tex-math>\\documentclass{minimal}\\usepackage{amsmath}\\begin{document}$$x^2$$\\end{document}</tex-math>";
    expect(written(jats(`<p>So <inline-formula>${tex}</inline-formula> holds.</p>`))).toContain(
      "<p>So  $$x^2$$  holds.</p>",
    );
    const both = `<alternatives>${tex}<mml:math><mml:mi>x</mml:mi></mml:math></alternatives>`;
    expect(written(jats(`<p>So <inline-formula>${both}</inline-formula> holds.</p>`))).not.toContain("minimal");
  });

  it("a list is numbered where it says so, and the language is the article's, not that of a part of it", () => {
    const list = (type: string) => `<list list-type="${type}"><list-item><p>${OIL} In ${type}.</p></list-item></list>`;
    const source = jats(`<p>${SAID}</p>${list("order")}${list("unordered")}${list("alpha-lower")}`).replace(
      ' xml:lang="en"',
      "",
    );
    const { sections, metadata } = read(source.replace("<abstract>", '<abstract xml:lang="fr">'));
    const items = sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "list-item");
    expect(items.map(({ list: place }) => place?.ordinal)).toEqual([1, undefined, 1]);
    expect(metadata).toMatchObject({ language: "en", witnesses: { language: "text" } });
  });

  it("authors are the article's own, not those of a decision letter behind it", () => {
    const letter = `<sub-article><front-stub><title-group><article-title>Decision letter</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Reviewer</surname></name></contrib></contrib-group></front-stub><body><p>${OIL} Twice.</p></body></sub-article>`;
    const document = read(jats(`<p>${SAID}</p>`).replace("</article>", `${letter}</article>`));
    expect(document.metadata.authors).toEqual(["Anna K. Holm", "Ole Berg"]);
    expect(document.sections.map(({ heading, level }) => [heading, level]).at(-1)).toEqual(["Decision letter", 2]);
  });

  it("what comes twice is a refrain, and stays", () => {
    expect(
      linesOf(jats(`<p>${SAID}</p><p>${OIL} Again.</p><p>${SAID}</p>`)).filter((line) => line.includes(SAID)),
    ).toHaveLength(2);
  });
});

const TEI_HEADER =
  '<teiHeader><fileDesc><titleStmt><title type="main">Letters from a tower</title><author><persName><forename>Anna</forename> <surname>Holm</surname></persName></author><respStmt><resp>Encoded by</resp><name>Ole Berg</name></respStmt></titleStmt><publicationStmt><publisher>Lamp Library</publisher><date when="2016-05-04">4 May 2016</date><availability><licence target="https://creativecommons.org/licenses/by/4.0/"/></availability><idno type="URL">https://lamps.example/1</idno></publicationStmt></fileDesc></teiHeader>';
const tei = (text: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${TEI_HEADER}<text>${text}</text></TEI>`;

describe("TEI: editions of texts", () => {
  it("chapters, notes behind their paragraph, verses in lines, speakers, pages that do not cut a word", () => {
    const source = tei(
      `<body><div><head>Winter</head><p>${SAID} <note place="foot">Ships were few.</note>So it <hi rend="it">went</hi><lb/><choice><sic>onn</sic><corr>on</corr></choice>.</p>` +
        "<lg><l>The lamp goes round,</l><l>the night goes by.</l></lg><sp><speaker>Keeper</speaker><p>Who is there?</p></sp></div></body>" +
        "<back><listBibl><biblStruct><analytic><title>Towers</title><author><persName><forename>P</forename><surname>Lind</surname></persName></author></analytic><monogr><imprint><date>1998</date></imprint></monogr></biblStruct></listBibl></back>",
    );
    expect(linesOf(source)).toEqual([
      "heading: Letters from a tower",
      "heading: Winter",
      `paragraph: ${SAID} So it went on.`,
      "paragraph: Ships were few.",
      "paragraph: The lamp goes round,\nthe night goes by.",
      "paragraph: Keeper",
      "paragraph: Who is there?",
      "list-item: Towers, P Lind, 1998",
    ]);
    expect(read(source).metadata).toMatchObject({
      title: "Letters from a tower",
      authors: ["Anna Holm"],
      publishedAt: "2016-05-04",
      siteName: "Lamp Library",
      canonicalUrl: "https://lamps.example/1",
    });
  });
});

describe("other documents", () => {
  it("DocBook: sections, code, admonitions, terms and tables", () => {
    const source = `<?xml version="1.0"?><chapter xmlns="http://docbook.org/ns/docbook"><info><title>Lamps</title><author><personname><firstname>Anna</firstname><surname>Holm</surname></personname></author><pubdate>2020-03-04</pubdate></info><section><title>Oil</title><para>${SAID} Call <command>lamp</command>.</para><programlisting>lamp --on\n  --bright</programlisting><note><title>Mind</title><para>It is hot.</para></note><variablelist><varlistentry><term>--on</term><listitem><para>Lights it.</para></listitem></varlistentry></variablelist><table><title>Kinds</title><tgroup><tbody><row><entry>old</entry><entry>9</entry></row></tbody></tgroup></table></section></chapter>`;
    expect(linesOf(source)).toEqual([
      "heading: Lamps",
      "heading: Oil",
      `paragraph: ${SAID} Call lamp.`,
      "code: lamp --on\n  --bright",
      "paragraph: Mind",
      "paragraph: It is hot.",
      "definition: --on",
      "definition: Lights it.",
      "table: Kinds\nold | 9",
    ]);
    expect(read(source).metadata).toMatchObject({ title: "Lamps", authors: ["Anna Holm"], pageType: "documentation" });
  });

  it("FictionBook: chapters and verses, and none of its pictures", () => {
    const source = `<?xml version="1.0"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><description><title-info><genre>prose</genre><author><first-name>Anna</first-name><last-name>Holm</last-name></author><book-title>The tower</book-title><lang>en</lang></title-info></description><body><section><title><p>One</p><p>Winter</p></title><p>${SAID}</p><poem><stanza><v>The lamp goes round,</v><v>the night goes by.</v></stanza></poem></section></body><binary id="c">AAECAwQ=</binary></FictionBook>`;
    expect(linesOf(source)).toEqual([
      "heading: The tower",
      "heading: One Winter",
      `paragraph: ${SAID}`,
      "paragraph: The lamp goes round,\nthe night goes by.",
    ]);
    expect(read(source).metadata).toMatchObject({ title: "The tower", authors: ["Anna Holm"], language: "en" });
  });

  it("laws: a number goes before what it numbers", () => {
    const source = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><dc:title>Act 7 of 2012</dc:title></meta><preface><p><docTitle>Lamps Act</docTitle></p></preface><body><part><num>Part 1</num><heading>Lamps</heading><section><num>1.</num><heading>Light</heading><subsection><num>(1)</num><content><p>${SAID}</p></content></subsection></section></part></body></act></akomaNtoso>`;
    expect(linesOf(source)).toEqual([
      "paragraph: Lamps Act",
      "heading: Part 1 Lamps",
      "heading: 1. Light",
      `paragraph: (1) ${SAID}`,
    ]);
  });
});

describe("XML of a kind that nobody knows", () => {
  const news = (text: string) =>
    `<?xml version="1.0"?>\n<newsitem id="7"><title>The tower fell</title><byline>By Anna Holm</byline><date>2019-03-04</date><text>${text}</text></newsitem>`;

  it("titles are headings, known by what holds them; stretches of a sentence stay in it; empty lines part paragraphs", () => {
    const source = news(
      `<p>${SAID} It was <loc>in the bay</loc>.</p><part><headline>Oil</headline><body>${OIL} ${SAID}\n\n${SAID} Twice.</body></part>`,
    );
    expect(linesOf(source)).toEqual([
      "heading: The tower fell",
      "paragraph: By Anna Holm",
      "paragraph: 2019-03-04",
      `paragraph: ${SAID} It was in the bay.`,
      "heading: Oil",
      `paragraph: ${OIL} ${SAID}`,
      `paragraph: ${SAID} Twice.`,
    ]);
    const { metadata, quality, sections } = read(source);
    expect(metadata).toMatchObject({ title: "The tower fell", authors: ["Anna Holm"], publishedAt: "2019-03-04" });
    expect(quality.flags).toEqual(["document: XML, read as one page"]);
    expect(sections.map(({ level }) => level)).toEqual([1, 2]);
  });

  it.each([
    ["no declaration", news(`<p>${SAID} ${SAID} ${SAID}</p>`).replace(/^.*\n/, "")],
    ["a page in XHTML", `<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml"><p>${SAID.repeat(4)}</p></x>`],
    ["a part of a page", `<?xml version="1.0"?><div><p>${SAID.repeat(4)}</p></div>`],
    [
      "data",
      `<?xml version="1.0"?><rows>${"<row><id>7</id><name>lamp</name><oil>2 barrels</oil></row>".repeat(40)}</rows>`,
    ],
    [
      "data with a note",
      `<?xml version="1.0"?><rows><note>${SAID} ${SAID} ${SAID}</note>${"<row><id>7</id><name>lamp</name></row>".repeat(40)}</rows>`,
    ],
    ["markup that is escaped", news(`&lt;p&gt;${SAID.repeat(4)}&lt;/p&gt;`)],
    ["a single sentence", news(SAID)],
  ])("%s is read as before", (_name, source) => {
    expect(written(source)).toBe("");
  });
});
