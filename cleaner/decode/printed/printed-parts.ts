import { joinLines } from "../../text/lines/join-lines.ts";
import { EDGE_DEPTH, runningLinesIn } from "../../text/lines/running-lines.ts";
import { beginsPart, goesOn } from "./begins-part.ts";
import { type Measures, measureLines } from "./measures.ts";
import type { PrintedLine } from "./printed-line.ts";

/** A paragraph, a title, or what print has at the edge of a page. */
export interface PrintedPart {
  readonly kind: "text" | "title" | "running";
  readonly text: string;
  /** Of titles, 1 to 6. */
  readonly level?: number;
}

/** Titles are short, and no sentences. */
const MAX_TITLE_CHARS = 160;
const TITLE_END = /[.,;:]$/;
const WORD = /\p{L}{3}/u;
/** Letters so much larger than the usual ones. */
const LARGE = 1.12;
const MAX_LEVEL = 6;

/** Puts the lines of printed pages together: each paragraph is whole, and behind it stands what print had in its middle. */
export function partsOf(pages: readonly (readonly PrintedLine[])[]): readonly PrintedPart[] {
  const running = new Set(runningLinesIn(edgesOf(pages)));
  const measures = measureLines(pages.map((page) => page.filter((line) => !running.has(line))));
  const list = new PartList(measures);
  for (const page of pages) {
    list.beginPage();
    for (const line of page) {
      if (running.has(line)) list.addRunning(line);
      else list.add(line);
    }
  }
  return withTitles(list.parts, measures);
}

/** The first page begins with a title. */
function edgesOf(pages: readonly (readonly PrintedLine[])[]): readonly (readonly PrintedLine[])[] {
  if (pages.length < 2) return [];
  return pages.flatMap((page, i) => {
    const foot = page.slice(-EDGE_DEPTH).reverse();
    return i === 0 ? [foot] : [page.slice(0, EDGE_DEPTH), foot];
  });
}

/** Lines of one part. */
interface Lines {
  readonly kind: "text" | "running";
  readonly first: PrintedLine;
  last: PrintedLine;
  readonly all: PrintedLine[];
}

class PartList {
  readonly parts: Lines[] = [];
  readonly #measures: Measures;
  #open: Lines | undefined;
  /** The last part in letters of the usual size: notes may follow it at the foot of its page. */
  #cut: Lines | undefined;

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  beginPage(): void {
    this.#open = undefined;
  }

  addRunning(line: PrintedLine): void {
    this.#begin(line, "running");
  }

  add(line: PrintedLine): void {
    const part = this.#partBefore(line) ?? this.#begin(line, "text");
    if (part.first !== line) {
      part.all.push(line);
      part.last = line;
    }
    this.#open = part;
    if (line.size === this.#measures.size) this.#cut = part;
  }

  #begin(line: PrintedLine, kind: Lines["kind"]): Lines {
    const part = { kind, first: line, last: line, all: [line] };
    this.parts.push(part);
    return part;
  }

  /** The part that a line goes on with, on its page or from the one before. */
  #partBefore(line: PrintedLine): Lines | undefined {
    const open = this.#open;
    if (open !== undefined) return beginsPart(open, line, this.#measures) ? undefined : open;
    return this.#cut !== undefined && goesOn(this.#cut.last, line, this.#measures) ? this.#cut : undefined;
  }
}

/** Titles are set larger or bolder than the text; the largest are of the first level. */
function withTitles(parts: readonly Lines[], measures: Measures): readonly PrintedPart[] {
  const texts = parts.map(({ all }) => textOf(all));
  const isTitle = parts.map(({ kind, first }, i) => kind === "text" && looksLikeTitle(texts[i] ?? "", first, measures));
  const sizes = [...new Set(parts.filter((_, i) => isTitle[i]).map(sizeOf))].sort((a, b) => b - a);
  const levels = new Map(sizes.map((size, at) => [size, Math.min(MAX_LEVEL, at + 1)]));
  return parts.map((part, i): PrintedPart => {
    const text = texts[i] ?? "";
    return isTitle[i] === true
      ? { kind: "title", text, level: levels.get(sizeOf(part)) ?? MAX_LEVEL }
      : { kind: part.kind, text };
  });
}

function looksLikeTitle(text: string, first: PrintedLine, { size: usual = 1 }: Measures): boolean {
  if (text.length > MAX_TITLE_CHARS || TITLE_END.test(text) || !WORD.test(text)) return false;
  return first.isBold || (first.size ?? usual) >= usual * LARGE;
}

function sizeOf({ first }: Lines): number {
  return first.size ?? 0;
}

/** The lines as one; a word is put together with its own line only, so that long texts cost no more than short ones. */
function textOf(lines: readonly PrintedLine[]): string {
  return lines
    .map(({ text }, i) => {
      const below = lines[i + 1]?.text;
      return below === undefined ? text : joinLines(text, below).text.slice(0, -below.length);
    })
    .join("");
}
