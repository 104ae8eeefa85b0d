import type { CleanDocument, DocumentBlock, Section } from "../../../../cleaner/index.ts";

/** A block as the tests mean it: kind and text, and what else matters. */
export function aBlock(kind: DocumentBlock["kind"], text: string, more: Partial<DocumentBlock> = {}): DocumentBlock {
  return { id: "b-1", kind, text, confidence: 0.9, span: [0, text.length], ...more };
}

export function aSection(blocks: readonly DocumentBlock[], more: Partial<Section> = {}): Section {
  const heading = blocks[0]?.kind === "heading" ? { heading: blocks[0].text, level: blocks[0].level ?? 2 } : {};
  return { id: "s-1", ...heading, topic: [], headingPath: [], blocks: [...blocks], ...more };
}

export function aDocument(sections: readonly Section[], more: Partial<CleanDocument> = {}): CleanDocument {
  return {
    schemaVersion: "1",
    id: `sha256:${"0".repeat(64)}`,
    source: { uri: "a.html", key: "a.html", format: "html", charset: "utf-8", bytes: 10 },
    metadata: { title: "A page", authors: [], pageType: "article", tags: [], witnesses: {} },
    text: sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join("\n\n"),
    sections: [...sections],
    removed: [],
    quality: { confidence: 0.9, flags: [], chars: { total: 10, kept: 10, removed: 0, hidden: 0 } },
    producer: { name: "winnow", version: "0.0.0", model: "test" },
    ...more,
  };
}

/** A document of these blocks in one section. */
export function aPageOf(...blocks: readonly DocumentBlock[]): CleanDocument {
  return aDocument([aSection(blocks)]);
}
