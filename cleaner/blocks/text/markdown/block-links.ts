import type { Span } from "../../../model/block.ts";
import { lineSpans } from "../line-spans.ts";
import { ANGLES, LINK_MIDDLE, TARGET } from "./markdown-inlines.ts";
import { FENCE, FENCE_END } from "./markdown-lines.ts";

/** A link around whole blocks, as converters write one: "[", the blocks, "](address)", with empty lines between. */
export interface BlockLink {
  readonly href: string;
  /** The bracket that opens it. */
  readonly open: Span;
  /** What ends it, with its address. */
  readonly close: Span;
}

/** Where the bracket of such a link stands: behind the marks of an item or a heading, or at the end of a line. */
const BEFORE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:#{1,6}\s+)?$/;
/** Ends a link that an earlier line opened: no bracket stands before it. */
const CLOSES = new RegExp(String.raw`^([^[\]]*)\]\(${TARGET}(?:\s+"[^"\n]{0,200}")?\)`);
/** Links around more are a page that lost a bracket. */
const MAX_LINES = 80;
const MAX_OPEN = 8;

interface OpenBracket {
  readonly at: number;
  readonly line: number;
  /** Others are those of words, of pictures, of code. */
  readonly mayBeLink: boolean;
  /** An empty line has followed: what stands in it is blocks of its own. */
  isAroundBlocks: boolean;
}

/** The links around blocks, in the order in which they end; inside of one paragraph links are read by `readInlines`. Linear in the source. */
export function readBlockLinks(source: string): readonly BlockLink[] {
  if (!source.includes(LINK_MIDDLE)) return [];
  const links: BlockLink[] = [];
  let opened: OpenBracket[] = [];
  let number = 0;
  let fence: string | undefined;
  for (const [start, end] of lineSpans(source)) {
    number++;
    const line = source.slice(start, end);
    if (line.trim() === "") {
      for (const one of opened) one.isAroundBlocks = true;
      continue;
    }
    if (fence !== undefined) {
      if (FENCE_END.exec(line)?.[1]?.startsWith(fence) === true) fence = undefined;
      continue;
    }
    fence = FENCE.exec(line)?.[2];
    if (fence !== undefined) continue;
    opened = opened.filter((one) => number - one.line <= MAX_LINES).slice(-MAX_OPEN);
    const closes = opened.length > 0 ? CLOSES.exec(line) : null;
    const opener = closes === null ? undefined : opened.pop();
    if (closes !== null && opener?.isAroundBlocks === true && opener.mayBeLink) {
      const [whole, before = "", href = ""] = closes;
      const close = [start + before.length, start + whole.length] as const;
      links.push({ href: href.replace(ANGLES, ""), open: [opener.at, opener.at + 1], close });
    }
    const at = line.lastIndexOf("[");
    if (at === -1 || line.includes("]", at)) continue;
    opened.push({ at: start + at, line: number, mayBeLink: mayBeLink(line, at), isAroundBlocks: false });
  }
  return links;
}

function mayBeLink(line: string, at: number): boolean {
  const before = line.charAt(at - 1);
  if (before === "\\" || before === "!" || line.charAt(at + 1) === "^") return false;
  return line.slice(at + 1).trim() === "" || BEFORE.test(line.slice(0, at));
}

/** Knows, line by line from above, which marks of links around blocks stand in a line, and which link it is in. */
export class BlockLinks {
  readonly #marks: readonly Span[];
  readonly #links: readonly BlockLink[];
  #nextMark = 0;
  #nextLink = 0;

  constructor(source: string) {
    const links = readBlockLinks(source);
    this.#marks = links.flatMap(({ open, close }) => [open, close]).sort((one, other) => one[0] - other[0]);
    this.#links = [...links].sort((one, other) => one.open[0] - other.open[0]);
  }

  /** The line without such marks. Lines are asked for in their order. */
  bare(line: string, start: number): string {
    const end = start + line.length;
    let text = "";
    let from = start;
    for (; (this.#marks[this.#nextMark]?.[0] ?? Number.POSITIVE_INFINITY) < end; this.#nextMark++) {
      const [open, close] = this.#marks[this.#nextMark] as Span;
      if (open < from) continue;
      text += line.slice(from - start, open - start);
      from = close;
    }
    return from === start ? line : text + line.slice(from - start);
  }

  /** Where the link leads that stands around a place, a line's end say; of two, the inner one. Places are asked for in their order. */
  hrefAt(place: number): string | undefined {
    while ((this.#links[this.#nextLink]?.open[0] ?? Number.POSITIVE_INFINITY) <= place) this.#nextLink++;
    for (let at = this.#nextLink - 1; at >= Math.max(0, this.#nextLink - MAX_OPEN); at--) {
      const link = this.#links[at];
      if (link !== undefined && place < link.close[0]) return link.href;
    }
    return undefined;
  }
}
