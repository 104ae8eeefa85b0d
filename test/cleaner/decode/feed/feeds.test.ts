import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CleanDocument, cleanPage } from "../../../../cleaner/index.ts";

const SAID =
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships in the bay.";
const OIL = "When the oil ran low she rowed to the village.";
const rss = (items: string, head = "<title>Tower log</title><link>https://tower.example/</link>") =>
  `<?xml version="1.0"?>\n<!-- by hand -->\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${head}${items}</channel></rss>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Tower log</title>${entries}</feed>`;
const cdata = (text: string) => `<content:encoded><![CDATA[${text}]]></content:encoded>`;

function outcomeOf(source: string, key = "feed.xml") {
  return cleanPage({ bytes: new TextEncoder().encode(source), uri: "f", key });
}

function read(source: string): CleanDocument {
  const outcome = outcomeOf(source);
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

function linesOf(source: string): readonly string[] {
  return read(source).sections.flatMap(({ blocks }) => blocks.map(({ kind, text }) => `${kind}: ${text}`));
}

describe("a feed is one page of its entries", () => {
  it("RSS: markup in CDATA sections and escaped, plain text, who wrote it and when", () => {
    const source = rss(
      `<item><title>The lamp</title><link>https://tower.example/1</link><dc:creator>Anna Holm</dc:creator><pubDate>Mon, 02 Feb 2026 10:00:00 GMT</pubDate>${cdata(`<p>${SAID}</p>`)}</item>` +
        `<item><title>Oil &amp;amp; wicks</title><author>ole@tower.example (Ole Berg)</author><description>&lt;p&gt;${OIL}&lt;/p&gt;</description></item>` +
        `<item><description>No title, 1 &lt; 2.\n\nNo markup either.</description></item>`,
    );
    const document = read(source);
    expect(document.metadata).toMatchObject({ title: "Tower log", authors: [], pageType: "listing" });
    expect(document.source.url).toBe("https://tower.example/");
    expect(document.quality.flags).toEqual(["feed: RSS, 3 entries, read as one page"]);
    expect(
      document.sections.flatMap(({ blocks }) =>
        blocks.map(({ kind, text, author, date }) => [kind, text, author, date]),
      ),
    ).toEqual([
      ["heading", "The lamp", "Anna Holm", "2026-02-02"],
      ["post", SAID, "Anna Holm", "2026-02-02"],
      ["heading", "Oil & wicks", "Ole Berg", undefined],
      ["post", OIL, "Ole Berg", undefined],
      ["post", "No title, 1 < 2.", undefined, undefined],
      ["post", "No markup either.", undefined, undefined],
    ]);
  });

  it("Atom whose elements have a prefix", () => {
    const names = 'xmlns:a="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"';
    const entry = `<a:entry><a:title>The lamp</a:title><dc:title>Another</dc:title><a:author><a:name>Anna Holm</a:name><a:uri>/anna</a:uri></a:author><a:published>2026-02-01</a:published><a:content type="html">&lt;p&gt;${SAID}&lt;/p&gt;</a:content></a:entry>`;
    const document = read(
      `<?xml version="1.0"?><a:feed ${names} xml:lang="en"><a:title>Tower log</a:title>${entry}</a:feed>`,
    );
    expect(document.metadata).toMatchObject({ title: "Tower log", language: "en", pageType: "listing" });
    expect(document.quality.flags).toEqual(["feed: Atom, 1 entry, read as one page"]);
    expect(
      document.sections.flatMap(({ blocks }) => blocks.map(({ text, author, date }) => [text, author, date])),
    ).toEqual([
      ["The lamp", "Anna Holm", "2026-02-01"],
      [SAID, "Anna Holm", "2026-02-01"],
    ]);
  });

  it.each([
    ["a prefix that stands for something else", '<a:feed xmlns:a="urn:food">'],
    ["RSS, which has no namespace", '<a:rss xmlns:a="http://www.w3.org/2005/Atom">'],
  ])("is none by %s", (_name, root) => {
    const outcome = outcomeOf(
      `${root}<a:entry><a:title>The lamp</a:title><a:summary>${SAID}</a:summary></a:entry></a:feed>`,
    );
    expect(outcome.kind === "cleaned" ? outcome.document.quality.flags.join() : "").not.toContain("feed:");
  });

  it("Atom: text, HTML and XHTML; headings of an entry stand below its title", () => {
    const source = atom(
      `<link rel="self" href="https://tower.example/feed"/><author><name>Anna Holm</name><email>anna@tower.example</email></author>` +
        `<entry><title>Lists of &lt;T&gt;</title><link href="https://tower.example/1"/><published>2026-02-01T08:00:00Z</published><author><email>ole@tower.example</email><name>Ole Berg</name></author><source><title>Another log</title></source>` +
        `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SAID}</p><h2>Oil</h2><p>${OIL}</p></div></content></entry>` +
        `<entry><title type="html">Wicks &lt;b&gt;and&lt;/b&gt; glass</title><summary type="text">Use &lt;pre&gt; for it.</summary></entry>`,
    );
    const { metadata, sections } = read(source);
    expect(metadata).toMatchObject({ authors: ["Anna Holm"], language: "en" });
    expect(sections.map(({ headingPath }) => headingPath)).toEqual([
      ["Lists of <T>"],
      ["Lists of <T>", "Oil"],
      ["Wicks and glass"],
    ]);
    expect(sections[0]?.blocks[0]).toMatchObject({ author: "Ole Berg", date: "2026-02-01T08:00:00Z" });
    expect(linesOf(source)).toContain("post: Use <pre> for it.");
  });

  it("RDF, where the entries stand beside the channel, and JSON Feed", () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Tower log</title></channel><image><title>No entry</title></image><item><title>Oil</title><description>${OIL}</description></item></rdf:RDF>`;
    expect(linesOf(rdf)).toEqual(["heading: Oil", `post: ${OIL}`]);
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Tower log",
      items: [
        { id: "1", title: "Oil", content_html: `<p>${OIL}</p>`, authors: [{ name: "Anna Holm" }] },
        { id: "2", content_text: "One.\n\nTwo.", summary: "One" },
      ],
    };
    expect(linesOf(JSON.stringify(json))).toEqual(["heading: Oil", `post: ${OIL}`, "post: One.", "post: Two."]);
  });

  it("a summary that only begins the text is not said twice, another one is", () => {
    const item = (summary: string) =>
      rss(`<item><title>The lamp</title><description>${summary}</description>${cdata(`<p>${SAID}</p>`)}</item>`);
    expect(linesOf(item(`${SAID.slice(0, 70)} [&#8230;]`))).toEqual(["heading: The lamp", `post: ${SAID}`]);
    expect(linesOf(item(OIL))).toEqual(["heading: The lamp", `post: ${SAID}`, `post: ${OIL}`]);
  });

  it("links of titles and texts are kept for whoever asks, and lead where the feed's page leads", () => {
    const source = rss(
      `<item><title>The lamp</title><link>https://tower.example/1</link>${cdata(`<p>See <a href="/oil">the oil</a>.</p>`)}</item>`,
    );
    const raw = { bytes: new TextEncoder().encode(source), uri: "f", key: "feed.xml" };
    const outcome = cleanPage(raw, { inlines: "include" });
    const inlines =
      outcome.kind === "cleaned"
        ? outcome.document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.inlines ?? []))
        : [];
    expect(inlines.map(({ href }) => href)).toEqual(["https://tower.example/1", "https://tower.example/oil"]);
  });

  it("what software writes below each entry goes, and so does what nobody sees", () => {
    const footer = `<p>The post <a href="x">The lamp</a> appeared first on <a href="y">Tower log</a>.</p>`;
    const hidden = `<p style="display:none">Buy our cheap lamps today.</p>`;
    const { sections, removed } = read(
      rss(`<item><title>The lamp</title>${cdata(`<p>${SAID}</p>${hidden}${footer}`)}</item>`),
    );
    expect(sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual(["The lamp", SAID]);
    expect(removed.map(({ rule, text }) => [rule, text])).toEqual([
      [expect.stringMatching(/^hidden\//), "Buy our cheap lamps today."],
      ["feed/footer", "The post The lamp appeared first on Tower log."],
    ]);
  });
});

describe("feeds that are broken or hostile", () => {
  it.each([
    ["an open box and comment", "<div><p>It broke off <!-- here"],
    ["an open script", "<p>It broke off</p><script>var a = '"],
    ["open raw text", "<p>It broke off</p><textarea><plaintext><style>"],
    ["an open attribute", '<p>It broke off</p><a href="x'],
    ["a sheet for all of the page", "<p>It broke off</p><style>h2, p, article { display: none }</style>"],
    ["ends of what was never opened", "<p>It broke off</p></article></main></body></html>"],
  ])("%s in one entry does not reach into the next", (_, markup) => {
    const lines = linesOf(
      rss(`<item><title>One</title>${cdata(markup)}</item><item><title>Two</title>${cdata(`<p>${SAID}</p>`)}</item>`),
    );
    expect(lines).toContain("post: It broke off");
    expect(lines.slice(-2)).toEqual(["heading: Two", `post: ${SAID}`]);
  });

  it("a feed that breaks off gives the entries up to there", () => {
    const whole = rss(
      `<item><title>One</title><description>${OIL}</description></item><item><title>Two</title><description>${SAID}`,
    );
    expect(linesOf(whole.slice(0, whole.indexOf("bay.")))).toContain("heading: Two");
  });

  it("entities of a document type are not written out", () => {
    const source = `<!DOCTYPE rss [<!ENTITY a "lamp lamp lamp"><!ENTITY b "&a;&a;&a;">]>${rss(`<item><title>One</title><description>&b;${OIL}</description></item>`)}`;
    expect(linesOf(source).join(" ")).toContain(OIL);
    expect(linesOf(source).join(" ")).not.toContain("lamp lamp lamp");
  });

  it("without an entry there is no text, and a sitemap is no page", () => {
    expect(outcomeOf(rss(""))).toMatchObject({ kind: "rejected", rejection: { code: "no-text" } });
    for (const root of ["urlset", "sitemapindex"])
      expect(
        outcomeOf(
          `<?xml version="1.0"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url></${root}>`,
        ),
      ).toMatchObject({
        kind: "rejected",
        rejection: { code: "unsupported-format" },
      });
  });

  it("what only looks like one is a page as before", () => {
    expect(read(`<feed><p>${SAID}</p></feed>`).quality.flags).toEqual([]);
    expect(read(`<!doctype html><title>rss</title><p>${SAID}</p>`).quality.flags).toEqual([]);
    expect(read(`{"version":"https://jsonfeed.org/version/1", broken`).quality.flags).toEqual([]);
  });

  it("every word of every entry is kept once or removed once", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{8,12}$/), { minLength: 1, maxLength: 12 });
    const entry = fc.record({
      title: words,
      text: words,
      open: fc.constantFrom("", "<div>", "<b>", "<table><tr><td>", "<ul><li>"),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const said = entries.flatMap(({ title, text }) => [...title, ...text]);
        const items = entries.map(
          ({ title, text, open }) =>
            `<item><title>${title.join(" ")}</title>${cdata(`${open}<p>${text.join(" ")}`)}</item>`,
        );
        const { sections, removed, quality } = read(rss(items.join("")));
        const fates = [
          ...sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
          ...removed.map(({ text }) => text),
        ];
        expect(fates.join(" ").split(/\s+/).sort()).toEqual([...said].sort());
        expect(quality.chars.total).toBe(said.join("").length);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});
