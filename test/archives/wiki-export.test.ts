import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isArchive, isArchiveName } from "../../archives/index.ts";
import { cleanPage } from "../../cleaner/index.ts";
import { bzip2Of } from "./pack-bzip2.ts";
import { inWords, readAll } from "./read-all.ts";

const SAID =
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships.";
const revision = (text: string, more = "<timestamp>2024-04-15T14:38:04Z</timestamp>") =>
  `    <revision>\n      <id>7</id>\n      ${more}\n      <contributor><username>Anna</username></contributor>\n      <comment>typo</comment>\n      <text bytes="9" xml:space="preserve">${text}</text>\n    </revision>\n`;
const page = (title: string, revisions: string, more = "") =>
  `  <page>\n    <title>${title}</title>\n    <ns>0</ns>\n    <id>12</id>\n${more}${revisions}  </page>\n`;
const INFO = `  <siteinfo>\n    <sitename>Wiki</sitename>\n    <base>https://wiki.example/wiki/Main_Page</base>\n  </siteinfo>\n`;
const exportOf = (pages: string, info = INFO) =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">\n${info}${pages}</mediawiki>\n`;
const FILE = exportOf(
  page("Lamp", revision(`'''Lamps''' burn [[oil]].&lt;ref&gt;Berg&lt;/ref&gt;\n\n== Oil ==\n${SAID} &amp;amp;c.`)) +
    page("Öl &amp; more/parts?", revision(SAID)),
);
const wordsOf = async (text: string, limits = {}) => inWords(await readAll("pages.xml", Buffer.from(text), limits));
const textsOf = async (text: string) =>
  (await readAll("pages.xml", Buffer.from(text))).map((event) =>
    event.kind === "page" ? Buffer.from(event.bytes).toString() : event.kind,
  );

describe("an export of a wiki is its pages", () => {
  it.each([
    ["pages.xml", Buffer.from(FILE)],
    ["dump.xml.gz", gzipSync(FILE)],
    ["dump.xml.bz2", bzip2Of(FILE)],
    [
      "wiki-pages-articles-multistream.xml.bz2",
      Buffer.concat(FILE.split(/(?=<page>|<\/mediawiki>)/).map((part) => bzip2Of(part))),
    ],
    ["no-name", Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-8"?>\n${FILE.replaceAll("\n", "\r\n")}`)],
    ["minified", Buffer.from(FILE.replaceAll(/>\n\s*</g, "><"))],
  ])("%s", async (name, bytes) => {
    expect(isArchive(bytes, name)).toBe(true);
    const events = await readAll(name, bytes);
    expect(events).toMatchObject([
      {
        kind: "page",
        n: 1,
        name: "0000001-wiki.example-wiki-Lamp",
        url: "https://wiki.example/wiki/Lamp",
        contentType: "text/x-wiki; charset=utf-8",
      },
      { kind: "page", n: 2, url: "https://wiki.example/wiki/%C3%96l_%26_more/parts%3F" },
    ]);
    const documents = events.flatMap((event) => {
      const outcome = event.kind === "page" ? cleanPage({ ...event, uri: event.label, key: event.name }) : undefined;
      return outcome?.kind === "cleaned" ? [outcome.document] : [];
    });
    expect(documents).toMatchObject([
      {
        source: { format: "wikitext" },
        metadata: { title: "Lamp", modifiedAt: "2024-04-15T14:38:04Z" },
        text: `Lamp\n\nLamps burn oil.\n\nOil\n\n${SAID} &c.`,
      },
      { source: { format: "wikitext" }, metadata: { title: "Öl & more/parts?" } },
    ]);
  });

  it("each with its newest revision, whatever their order, and references undone once", async () => {
    const at = (year: number) => `<timestamp>${year}-01-01T00:00:00Z</timestamp>`;
    const revisions = revision("old", at(2001)) + revision("&amp;lt;new&#x3e;", at(2020)) + revision("older", at(2000));
    expect(await textsOf(exportOf(page("Lamp", revisions)))).toEqual([
      "---\nupdated: 2020-01-01T00:00:00Z\n---\n= Lamp =\n\n&lt;new>",
    ]);
    expect(await textsOf(exportOf(page("Lamp", revision("one", "") + revision("two", ""))))).toEqual([
      "= Lamp =\n\ntwo",
    ]);
  });

  it.each([
    ["https://wiki.example/index.php?title=Main_Page", "https://wiki.example/index.php?title=Lamp"],
    ["https://wiki.example/Main_Page", "https://wiki.example/Lamp"],
    ["wiki", undefined],
  ])("at its address: %s", async (base, url) => {
    const [event] = await readAll("a.xml", Buffer.from(FILE.replace("https://wiki.example/wiki/Main_Page", base)));
    expect(event).toMatchObject({
      kind: "page",
      label: url ?? "Lamp",
      name: expect.stringMatching(/^0000001-.*Lamp$/),
    });
    expect(event?.kind === "page" ? event.url : "").toBe(url);
  });

  it("redirects are passed over, and so are scripts and sheets; other data is what it says", async () => {
    const redirect = page("Light", revision("#REDIRECT [[Lamp]]"), '    <redirect title="Lamp &amp; oil" />\n');
    const sheet = page("MediaWiki:Common.css", revision("a{}", "<model>css</model><format>text/css</format>"));
    const module = page("Module:A", revision("return 1", "<model>Scribunto</model><format>text/plain</format>"));
    expect(await wordsOf(exportOf(redirect + sheet + module))).toEqual([
      "skipped https://wiki.example/wiki/Light a redirect to Lamp & oil",
      "skipped https://wiki.example/wiki/MediaWiki:Common.css content type text/css",
      "page https://wiki.example/wiki/Module:A: return 1",
    ]);
  });

  it("a page without a text, or with one that is too large, is refused alone", async () => {
    const stub = page("Stub", '<revision><text bytes="20" id="3" /></revision>');
    const pages = `${stub}${page("Large", revision("x".repeat(7000)))}${page("Lamp", revision("oil", ""))}`;
    expect(await wordsOf(exportOf(pages, ""), { maxEntryBytes: 1000 })).toEqual([
      "refused Stub empty: its newest revision has no text",
      "refused Large too-large: 7,000 bytes > 6,000",
      "page Lamp: = Lamp =\n\noil",
    ]);
    expect(await wordsOf(exportOf(page("Large", revision("x".repeat(3000), "")), ""), { maxEntryBytes: 1000 })).toEqual(
      ["refused Large too-large: 3,011 bytes > 1,000"],
    );
  });
});

it("dumps are called like archives, other documents in XML are not", () => {
  const names = [
    "wiki-20240401-pages-articles-multistream.xml",
    "wiki-latest-pages-articles1.xml-p1p41242.gz",
    "wiki-pages-meta-history.xml.zst",
    "wiki-20240401-pages-articles-multistream.xml.bz2",
    "wiki-20240401-pages-articles-multistream12.xml-p7054860p8554859.bz2",
  ];
  for (const name of names) expect(isArchiveName(name), name).toBe(true);
  for (const name of ["articles.xml", "my-pages-articles.html", "wiki-20240401.xml"])
    expect(isArchiveName(name), name).toBe(false);
});

describe("an export that is damaged", () => {
  it.each([
    ["in a page", FILE.slice(0, FILE.indexOf("Öl") + 10), "it is cut off in page 2"],
    ["in a text", FILE.slice(0, FILE.lastIndexOf("</text>")), "it is cut off in Öl & more/parts?"],
    ["between pages", FILE.replace("</mediawiki>", ""), "it is cut off behind its last page"],
    ["by a tag without end", FILE.replace("</page>", `</page><${"x".repeat(70_000)}`), "a tag of 70,"],
  ])("ends it, and what came before stays: %s", async (_name, text, what) => {
    const words = await wordsOf(text);
    expect(words[0]).toMatch(/^page https:\/\/wiki.example\/wiki\/Lamp/);
    expect(words.at(-1)).toContain(`stopped corrupt-archive: ${what}`);
  });

  it.each([
    ["another document in XML", "<?xml version='1.0'?><article><mediawiki>a</mediawiki></article>"],
    ["a text that tells of one", `As follows:\n${FILE}`],
    ["another element", "<mediawikis>\n</mediawikis>"],
  ])("%s is none", (_name, text) => {
    expect(isArchive(Buffer.from(text), "a.xml")).toBe(false);
  });
});
