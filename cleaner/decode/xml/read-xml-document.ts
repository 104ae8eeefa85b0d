import type { XmlDocument } from "../../model/page.ts";
import { quoted } from "./html-tag.ts";
import { isProse } from "./is-prose.ts";
import { OTHER_XML } from "./other-xml.ts";
import { VOCABULARIES } from "./vocabularies.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { factsOf, type XmlFacts } from "./xml-facts.ts";
import { type XmlRoot, xmlRootOf } from "./xml-root.ts";
import { parseXml } from "./xml-tree.ts";
import { XmlWriter } from "./xml-writer.ts";

/** A document in XML as a page that its reader would see. */
export interface XmlPage {
  readonly source: string;
  readonly document: XmlDocument;
  readonly flag: string;
}

/** Its signs stand in the first characters of a document: behind a doctype, or in its first elements. */
const SIGN_CHARS = 4_000;
const PREFIX = /^[\w-]{1,40}:/;

/** Reads articles, books, manuals, laws and other texts in XML; undefined for every other text, and for data. */
export function readXmlDocument(text: string): XmlPage | undefined {
  const root = xmlRootOf(text);
  const vocabulary = root === undefined ? undefined : vocabularyOf(text, root);
  if (root === undefined || vocabulary === undefined) return undefined;
  const tree = parseXml(text.slice(root.start));
  const writer = new XmlWriter(vocabulary);
  writer.write(headOf(factsOf(tree, vocabulary)));
  writer.writeAll(tree);
  writer.write("</main></body></html>\n");
  const { kind, pageType } = vocabulary;
  return {
    source: writer.source,
    document: { pageType, frontMatter: writer.frontMatter },
    flag: `document: ${kind}, read as one page`,
  };
}

function vocabularyOf(text: string, root: XmlRoot): Vocabulary | undefined {
  const plain = root.name.replace(PREFIX, "");
  const head = text.slice(0, root.start + SIGN_CHARS);
  const known = VOCABULARIES.find(({ roots, sign }) => roots.includes(plain) && sign?.test(head) !== false);
  return known ?? (isProse(text, { ...root, name: plain }) ? OTHER_XML : undefined);
}

function headOf({ title, author, date, site, tag, doi, address, license, language }: XmlFacts): string {
  const lines = [
    `<!doctype html><html${language.map((tag) => ` lang="${quoted(tag)}"`).join("")}><head>`,
    ...title.map((one) => `<title>${one}</title>`),
    ...author.map((one) => metaOf("citation_author", one)),
    ...date.map((one) => metaOf("citation_publication_date", one)),
    ...site.map((one) => metaOf("citation_journal_title", one)),
    ...tag.map((one) => metaOf("citation_keywords", one)),
    ...license.map((one) => metaOf("dcterms.license", one)),
    ...[...doi.map((one) => `https://doi.org/${one}`), ...address]
      .slice(0, 1)
      .map((one) => `<link rel="canonical" href="${quoted(one)}">`),
    "</head><body><main>",
  ];
  return `${lines.join("\n")}\n`;
}

function metaOf(name: string, content: string): string {
  return `<meta name="${name}" content="${quoted(content)}">`;
}
