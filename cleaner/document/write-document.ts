import type { Block } from "../model/block.ts";
import type { CleanDocument, DocumentBlock, Metadata, Quality, Removed, Section } from "../model/document.ts";
import type { Verdict } from "../model/mark.ts";
import type { Page } from "../model/page.ts";
import type { RawPage } from "../model/raw-page.ts";
import type { SectionDraft } from "../model/section-draft.ts";
import { hiddenBy } from "./hidden-by.ts";
import { blockHtml } from "./html/block-html.ts";
import { idsOf } from "./ids-of.ts";
import { InlineWriter } from "./inline-writer.ts";
import { joinBlocks } from "./join-blocks.ts";
import { PRODUCER } from "./producer.ts";
import { sourceOf } from "./source-of.ts";
import { withLineEnds } from "./with-line-ends.ts";

/** Everything the earlier steps found out about one page. */
export interface Findings {
  readonly raw: RawPage;
  readonly id: string;
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly verdicts: readonly Verdict[];
  readonly sections: readonly SectionDraft[];
  readonly metadata: Metadata;
  readonly confidence: number;
  /** Sanitised HTML beside each block's text. */
  readonly html: "omit" | "include";
  /** Links and marks of each block's text, by offset. */
  readonly inlines: "omit" | "include";
  /** What relative links are read by. */
  readonly base: string | undefined;
}

/** Writes the public document: sections, ledger, and counts that add up. */
export function writeDocument(found: Findings): CleanDocument {
  const sections = writeSections(found);
  return {
    schemaVersion: "1",
    id: found.id,
    source: sourceOf(found.raw, found.page),
    metadata: found.metadata,
    text: joinBlocks(sections),
    sections,
    removed: writeLedger(found),
    quality: writeQuality(found),
    producer: PRODUCER,
  };
}

function writeSections(found: Findings): Section[] {
  const nextId = idsOf();
  const inlines = new InlineWriter(found.base, found.page.source.length);
  return found.sections.map((draft) => {
    const blocks = draft.blocks.map(({ block, confidence }) => {
      const written = withLineEnds(block);
      return {
        id: nextId("b", block.text),
        ...writeBlock(written, confidence),
        ...(found.html === "include" ? { html: blockHtml(written, found.base) } : {}),
        ...(found.inlines === "include" ? inlines.write(written) : {}),
      };
    });
    return {
      id: nextId("s", draft.heading ?? draft.blocks[0]?.block.text ?? ""),
      ...(draft.heading === undefined ? {} : { heading: draft.heading }),
      ...(draft.level === undefined ? {} : { level: draft.level }),
      topic: [...draft.topic],
      headingPath: [...draft.headingPath],
      blocks,
    };
  });
}

function writeBlock(block: Block, confidence: number): Omit<DocumentBlock, "id"> {
  const hidden = hiddenBy(block);
  return {
    kind: block.kind,
    text: block.text,
    ...(block.level === undefined ? {} : { level: block.level }),
    ...(block.codeLanguage === undefined ? {} : { codeLanguage: block.codeLanguage }),
    ...(block.list === undefined || block.kind === "comment" ? {} : { list: block.list }),
    ...(block.author === undefined ? {} : { author: block.author }),
    ...(block.date === undefined ? {} : { date: block.date }),
    ...(hidden === undefined ? {} : { hidden }),
    confidence: roundShare(confidence),
    ...placeOf(block),
  };
}

function placeOf({ span, pieces }: Block): Pick<DocumentBlock, "span" | "pieces"> {
  const place: Pick<DocumentBlock, "span" | "pieces"> = { span: [...span] };
  if (pieces !== undefined) place.pieces = pieces.map(([start, end]) => [start, end]);
  return place;
}

function writeLedger({ blocks, verdicts }: Findings): Removed[] {
  return blocks.flatMap((block) => {
    const verdict = verdicts[block.index];
    if (verdict?.fate !== "drop") return [];
    const { rule, layer, because, confidence } = verdict;
    return [
      {
        rule,
        layer,
        because,
        text: block.text,
        confidence: roundShare(confidence),
        ...placeOf(block),
      },
    ];
  });
}

function writeQuality({ page, blocks, verdicts, confidence }: Findings): Quality {
  const chars = { total: 0, kept: 0, removed: 0, hidden: 0 };
  for (const block of blocks) {
    const verdict = verdicts[block.index];
    const fate = verdict?.fate !== "drop" ? "kept" : verdict.layer === "hidden" ? "hidden" : "removed";
    chars[fate] += block.chars;
    chars.total += block.chars;
  }
  return { confidence: roundShare(confidence), flags: [...page.flags], chars };
}

/** Two decimals are all a confidence is good for, and they keep documents byte-identical across machines. */
function roundShare(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;
}
