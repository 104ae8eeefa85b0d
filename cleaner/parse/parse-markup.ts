import { type Document as Dom, DomHandler, type Element } from "domhandler";
import { ShallowParser } from "./shallow-parser.ts";

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

/** Parses markup of a page, or of a string that a script of it holds. */
export function parseMarkup(source: string): ParsedMarkup {
  const markup = source.replaceAll(CDATA, CDATA_AS_INSTRUCTION).replaceAll(LOUD_COMMENT_END, PLAIN_COMMENT_END);
  const handler = new ListingHandler(undefined, { withStartIndices: true, withEndIndices: true });
  const parser = new ShallowParser(handler);
  parser.end(markup);
  return { dom: handler.root, elements: handler.elements, isFlattened: parser.isFlattened };
}

/** Makes the tree, and lists its elements as they open. */
class ListingHandler extends DomHandler {
  readonly elements: Element[] = [];

  override onopentag(name: string, attribs: { [key: string]: string }): void {
    super.onopentag(name, attribs);
    // What was just opened is the innermost open node, and an element.
    this.elements.push(this.tagStack[this.tagStack.length - 1] as Element);
  }
}
