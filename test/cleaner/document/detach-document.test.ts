import { describe, expect, it } from "vitest";
import { detachDocument } from "../../../cleaner/document/detach-document.ts";
import type { CleanDocument } from "../../../cleaner/model/document.ts";

/** A document with every field that may be there. */
const DOCUMENT: CleanDocument = {
  schemaVersion: "1",
  id: `sha256:${"0".repeat(64)}`,
  source: { uri: "a", key: "b", format: "html", charset: "utf-8", bytes: 1, url: "https://a.example/" },
  metadata: { title: "t", authors: ["a"], pageType: "article", tags: ["b"], witnesses: { title: "heading" } },
  text: "A first\n\nlone half \ud800",
  sections: [
    {
      id: "s1",
      heading: "A heading",
      level: 2,
      topic: ["harbour", "ice"],
      headingPath: ["Above", "A heading"],
      blocks: [
        {
          id: "b1",
          kind: "post",
          text: "A first",
          level: 1,
          author: "Ann",
          date: "2020",
          confidence: 0.5,
          span: [0, 7],
          pieces: [[0, 3]],
          html: "<p>A first</p>",
          inlines: [
            { kind: "link", start: 0, end: 7, href: "https://a.example/" },
            { kind: "strong", start: 2, end: 7 },
          ],
        },
      ],
    },
    {
      id: "s2",
      topic: [],
      headingPath: [],
      blocks: [{ id: "b2", kind: "paragraph", text: "lone half \ud800", confidence: 1, span: [8, 20] }],
    },
  ],
  removed: [
    {
      rule: "name/navigation",
      layer: "boilerplate",
      because: "site-navigation",
      text: 'Home "quoted"',
      confidence: 0.9,
      span: [1, 2],
    },
  ],
  quality: { confidence: 0.5, flags: ["f"], chars: { total: 3, kept: 1, removed: 1, hidden: 1 } },
  producer: { name: "winnow", version: "1", model: "m" },
};

describe("detachDocument", () => {
  it("says the same, field by field in the same order", () => {
    expect(JSON.stringify(detachDocument(DOCUMENT))).toBe(JSON.stringify(DOCUMENT));
  });

  it("leaves the document that it is given as it was", () => {
    const before = JSON.stringify(DOCUMENT);
    const detached = detachDocument(DOCUMENT);
    detached.sections.pop();
    detached.metadata.tags.push("new");
    for (const { blocks } of detached.sections)
      for (const { inlines } of blocks) for (const one of inlines ?? []) one.end = 1;
    expect(JSON.stringify(DOCUMENT)).toBe(before);
  });
});
