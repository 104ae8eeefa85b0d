import type { Block } from "../../../../model/block.ts";
import type { Page } from "../../../../model/page.ts";
import { distributorFrameOf } from "../../../../text/lines/distributor-frame.ts";
import { linkListOf } from "../../../../text/lines/link-list.ts";
import { messageHeadOf } from "../../../../text/lines/message-head.ts";
import { scanNoticesIn } from "../../../../text/lines/scan-notices.ts";
import { isListFoot, MAX_SIGNATURE_CHARS, SIGNATURE_MARK } from "../../../../text/lines/signature-marks.ts";
import type { Finding } from "../../mark-block.ts";
import { findContentsLines } from "./contents-lines.ts";
import { findNumberedHeads } from "./numbered-heads.ts";
import { findPageEdges } from "./page-edges.ts";

const CONFIDENCE = 0.95;
const SIGNATURE = /\n-- ?\r?\n/g;
const RULE = /\n(_{40,80})\r?\n/g;

/**
 * What a text came wrapped in, by block: the signature of a message, a distributor's frame around a book, what print leaves in
 * a text that was made of it, tables of contents and running heads, and the addresses that a terminal browser prints below it.
 */
export function findWrapping(blocks: readonly Block[], page: Wrapped): ReadonlyMap<number, Finding> {
  const { source } = page;
  return new Map([
    ...findContentsLines(blocks),
    ...findNumberedHeads(blocks),
    ...findPageEdges(blocks, source),
    ...findFrame(blocks, source),
    ...findScanNotices(blocks, source),
    ...findSignature(blocks, page),
    ...findLinkList(blocks, source),
  ]);
}

type Wrapped = Pick<Page, "source" | "message">;
type Found = readonly (readonly [number, Finding])[];

function findLinkList(blocks: readonly Block[], source: string): Found {
  const start = linkListOf(source)?.start ?? source.length;
  const finding: Finding = { rule: "line/link-list", because: "addresses of the page's links", confidence: CONFIDENCE };
  return blocks.flatMap(({ index, span }) => (span[0] >= start ? [[index, finding]] : []));
}

function findFrame(blocks: readonly Block[], source: string): Found {
  const frame = distributorFrameOf(source);
  if (frame === undefined) return [];
  const finding: Finding = { rule: "line/distributor", because: "Project Gutenberg", confidence: CONFIDENCE };
  return blocks.flatMap(({ index, span }) =>
    span[1] <= frame.start || span[0] >= frame.end ? [[index, finding]] : [],
  );
}

function findScanNotices(blocks: readonly Block[], source: string): Found {
  return scanNoticesIn(source).flatMap(({ by, span: [start, end] }) => {
    const finding: Finding = { rule: "line/distributor", because: by, confidence: CONFIDENCE };
    const inside = blocks.filter(({ span }) => span[0] >= start && span[1] <= end + 1);
    return inside.map(({ index }) => [index, finding] as const);
  });
}

/** The head of a message, block by block from the first one on; none where it was taken off before. */
export function findMessageHead(blocks: readonly Block[], { source, message }: Wrapped): readonly Finding[] {
  const end = (message === undefined ? messageHeadOf(source)?.end : undefined) ?? 0;
  const head: Finding = { rule: "line/front-matter", because: "the head of a message", confidence: CONFIDENCE };
  return blocks.filter(({ span }) => span[1] <= end).map(() => head);
}

function findSignature(blocks: readonly Block[], { source, message }: Wrapped): Found {
  if (message === undefined && messageHeadOf(source) === undefined) return [];
  const end = source.slice(-MAX_SIGNATURE_CHARS);
  const last = [...end.matchAll(SIGNATURE)].at(-1) ?? [...end.matchAll(RULE)].find(isFoot);
  if (last === undefined) return [];
  const start = source.length - end.length + last.index;
  const foot: Finding = { rule: "line/signature", because: SIGNATURE_MARK, confidence: CONFIDENCE };
  return blocks.flatMap(({ index, span }) => (span[0] > start ? [[index, foot]] : []));
}

/** Whether a rule is the one above what a list's software adds. */
function isFoot({ 1: rule = "", index, input }: RegExpExecArray): boolean {
  return isListFoot(rule, input.slice(index));
}
