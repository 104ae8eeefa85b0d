import type { Span } from "../../../model/block.ts";
import { type EdgeBracket, RawTags, type TagBracket } from "./raw-tags.ts";

/** What stands between two marks of wikitext, the marks included. Any two lie one in the other, or apart. */
export type Bracket = PairBracket | TagBracket | EdgeBracket;

/** `{{...}}`, `{{{...}}}`, `[[...]]`, `[http:... ...]`. */
export interface PairBracket {
  readonly kind: "template" | "parameter" | "link" | "address";
  readonly span: Span;
  /** Where the bars stand that part what is directly in it. */
  readonly bars: readonly number[];
}

const MARK = /\{{2,}|\}{2,}|\[\[|\]\]|\[(?=(?:https?:|ftps?:|mailto:|\/\/)[^\s[\]<>"])|\]|\||\n|<(?=[!/a-z])/gi;
const PARAMETER_BRACES = 3;
const TEMPLATE_BRACES = 2;

interface Open {
  readonly sign: "{" | "[" | "[[";
  readonly at: number;
  /** How many braces are not closed yet: those that stand last are closed first. */
  braces: number;
  readonly bars: number[];
}

/**
 * The brackets of wikitext, by their start, as MediaWiki's preprocessor finds them; one that is never closed is text. Linear in the source: what
 * is opened is closed, or given up, once.
 */
export function findBrackets(source: string): readonly Bracket[] {
  return new BracketFinder(source).find().sort((one, other) => one.span[0] - other.span[0]);
}

class BracketFinder {
  readonly #source: string;
  readonly #tags: RawTags;
  readonly #mark = new RegExp(MARK);
  readonly #found: Bracket[] = [];
  readonly #open: Open[] = [];
  /** How many of those are templates. */
  #templates = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tags = new RawTags(source);
  }

  find(): Bracket[] {
    for (let match = this.#mark.exec(this.#source); match !== null; match = this.#mark.exec(this.#source))
      this.#take(match[0], match.index);
    return this.#found;
  }

  #take(mark: string, at: number): void {
    switch (mark.charAt(0)) {
      case "{":
        this.#templates++;
        this.#open.push({ sign: "{", at, braces: mark.length, bars: [] });
        break;
      case "}":
        this.#closeBraces(at, at + mark.length);
        break;
      case "[":
        this.#open.push({ sign: mark === "[[" ? "[[" : "[", at, braces: 0, bars: [] });
        break;
      case "]":
        this.#closeLink(mark, at);
        break;
      case "|":
        this.#open.at(-1)?.bars.push(at);
        break;
      case "<":
        this.#passTag(at);
        break;
      default:
        this.#endLine(at);
    }
  }

  /** As many as match, three at a time where there are three. Links that are open within are none. */
  #closeBraces(from: number, to: number): void {
    for (let at = from; to - at >= TEMPLATE_BRACES && this.#templates > 0; ) {
      this.#giveUp(["[", "[["]);
      const top = this.#open.at(-1);
      if (top === undefined) return;
      const taken = Math.min(to - at, top.braces, PARAMETER_BRACES);
      const start = top.at + top.braces - taken;
      at += taken;
      const kind = taken === PARAMETER_BRACES ? "parameter" : "template";
      this.#found.push({ kind, span: [start, at], bars: top.bars.splice(0) });
      top.braces -= taken;
      if (top.braces >= TEMPLATE_BRACES) continue;
      this.#open.pop();
      this.#templates--;
    }
  }

  #closeLink(mark: string, at: number): void {
    const sign = this.#open.at(-1)?.sign;
    if (sign === "[") {
      this.#close("address", at + 1);
      // Of "]]" the second one may end the link around the address.
      this.#mark.lastIndex = at + 1;
    } else if (sign === "[[" && mark === "]]") this.#close("link", at + 2);
  }

  #close(kind: "link" | "address", end: number): void {
    const top = this.#open.pop();
    if (top !== undefined) this.#found.push({ kind, span: [top.at, end], bars: top.bars });
  }

  #passTag(at: number): void {
    const tag = this.#tags.at(at);
    if (tag === undefined) return;
    this.#found.push(tag);
    this.#mark.lastIndex = tag.span[1];
  }

  /** Addresses end with their line, links with their paragraph. */
  #endLine(at: number): void {
    if (this.#source.charAt(at + 1) === "\n") this.#giveUp(["[", "[["]);
    else this.#giveUp(["["]);
  }

  /** What is open innermost is no bracket; its bars are those of what is around it. */
  #giveUp(signs: readonly Open["sign"][]): void {
    const given: Open[] = [];
    for (let top = this.#open.at(-1); top !== undefined && signs.includes(top.sign); top = this.#open.at(-1)) {
      given.push(top);
      this.#open.pop();
    }
    const around = this.#open.at(-1);
    if (around === undefined) return;
    for (const { bars } of given.reverse()) for (const bar of bars) around.bars.push(bar);
  }
}
