import { type Handler, Parser } from "htmlparser2";

/** Real pages nest 16 deep on average and 768 at most; at 512 hardly any loses a box, and none loses text. */
export const MAX_DEPTH = 512;

/** Elements for which htmlparser2 notes whether markup is foreign inside: drawings, formulas, and where those hold HTML again. */
const NOTED: ReadonlySet<string> = new Set(
  "math svg mi mo mn ms mtext annotation-xml foreignobject foreignObject desc title".split(" "),
);

/** The parts of htmlparser2's parser that it keeps to itself; its version is pinned. */
interface Inside {
  /** Names of the open elements, innermost first: opening one moves all of them. */
  readonly stack: string[];
  readonly foreignContext: boolean[];
  readonly cbs: Partial<Handler>;
}

/**
 * A parser whose tree never grows deeper than `MAX_DEPTH`: there, an element closes the innermost open one first.
 *
 * Without it a page of 100,000 nested elements takes seconds, because each opening tag moves the whole stack.
 */
export class ShallowParser extends Parser {
  /** Whether the page went deeper, so that boxes were closed early. */
  isFlattened = false;
  /** Of the page's last character: what the page leaves open ends with it at the latest; htmlparser2 has it end behind it. */
  lastIndex = Number.POSITIVE_INFINITY;

  override onopentagname(start: number, endIndex: number): void {
    // The fields are private to htmlparser2; parse-page.test.ts fails where a new version renames them.
    const { stack, foreignContext, cbs } = this as unknown as Inside;
    while (stack.length >= MAX_DEPTH) {
      this.isFlattened = true;
      const innermost = stack.shift() ?? "";
      if (NOTED.has(innermost)) foreignContext.shift();
      cbs.onclosetag?.(innermost, true);
    }
    super.onopentagname(start, endIndex);
  }

  /** What closes with the element around it leaves its note behind (`<math><mi>x</math>`): notes are no more than elements. */
  override onclosetag(start: number, endIndex: number): void {
    super.onclosetag(start, endIndex);
    const { stack, foreignContext } = this as unknown as Inside;
    while (foreignContext.length > stack.length + 1) foreignContext.shift();
  }

  override onend(): void {
    this.startIndex = Math.min(this.startIndex, this.lastIndex);
    super.onend();
  }
}
