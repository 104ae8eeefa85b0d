import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWhere } from "../../../lambdas/backfill/where.ts";

const DOCUMENT = {
  source: { key: "shop/a.html", format: "html", bytes: 2_048, fetchedAt: "2026-10-01T08:00:00Z" },
  metadata: { title: 'Say "when"', language: "de", pageType: "article", tags: ["mills", "rivers"] },
  quality: { confidence: 0.62, flags: ["charset-doubt"], chars: { total: 900, kept: 700, removed: 200, hidden: 0 } },
  producer: { name: "winnow", version: "1.9.3", model: "m1" },
};

function holds(expression: string, document: object = DOCUMENT): boolean {
  const read = readWhere(expression);
  if (read.kind === "fault") throw read.fault;
  return read.where(document);
}

describe("a condition", () => {
  it.each([
    "producer.version < 1.10",
    "producer.version >= 1.9.3",
    "producer.version = 1.9.3.0",
    "quality.confidence < 0.7",
    "quality.chars.kept = 700",
    "metadata.pageType = article",
    "metadata.title = 'Say \"when\"'",
    "source.fetchedAt < 2026-10-02",
    'source.key >= "shop/"',
    "metadata.tags has rivers",
    "quality.flags has charset-doubt",
    "metadata.publishedAt = missing",
    "metadata.publishedAt != 2026-01-01",
    "code = missing",
    "metadata.language = en or metadata.language = de and source.bytes > 1024",
    "not (metadata.language = en or source.format = text)",
    'metadata.pageType != "or"',
  ])("holds of the document: %s", (expression) => expect(holds(expression)).toBe(true));

  it.each([
    "producer.version < 1.9",
    "producer.version < 1.9.3-rc.1",
    "quality.confidence >= 0.7",
    "metadata.pageType = Article",
    "metadata.publishedAt < 2030-01-01",
    "metadata.publishedAt != missing",
    "metadata.tags has river",
    "(metadata.language = en or metadata.language = de) and source.bytes > 4096",
    "code = too-large",
  ])("does not hold of the document: %s", (expression) => expect(holds(expression)).toBe(false));

  it.each([
    ["", "syntax", "a field is missing (character 1)"],
    ["producer.version", "syntax", "a comparison (= != < <= > >= has) is missing"],
    ["producer.version <", "syntax", "a value is missing"],
    ["version < 1", "unknown-field", 'there is no field "version"; there is producer.version (character 1)'],
    ["__proto__ = 1", "unknown-field", 'there is no field "__proto__"'],
    ["constructor = 1", "unknown-field", 'there is no field "constructor"'],
    ["producer.version ~ 1", "syntax", '"~" means nothing here (character 18)'],
    ["producer.version like 1", "bad-operator", "compared by = != < <= > >="],
    ["producer.version < soon", "bad-value", 'is a version, as in 1.4, and "soon" is none (character 20)'],
    ["source.bytes > 1kb", "bad-value", 'is a number, and "1kb" is none'],
    ["metadata.tags = mills", "bad-operator", 'is a list: write metadata.tags has "mills"'],
    ["code < missing", "bad-operator", "missing is compared by = or != only"],
    ["(code = x", "syntax", "a closing bracket is missing (character 10)"],
    ["code = x code = y", "syntax", '"code" comes after the end'],
    ["code = 'x", "syntax", "the quote that begins here does not end (character 8)"],
    [`code = ${"x".repeat(600)}`, "too-long", "longer than 500 characters"],
  ])("that can't be followed is a typed fault: %j", (expression, code, sentence) => {
    const read = readWhere(expression);
    expect(read.kind === "fault" && [read.fault.code, read.fault.message]).toEqual([
      code,
      expect.stringContaining(sentence),
    ]);
  });

  it("of any text, over any document, is answered or refused, and never thrown", () => {
    const words = fc.constantFrom(
      "code",
      "=",
      "<",
      "(",
      ")",
      "and",
      "or",
      "not",
      "missing",
      "'",
      "1.2",
      "source.bytes",
      "has",
    );
    const expressions = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(expressions, fc.object(), (expression, document) => {
        const read = readWhere(expression);
        expect(read.kind === "fault" || typeof read.where(document) === "boolean").toBe(true);
      }),
    );
  });
});
