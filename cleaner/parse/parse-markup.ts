import { type Document as Dom, DomHandler, type Element } from "domhandler";
import type { Tokenizer } from "htmlparser2";
import { internName } from "./intern-name.ts";
import { ShallowParser } from "./shallow-parser.ts";
import { SkippingTokenizer } from "./skipping-tokenizer.ts";

/** A tree whose node indices point into the markup it was made from. */
export interface ParsedMarkup {
  readonly dom: Dom;
  /** All elements in document order: whoever asks for some of them needs no walk over the tree. */
  readonly elements: readonly Element[];
  /** The markup nests deeper than `MAX_DEPTH`, so that boxes were closed early. */
  readonly isFlattened: boolean;
}

/**
 * In HTML `<![CDATA[` is a bogus comment up to the next `>` (WHATWG 13.2.5.42); htmlparser2 swallows the page up to
 * `]]>` instead. A processing instruction of the same length is read as the standard wants, and offsets stay true.
 */
const CDATA = "<![CDATA[";
const CDATA_AS_INSTRUCTION = "<?[CDATA[";

/** `--!>` ends a comment too (WHATWG 13.2.5.52); htmlparser2 reads on, to the end of the page if it must. */
const LOUD_COMMENT_END = "--!>";
const PLAIN_COMMENT_END = " -->";
/** What both have and hardly a page holds: sought by a character that is rarer than those which they begin with. */
const MARKS_OF_BOTH = ["![CDATA[", "!>"] as const;

/** Shared by all elements without attributes, which on a page of line breaks are a quarter of the tree. */
const NO_ATTRIBUTES: { [key: string]: string } = Object.freeze({});

/** Parses markup of a page, or of a string that a script of it holds. */
export function parseMarkup(source: string): ParsedMarkup {
  const markup = MARKS_OF_BOTH.some((mark) => source.includes(mark)) ? writePlainly(source) : source;
  const handler = new ListingHandler(undefined, { withStartIndices: true, withEndIndices: true });
  // The same class to those who use it, with methods that are not for them.
  const parser = new ShallowParser(handler, { Tokenizer: SkippingTokenizer as unknown as typeof Tokenizer });
  parser.lastIndex = Math.max(0, markup.length - 1);
  parser.end(markup);
  return { dom: handler.root, elements: handler.elements, isFlattened: parser.isFlattened };
}

function writePlainly(source: string): string {
  return source.replaceAll(CDATA, CDATA_AS_INSTRUCTION).replaceAll(LOUD_COMMENT_END, PLAIN_COMMENT_END);
}

/** Makes the tree, and lists its elements as they open. */
class ListingHandler extends DomHandler {
  readonly elements: Element[] = [];

  override onopentag(name: string, attribs: { [key: string]: string }): void {
    super.onopentag(internName(name), attribs);
    // What was just opened is the innermost open node, and an element.
    const element = this.tagStack[this.tagStack.length - 1] as Element;
    if (isBare(attribs)) element.attribs = NO_ATTRIBUTES;
    this.elements.push(element);
  }
}

function isBare(attribs: { [key: string]: string }): boolean {
  for (const _ in attribs) return false;
  return true;
}
