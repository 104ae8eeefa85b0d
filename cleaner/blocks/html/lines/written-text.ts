import { type ChildNode, type Element, isTag, isText, type Text } from "domhandler";
import type { BlockKind, Box } from "../../../model/block.ts";
import { countInk } from "../../../text/characters/collapse.ts";
import { normalizeNewlines } from "../../../text/characters/normalize-newlines.ts";
import { codeLanguageOf } from "../code/code-language.ts";
import { traitsOf } from "../elements.ts";
import { nextBehind } from "../next-in.ts";
import { type LinePart, linesOf } from "./line-part.ts";
import { type LineKind, type PlannedLine, planLines, quoteMarksOf } from "./plan-lines.ts";

/** What a preformatted text that people wrote is read as: a box of paragraphs. */
export const WRITTEN = "div";

/** Code has comments too, which are no boxes of their own: the name is the whole text's. */
const SAID = /(?:^|[\s_-])(?:comment|message|reply)[_-](?:text|body|content)(?:\s|$)/i;

/** What is no more than text is of the kind that the boxes around it say. */
const KINDS: Readonly<Record<LineKind, BlockKind | undefined>> = {
  prose: undefined,
  lines: undefined,
  empty: undefined,
  code: "code",
  quote: "quote",
  "quoted-lines": "quote",
  "quoted-code": "quote",
};

/** Whether preformatted text is what people wrote in a window of one width and sent: messages in archives of lists, comments of trackers, old documents. */
export function isWritten(element: Element, outer: Box | undefined): boolean {
  if (element.name !== "pre" || isInPre(outer)) return false;
  return planOf(element) !== undefined;
}

/** Within each other they would be looked through again and again. */
function isInPre(box: Box | undefined): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (at.tag === "pre") return true;
  return false;
}

function planOf(element: Element): readonly PlannedLine[] | undefined {
  const text = textOf(element);
  if (text === undefined || codeLanguageOf(element) !== undefined) return undefined;
  return planLines(normalizeNewlines(text), isPost(element) || isPart(element) ? "part" : "whole");
}

/** The text of an element that holds nothing but parts of lines; without recursion. */
function textOf(element: Element): string | undefined {
  const texts: string[] = [];
  let node: ChildNode | null = element.firstChild;
  while (node !== null) {
    if (isText(node)) texts.push(node.data);
    else if (isTag(node) && (!traitsOf(node.name).isInline || node.name === "br" || node.name === "code"))
      return undefined;
    node = (isTag(node) ? node.firstChild : null) ?? nextBehind(element, node);
  }
  return texts.join("");
}

/** Whether a tracker or a forum calls it what somebody said: Bugzilla and those made after it. */
function isPost({ attribs }: Element): boolean {
  return SAID.test(attribs.class ?? "");
}

/** Whether a message is shown in parts, quotations between the others (MHonArc as Debian has it). Code in quotations stands alone. */
function isPart({ parent, prev, next }: Element): boolean {
  if (parent !== null && isTag(parent) && parent.name === "blockquote")
    return isPre(besideOf(parent.prev, "prev")) || isPre(besideOf(parent.next, "next"));
  return [besideOf(prev, "prev"), besideOf(next, "next")].some(
    (beside) => beside?.name === "blockquote" && isPre(besideOf(beside.firstChild, "next")),
  );
}

function isPre(element: Element | undefined): boolean {
  return element?.name === "pre";
}

/** The element that a place begins with, white space left out. */
function besideOf(node: ChildNode | null, side: "prev" | "next"): Element | undefined {
  const beside = node !== null && isText(node) && node.data.trim() === "" ? node[side] : node;
  return beside !== null && isTag(beside) ? beside : undefined;
}

/** Listens to the walk and knows what each line of the written text that is open is. */
export class WrittenText {
  readonly #source: string | undefined;
  #element: Element | undefined;
  #plan: readonly PlannedLine[] = [];
  #line = 0;
  /** Nothing but marks of a quotation was read of the line. */
  #isAtMarks = true;

  constructor(source: string | undefined) {
    this.#source = source;
  }

  get isOpen(): boolean {
    return this.#element !== undefined;
  }

  enter(element: Element, read: string): void {
    if (this.#element !== undefined || element.name !== "pre" || read !== WRITTEN) return;
    this.#element = element;
    this.#plan = planOf(element) ?? [];
    this.#line = 0;
    this.#isAtMarks = true;
  }

  leave(element: Element): void {
    if (this.#element === element) this.#element = undefined;
  }

  /** The parts of a text, one for each of its lines. */
  partsOf(node: Text): readonly LinePart[] {
    return linesOf(node, this.#source).map(([line, place], i): LinePart => {
      const edge = i === 0 ? "none" : this.#nextLine();
      const kind = this.#plan[this.#line]?.kind ?? "prose";
      const isOpening = KINDS[kind] === "quote" && this.#isAtMarks;
      const marks = isOpening ? quoteMarksOf(line) : "";
      // Where the mark is a text of its own, as Pipermail has it, the space behind it opens the next.
      const start = isOpening && marks === "" && line.startsWith(" ") ? 1 : marks.length;
      if (line.trim() !== marks.trim()) this.#isAtMarks = false;
      return {
        text: line.slice(start),
        // Of blocks whose places nobody knows there is one.
        edge: edge === "block" && place === undefined ? "line" : edge,
        node: place ?? node,
        mode: kind === "code" || kind === "quoted-code" ? "verbatim" : "flow",
        ...(KINDS[kind] === undefined ? {} : { kind: KINDS[kind] }),
        signs: countInk(marks),
      };
    });
  }

  /** What parts the line that begins from the one before. */
  #nextLine(): LinePart["edge"] {
    this.#line++;
    this.#isAtMarks = true;
    const line = this.#plan[this.#line];
    if (line?.isFirst !== false) return "block";
    return line.kind === "prose" || line.kind === "quote" ? "space" : "line";
  }
}
