import type { DocumentBlock, Outcome } from "../../cleaner/index.ts";

/** What a fixture pins down about an outcome, as JSON in which one block is one line, so that a diff names the blocks. */
export function printOutcome(outcome: Outcome): string {
  if (outcome.kind === "rejected") return `${JSON.stringify({ rejected: outcome.rejection.code })}\n`;
  const { metadata, quality, sections, removed } = outcome.document;
  const kept = sections.flatMap((section) => section.blocks.map(rowOf));
  const fields = [
    `"title": ${JSON.stringify(metadata.title)}`,
    `"pageType": ${JSON.stringify(metadata.pageType)}`,
    `"flags": ${JSON.stringify(quality.flags)}`,
    `"kept": ${printRows(kept)}`,
    `"removed": ${printRows(removed.map(({ rule, text }) => [rule, text]))}`,
  ];
  return `{\n  ${fields.join(",\n  ")}\n}\n`;
}

function rowOf({ kind, text, list, author, date, inlines }: DocumentBlock): readonly unknown[] {
  const marked = inlines?.map(({ kind, start, end, href }) => {
    const words = text.slice(start, end);
    return href === undefined ? [kind, words] : [kind, words, href];
  });
  const said = { ...list, ...(author === undefined ? {} : { author, date }) };
  return [kind, text, Object.keys(said).length === 0 ? undefined : said, marked].filter((field) => field !== undefined);
}

function printRows(rows: readonly (readonly unknown[])[]): string {
  if (rows.length === 0) return "[]";
  return `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`;
}
