import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CleanOptions, cleanPage, type RawPage } from "../../cleaner/index.ts";
import { cleanDocumentSchema, rejectionSchema } from "../../cleaner/model/document.ts";
import { rawOf, samplePages } from "./pages.ts";

function expectOutcome(raw: RawPage, options: CleanOptions = {}): void {
  const outcome = cleanPage(raw, options);
  if (outcome.kind === "cleaned") cleanDocumentSchema.parse(outcome.document);
  else rejectionSchema.parse(outcome.rejection);
}

const surroundings: fc.Arbitrary<Partial<RawPage>> = fc.record(
  {
    key: fc.oneof(fc.string(), fc.constantFrom("a.html", "b.txt", "c.md", "d.json", "e/")),
    contentType: fc.oneof(
      fc.string(),
      fc.constantFrom("text/html; charset=utf-16", "text/plain;charset=x", "application/json"),
    ),
    contentEncoding: fc.oneof(fc.string(), fc.constantFrom("br", "gzip", "deflate", "zstd", "identity")),
    url: fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom("javascript:alert(1)", "http://[", "//x", "https://a.b/2024/99/99/"),
    ),
    fetchedAt: fc.string(),
  },
  { requiredKeys: [] },
);
const options: fc.Arbitrary<CleanOptions> = fc.record(
  {
    strength: fc.constantFrom("balanced", "gentle"),
    comments: fc.constantFrom("drop", "keep"),
    html: fc.constantFrom("omit", "include"),
    inlines: fc.constantFrom("omit", "include"),
    maxBytes: fc.constantFrom(0, 1, 100, 1_000_000),
  },
  { requiredKeys: [] },
);
const SNIPPETS = [
  "<",
  ">",
  '"',
  "<!--",
  "-->",
  "<![CDATA[",
  "<script>",
  "</p>",
  "<plaintext>",
  "<table>",
  "&#0;",
  "&#x110000;",
  "\0",
  "\ud800",
  "\ufeff",
  "<svg><title>",
  "<template>",
  "<frameset>",
  "<select>",
  '<script type="application/ld+json">{',
  "</",
  "<a href='javascript:",
  "\u202e",
  "---\n",
  "```",
];
const edits = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400), fc.constantFrom(...SNIPPETS)),
  { minLength: 1, maxLength: 12 },
);

describe("totality: all bytes give a document or a typed rejection", () => {
  it("for random bytes in any surroundings", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), surroundings, options, (...[bytes, known, chosen]) =>
        expectOutcome(rawOf(bytes, known), chosen),
      ),
      { numRuns: 400, seed: 6 },
    );
  });

  it("for random text made of what markup is made of", () => {
    const soup = fc.array(
      fc.oneof(
        fc.constantFrom(...SNIPPETS),
        fc.constantFrom("<div class=nav>", "<li>", "<td>", "</div>", "word ", "\n"),
        fc.string(),
      ),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(soup, options, (parts, chosen) => expectOutcome(rawOf(parts.join(""), { key: "a.html" }), chosen)),
      { numRuns: 300, seed: 7 },
    );
  });

  it("for real pages with pieces cut out and put in", () => {
    const pages = samplePages().map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }));
    fc.assert(
      fc.property(fc.constantFrom(...pages), edits, options, (...[{ name, text }, changes, chosen]) => {
        let changed = text;
        for (const [place, cut, put] of changes) {
          const at = Math.floor(place * changed.length);
          changed = changed.slice(0, at) + put + changed.slice(at + cut);
        }
        expectOutcome(rawOf(changed, { key: name }), chosen);
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  it("for real pages cut off anywhere", () => {
    for (const { name, bytes } of samplePages())
      for (const share of [0.01, 0.13, 0.5, 0.77, 0.99])
        expectOutcome(rawOf(bytes.subarray(0, Math.floor(bytes.length * share)), { key: name }));
    expect(samplePages().length).toBeGreaterThan(10);
  });
});
