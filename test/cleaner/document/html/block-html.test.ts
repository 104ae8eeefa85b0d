import { isTag } from "domhandler";
import { findAll } from "domutils";
import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { blockHtml } from "../../../../cleaner/document/html/block-html.ts";
import { cleanPage } from "../../../../cleaner/index.ts";
import { BLOCK_KINDS, type Block, type Inline } from "../../../../cleaner/model/block.ts";

const BASE = "https://harbour.example/news/ferry";
const block = (text: string, known: Partial<Block> = {}): Block => ({
  index: 0,
  kind: "paragraph",
  text,
  chars: text.length,
  span: [0, text.length],
  linkChars: 0,
  inlines: [],
  origin: "visible",
  opensParagraph: true,
  ...known,
});
const link = (href: string, end: number): Inline => ({ kind: "link", start: 0, end, href });

const ALLOWED = /^(?:h[1-6]|p|li|blockquote|pre|code|table|tbody|tr|td|article|a|strong|em|br)$/;

function expectInert(html: string): void {
  for (const { name, attribs } of findAll(isTag, parseDocument(html).children).filter(isTag)) {
    expect(name).toMatch(ALLOWED);
    for (const [attribute, value] of Object.entries(attribs)) {
      expect(name === "li" ? ["value"] : ["href", "rel"]).toContain(attribute);
      if (attribute === "value") expect(value).toMatch(/^-?\d+$/);
      if (attribute === "href") expect(value).toMatch(/^(?:https?:\/\/|mailto:)/);
    }
  }
}

describe("html of a block", () => {
  it.each([
    ["heading", { kind: "heading", level: 3 }, "<h3>Night ferry</h3>"],
    ["paragraph", {}, "<p>Night ferry</p>"],
    ["list item", { kind: "list-item" }, "<li>Night ferry</li>"],
    ["numbered item", { kind: "list-item", list: { depth: 0, ordinal: -3 } }, '<li value="-3">Night ferry</li>'],
    ["nested item", { kind: "list-item", list: { depth: 2 } }, "<li>Night ferry</li>"],
    ["quote", { kind: "quote" }, "<blockquote><p>Night ferry</p></blockquote>"],
    ["code", { kind: "code" }, "<pre><code>Night ferry</code></pre>"],
    ["post", { kind: "post" }, "<article><p>Night ferry</p></article>"],
  ] as const)("wraps a %s in its element", (_name, known, html) => {
    expect(blockHtml(block("Night ferry", known), BASE)).toBe(html);
  });

  it("gives tables their rows and cells back, links in the right cell", () => {
    const table = block("Port | Ferry\nLowmoor | 7:30", {
      kind: "table",
      inlines: [{ kind: "link", start: 13, end: 20, href: "/lowmoor" }],
    });
    expect(blockHtml(table, BASE)).toBe(
      '<table><tbody><tr><td>Port</td><td>Ferry</td></tr><tr><td><a href="https://harbour.example/lowmoor" rel="nofollow noopener noreferrer">Lowmoor</a></td><td>7:30</td></tr></tbody></table>',
    );
  });

  it("nests inlines and ends one that crosses another with it", () => {
    const inlines: Inline[] = [
      { kind: "strong", start: 0, end: 8 },
      { kind: "emphasis", start: 4, end: 12 },
    ];
    expect(blockHtml(block("one two three", { inlines }), BASE)).toBe("<p><strong>one <em>two </em></strong>three</p>");
  });

  it("escapes code, so that markup in it is shown and not read", () => {
    expect(blockHtml(block('<script>alert("1 & 2")</script>', { kind: "code" }), BASE)).toBe(
      '<pre><code>&lt;script&gt;alert("1 &amp; 2")&lt;/script&gt;</code></pre>',
    );
  });

  it.each([
    ["relative", "../a?b=1&c=2", "https://harbour.example/a?b=1&amp;c=2"],
    ["from the root", "/a", "https://harbour.example/a"],
    ["without a scheme", "//other.example/a", "https://other.example/a"],
    ["a mailbox", "mailto:crew@harbour.example", "mailto:crew@harbour.example"],
  ])("resolves an address %s", (_name, href, written) => {
    expect(blockHtml(block("ferry", { inlines: [link(href, 5)] }), BASE)).toContain(`href="${written}"`);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \u0001javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "blob:https://harbour.example/1",
    "file:///etc/passwd",
    "view-source:javascript:alert(1)",
    "feed:javascript:alert(1)",
    "livescript:alert(1)",
    "http://[",
    'mailto:a@b.example"onmouseover=alert(1)',
    'https://x.example/"onmouseover="alert(1)',
    "https://x.example/'><script>alert(1)</script>",
  ])("makes a link to %s inert", (href) => {
    const html = blockHtml(block("ferry", { inlines: [link(href, 5)] }), BASE);
    expectInert(html);
    expect(html).toContain("ferry");
  });

  it.each([
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<math><mtext></p><script>alert(1)</script>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=x style=background:url(javascript:alert(1))>x</a>",
    "<object data=javascript:alert(1)><embed src=javascript:alert(1)>",
    "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<input autofocus onfocus=alert(1)>",
    "<xmp><script>alert(1)</script></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[><script>alert(1)</script>]]>",
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<base href=javascript:alert(1)//><a href=x>x</a>",
  ])("lets no payload through a whole page: %s", (payload) => {
    const page = `<!doctype html><body><article><p>The ferry left at dawn and the town slept on. ${payload}</p>${payload}<p>Nobody had told them of the new timetable.</p></article>`;
    const outcome = cleanPage(
      { bytes: new TextEncoder().encode(page), uri: "p", key: "p.html", url: BASE },
      { html: "include" },
    );
    if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
    const written = outcome.document.sections.flatMap((section) => section.blocks.map(({ html }) => html ?? "none"));
    expect(written.length).toBeGreaterThan(0);
    for (const html of written) expectInert(html);
    expect(written).not.toContain("none");
  });

  it("is inert and shows the whole text, whatever text and inlines there are", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "&",
      "script",
      "&lt;",
      " | ",
      "\n",
      "word ",
      "javascript:",
      "-->",
      "]]>",
      "\u2028",
    );
    const texts = fc.array(pieces, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(""));
    const inline = fc.record({
      kind: fc.constantFrom("link", "strong", "emphasis", "code"),
      start: fc.nat(60),
      end: fc.nat(90),
      href: fc.oneof(fc.string(), fc.webUrl()),
    });
    fc.assert(
      fc.property(
        texts,
        fc.array(inline, { maxLength: 6 }),
        fc.constantFrom(...BLOCK_KINDS),
        (...[text, inlines, kind]) => {
          const html = blockHtml(block(text, { kind, inlines: inlines as Inline[] }), BASE);
          expectInert(html);
          const shown = findAll(isTag, parseDocument(html).children).length;
          expect(shown).toBeGreaterThan(0);
          const plain = html
            .replaceAll("<br />", "\n")
            .replace(/<[^>]*>/g, "")
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&quot;", '"')
            .replaceAll("&amp;", "&");
          if (kind !== "table") expect(plain).toBe(text);
        },
      ),
      { numRuns: 300, seed: 10 },
    );
  });

  it("is left out unless asked for", () => {
    const outcome = cleanPage({
      bytes: new TextEncoder().encode("<p>The ferry left at dawn.</p>"),
      uri: "p",
      key: "p.html",
    });
    if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
    for (const section of outcome.document.sections)
      for (const one of section.blocks) expect(one).not.toHaveProperty("html");
  });
});
