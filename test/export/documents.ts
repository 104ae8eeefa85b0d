import { type CleanDocument, PRODUCER, type Section } from "../../cleaner/index.ts";

type BlockFacts = Pick<Section["blocks"][number], "kind" | "text" | "inlines">;

/** A section under its headings, with these blocks. */
export function aSection(headingPath: readonly string[], blocks: readonly BlockFacts[]): Section {
  const heading = headingPath.at(-1);
  return {
    id: "s",
    ...(heading === undefined ? {} : { heading, level: headingPath.length }),
    topic: [],
    headingPath: [...headingPath],
    blocks: blocks.map((block, at) => ({ id: `b${at}`, confidence: 1, span: [at * 10, at * 10 + 9], ...block })),
  };
}

/** A document of these sections, from the given address. */
export function aDocument(sections: readonly Section[], url = "https://a.example/page"): CleanDocument {
  const text = sections.flatMap(({ blocks }) => blocks.map((block) => block.text)).join("\n\n");
  return {
    schemaVersion: "1",
    id: `sha256:${"0".repeat(64)}`,
    source: { uri: "s3://ingest/p.html", key: "p.html", format: "html", charset: "utf-8", bytes: 1, url },
    metadata: { title: "A page", authors: ["A. Nobody"], language: "en", pageType: "article", tags: [], witnesses: {} },
    text,
    sections: [...sections],
    removed: [],
    quality: { confidence: 0.75, flags: [], chars: { total: 3, kept: 2, removed: 1, hidden: 0 } },
    producer: PRODUCER,
  };
}

/** A sentence of so many words. */
export function words(count: number, word = "mill"): string {
  return `${Array.from({ length: count }, (_, n) => `${word}${n % 7}`).join(" ")}.`;
}
