import { cutBlocks } from "./blocks/cut-blocks.ts";
import { decodePage } from "./decode/decode-page.ts";
import { detachDocument } from "./document/detach-document.ts";
import { idOf } from "./document/id-of.ts";
import { dateOrderOf } from "./document/metadata/dates/date-order-of.ts";
import type { DateOrder } from "./document/metadata/dates/parse-date.ts";
import { exceptItems } from "./document/metadata/except-items.ts";
import { believeFormat, believePageType } from "./document/metadata/page-type.ts";
import { readMetadata } from "./document/metadata/read-metadata.ts";
import { believePosts } from "./document/posts/believe-posts.ts";
import { findPosts, type Post } from "./document/posts/find-posts.ts";
import { readFeedPosts } from "./document/posts/read-feed-posts.ts";
import { signPosts } from "./document/posts/sign-posts.ts";
import { writeRejection } from "./document/source-of.ts";
import { writeDocument } from "./document/write-document.ts";
import { judgeBlocks } from "./judge/judge-blocks.ts";
import { settleFormat } from "./judge/text/joined/settle-format.ts";
import { guessTextType } from "./judge/text/page-type/guess-text-type.ts";
import { findTitleLine } from "./judge/text/titles/find-title-line.ts";
import type { Block, BlockKind } from "./model/block.ts";
import type { Metadata } from "./model/document.ts";
import type { Verdict } from "./model/mark.ts";
import { type Outcome, type Refusal, refuse } from "./model/outcome.ts";
import type { ParsedPage } from "./model/parsed-page.ts";
import type { CleanOptions, RawPage } from "./model/raw-page.ts";
import type { SectionBlock } from "./model/section-draft.ts";
import { parsePage } from "./parse/parse-page.ts";
import { cutSections } from "./sections/cut-sections.ts";
import { joinPrintedPages } from "./sections/join-printed-pages.ts";
import { hostOf } from "./text/addresses/host-of.ts";
import { counted } from "./text/counted.ts";

/**
 * Cleans one page: bytes in, a document or a typed rejection out. Pure and synchronous; the same bytes, options and
 * version give the same JSON on any machine.
 */
export function cleanPage(raw: RawPage, options: CleanOptions = {}): Outcome {
  return cleanPageBy(judgeBlocks, raw, options);
}

/** The same with another judge in the chair: cross-validation cleans each page by a model that never saw its domain. */
export function cleanPageBy(judge: typeof judgeBlocks, raw: RawPage, options: CleanOptions): Outcome {
  const id = idOf(raw.bytes);
  const decoded = decodePage(raw, options);
  if ("kind" in decoded) return reject(raw, id, decoded);
  const parsed = parsePage(decoded);
  const { blocks, flags, isCoarse = false } = cutBlocks(parsed);
  const page = settleFormat({ ...parsed, isCoarse, flags: [...parsed.flags, ...flags] }, blocks);
  if (blocks.length === 0) return reject(raw, id, refuse("no-text", "nothing in the page is text"));
  const reading = readMetadata(page, blocks, findTitleLine(page, blocks));
  const { metadata: said, flags: doubts, url, base } = reading;
  const host = hostOf({ source: page, metadata: said });
  const { verdicts, ...judged } = judge({ page: url === undefined ? page : { ...page, url }, blocks, options, host });
  const posts = postsOf(page, dateOrderOf(said.language));
  const signed = signPosts(keptOf(blocks, verdicts, judged.kinds), posts);
  // Posts of which the first is not kept are comments on something else.
  const isOpened = signed.some(({ block }) => block.author === posts[0]?.author);
  const guessed = judged.pageType ?? guessTextType(page, blocks, said.language);
  const believed = exceptItems(believePageType(reading, guessed));
  const metadata = believeKind(page, said) ?? believePosts(believed, isOpened ? posts : []);
  const { kept, flags: repairs } = joinPrintedPages(signed, page);
  const sections = cutSections(kept, page, metadata.language);
  const document = writeDocument({
    raw,
    id,
    page: { ...page, flags: [...page.flags, ...judged.flags, ...doubts, ...repairs, ...flagEmpty(kept, blocks)] },
    blocks,
    verdicts,
    sections,
    metadata,
    html: options.html ?? "omit",
    inlines: options.inlines ?? "omit",
    base,
    confidence: judged.confidence ?? confidenceOf(kept),
  });
  return { kind: "cleaned", document: detachDocument(document) };
}

/** What the model makes of the page that was written from a feed or a document says little. */
function believeKind({ entries, medium, document }: ParsedPage, said: Metadata): Metadata | undefined {
  if (entries !== undefined) return believeFormat(said, medium === "chat" ? "forum" : "listing", medium ?? "feed");
  return document === undefined ? undefined : believeFormat(said, document.pageType ?? "other", "document");
}

function postsOf({ dom, entries, document }: ParsedPage, order: DateOrder): readonly Post[] {
  if (entries !== undefined) return readFeedPosts(entries, order);
  return dom === undefined || document !== undefined ? [] : findPosts(dom, order);
}

function keptOf(
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  kinds: ReadonlyMap<number, BlockKind> = new Map(),
): readonly SectionBlock[] {
  return blocks.flatMap((block) => {
    const verdict = verdicts[block.index];
    if (verdict?.fate !== "keep") return [];
    const kind = kinds.get(block.index) ?? block.kind;
    return [{ block: kind === block.kind ? block : { ...block, kind }, confidence: verdict.confidence }];
  });
}

/** A document without text says so, and where its text is: no output is silently empty. */
function flagEmpty(kept: readonly SectionBlock[], blocks: readonly Block[]): readonly string[] {
  if (kept.length > 0) return [];
  const all = blocks.length === 1 ? "its only block is" : `all ${counted(blocks.length, "block")} are`;
  return [`empty: nothing looks like content, ${all} in the ledger`];
}

function confidenceOf(kept: readonly SectionBlock[]): number {
  return kept.length === 0 ? 0 : kept.reduce((sum, item) => sum + item.confidence, 0) / kept.length;
}

function reject(raw: RawPage, id: string, refusal: Refusal): Outcome {
  const rejection = writeRejection(
    {
      uri: raw.uri,
      key: raw.key,
      id,
      byteCount: raw.bytes.length,
      ...(raw.versionId === undefined ? {} : { versionId: raw.versionId }),
    },
    refusal.code,
    refusal.detail,
  );
  return { kind: "rejected", rejection };
}
