import type { Element } from "domhandler";
import type { Block, Span } from "../../../model/block.ts";
import { parseMarkup } from "../../../parse/parse-markup.ts";
import { shinglesOf } from "../../../text/words/shingles.ts";
import { cutMarkdown } from "../../text/markdown/cut-markdown.ts";
import { cutHtml } from "../cut-html.ts";
import { inkOf } from "../ink/ink-of.ts";
import { type CarriedText, carriedTexts } from "./carried-texts.ts";
import { chooseTexts, type Weighed } from "./choose-texts.ts";
import { findCarriers, type StateReading } from "./find-carriers.ts";

/** Fewer shingles than these are a label, not a text. */
const MIN_SHINGLES = 9;
/** Share of shingles that must be unknown for a text to be news. */
const MIN_NEW_SHARE = 0.7;
/**
 * State holds everything that a page may ever show: it is only read where the page shows less than so much prose; and where it shows
 * less than so much of anything but menus, it is a shell for what its state says.
 */
const THIN_INK = 750;
/** A block of at least so many characters, at most half of them in links, is prose here. */
const PROSE_INK = 60;

/** Headings, code and links of Markdown; items begin as a list does that somebody wrote without it. */
const MARKDOWN = /^(?:#{1,6} \S|```)|\]\(https?:/m;
const BLOCK_TAG = /<(?:p|div|h[1-6]|ul|ol|table|section|blockquote|pre)[\s>]/i;
const HAS_TAGS = /<\/?[a-z]/i;
const PARAGRAPH = "<p>";
const EMPTY_LINE = /\n\s*\n/;
const EMPTY_LINES = /\n\s*\n/g;
const LINE_ENDS = /\n/g;

interface FoundText extends Weighed {
  readonly found: readonly FoundBlock[];
}

type FoundBlock = Omit<Block, "index">;

/** What scripts say and the page does not show, as blocks that go after the visible ones; empty for almost all pages. */
export function recoverScripts(
  elements: readonly Element[],
  source: string,
  visible: readonly Block[],
): readonly FoundBlock[] {
  const state = readingOf(visible);
  const texts: FoundText[] = [];
  let known: Set<number> | undefined;
  let spans: readonly Span[] | undefined;
  for (const carrier of findCarriers(elements, source, state)) {
    // Parts that come late are read in their places, so that blocks need not follow each other in the source.
    spans ??= visible.map(({ span }) => span).sort(([one], [other]) => one - other);
    if (isInsideBlock(spans, carrier.start)) continue;
    for (const carried of carriedTexts(carrier)) {
      known ??= new Set(visible.flatMap((block) => [...shinglesOf(block.text)]));
      const found = blocksOf(carried);
      const shingles = shinglesOf(found.map((block) => block.text).join("\n"));
      if (shingles.length < MIN_SHINGLES || newShare(known, shingles) < MIN_NEW_SHARE) continue;
      for (const shingle of shingles) known.add(shingle);
      texts.push({ carried, found, blocks: found.length, ink: inkOf(found) });
    }
  }
  if (state !== "read-all") return texts.flatMap(({ found }) => found);
  return chooseTexts(texts).flatMap(([{ found }, isBody]) =>
    isBody ? found.map((block) => ({ ...block, isBody })) : found,
  );
}

function readingOf(visible: readonly Block[]): StateReading {
  const prose = visible.filter((block) => block.chars >= PROSE_INK && block.linkChars * 2 < block.chars);
  if (inkOf(prose) >= THIN_INK) return "skip-state";
  let shown = 0;
  for (const { hiding, chars, linkChars } of visible)
    if (hiding === undefined) shown += chars < PROSE_INK ? chars - linkChars : chars;
  return shown < THIN_INK ? "read-all" : "read-marked";
}

/** A script in the middle of a sentence: what it says would lie inside the sentence's span, and spans never overlap. */
function isInsideBlock(spans: readonly Span[], place: number): boolean {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return (spans[from]?.[0] ?? Number.POSITIVE_INFINITY) < place;
}

function newShare(known: ReadonlySet<number>, shingles: Uint32Array): number {
  let fresh = 0;
  for (const shingle of shingles) if (!known.has(shingle)) fresh++;
  return fresh / shingles.length;
}

/** Strings may hold markup of their own, or Markdown: they are cut like a page, and their spans are led back to the source. */
function blocksOf(carried: CarriedText): FoundBlock[] {
  const { blocks, offsets } = cut(carried);
  const placeOf = ([start, end]: Span): Span => [offsets[start] ?? 0, offsets[end] ?? 0];
  return blocks.map(({ index: _, box: __, span, pieces, ...block }) => ({
    ...block,
    origin: carried.origin,
    span: placeOf(span),
    ...(pieces === undefined ? {} : { pieces: pieces.map(placeOf) }),
  }));
}

function cut(carried: CarriedText): { readonly blocks: readonly Block[]; readonly offsets: Uint32Array } {
  const { text, form, origin } = carried;
  if (form === "markdown" || (origin === "hydration" && MARKDOWN.test(text) && !BLOCK_TAG.test(text)))
    return { blocks: cutMarkdown(text), offsets: carried.offsets };
  const marked = HAS_TAGS.test(text) ? carried : markParagraphs(carried);
  return { blocks: cutHtml(parseMarkup(marked.text).dom), offsets: marked.offsets };
}

/** A text without markup has its paragraphs apart by empty lines, or each on a line where there are none. */
function markParagraphs({ text, offsets }: CarriedText): Pick<CarriedText, "text" | "offsets"> {
  const end = EMPTY_LINE.test(text) ? EMPTY_LINES : LINE_ENDS;
  const places: number[] = [];
  let at = 0;
  const marked = text.replace(end, (whole, from: number) => {
    for (; at < from + whole.length; at++) places.push(offsets[at] ?? 0);
    for (let i = 0; i < PARAGRAPH.length; i++) places.push(offsets[at] ?? 0);
    return whole + PARAGRAPH;
  });
  for (; at < offsets.length; at++) places.push(offsets[at] ?? 0);
  return { text: marked, offsets: Uint32Array.from(places) };
}
