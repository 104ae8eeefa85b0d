import type { Span } from "../../../model/block.ts";
import { decodeReferences } from "../../../text/characters/character-reference.ts";
import { inRaisedDigits } from "../../html/edges/raised-digits.ts";
import { ANY_SIGN, SIGN } from "./inline-signs.ts";
import { labelOf, type ShownMacro, showMacro, showReference } from "./macro.ts";
import { MarkPairs, type MarkToken, WORD } from "./mark-pairs.ts";
import { closingBrackets, SignFinder } from "./sign-finder.ts";

/** Part of a text: what is shown of it, or a mark around others. */
export type Token =
  | { readonly kind: "text" | "code" | "math"; readonly text: string }
  | { readonly kind: "link"; readonly href: string; readonly tokens: readonly Token[] }
  | { readonly kind: "line-end" }
  | MarkToken;

/** What a reader of inlines needs to know of the document, and of the block. */
export interface InlineSetting {
  readonly titleOf: (id: string) => string;
  /** Line feeds: the ends of lines that a reader sees, or white space. */
  readonly lines: "hard" | "soft";
}

/** What is none of a text, and names how the marked words behind it look: "[.red]#text#". */
const ROLE = /\[[\w.#%,="' -]{0,100}\](?=[*_`#^~]\S)/y;
/** A place that others refer to, "[[id]]"; an entry of a list of books, "[[[id]]]". */
const ANCHOR = /\[\[\[([\w:.-]{1,100})(?:,([^[\]]{1,200}))?\]\]\]|\[\[[\w:.-]{1,100}(?:,[^[\]]{0,200})?\]\]/y;
const ADDRESS_END = /[.,;:!?)]{1,10}$/;
const WORD_END = /[\s[\]<>]/g;
const TAG = /<\/?[a-z][^<>]{0,500}>/gi;
const SAME = { "*": /\*+/y, _: /_+/y, "`": /`+/y, "#": /#+/y, "+": /\++/y } as const;
/** Text of links within texts of links is read so deep. */
const MAX_DEPTH = 3;
const MAX_REFERENCE_CHARS = 500;

/** Cuts a text at what is marked in it. Linear in the text. */
export function tokensOf(text: string, setting: InlineSetting, depth = 0): readonly Token[] {
  if (depth > MAX_DEPTH || !ANY_SIGN.test(text)) return [{ kind: "text", text }];
  return new Tokenizer(text, setting, depth).read();
}

class Tokenizer {
  readonly #text: string;
  readonly #setting: InlineSetting;
  readonly #depth: number;
  readonly #tokens: Token[] = [];
  readonly #finder: SignFinder;
  readonly #pairs: MarkPairs;
  #closers: ReadonlyMap<number, number> | undefined;
  /** How far the text has been read. */
  #at = 0;
  /** Where the word ends that a macro's name was last sought in. */
  #targetEnd = 0;

  constructor(text: string, setting: InlineSetting, depth: number) {
    this.#text = text;
    this.#setting = setting;
    this.#depth = depth;
    this.#finder = new SignFinder(text);
    this.#pairs = new MarkPairs(text, this.#finder);
  }

  read(): readonly Token[] {
    const sign = new RegExp(SIGN);
    for (let match = sign.exec(this.#text); match !== null; match = sign.exec(this.#text)) {
      const end = this.#take(match);
      if (end === undefined) continue;
      this.#at = end;
      sign.lastIndex = end;
    }
    this.#addText(this.#text.slice(this.#at));
    return this.#tokens;
  }

  /** Where the text goes on behind what a sign begins; undefined where it is text. */
  #take(match: RegExpExecArray): number | undefined {
    const { index } = match;
    const end = index + match[0].length;
    if (match[1] !== undefined) return this.#showEscaped(index);
    if (match[2] !== undefined) return this.#show(index, end, { kind: "line-end" });
    if (match[3] !== undefined)
      return this.#show(index, end, this.#setting.lines === "hard" ? { kind: "line-end" } : SPACE);
    if (match[4] !== undefined) return this.#show(index, end, { kind: "text", text: '"' });
    if (match[5] !== undefined) return this.#takeMark(match[5], index);
    if (match[6] !== undefined) return this.#takeLiteral(match[6], index);
    const raised = match[7] ?? match[8];
    if (raised !== undefined) {
      const text = match[7] === undefined ? raised : (inRaisedDigits(raised) ?? raised);
      return this.#show(index, end, { kind: "text", text });
    }
    if (match[9] !== undefined) return this.#showLink([index, end], match[9], match[9]);
    if (match[10] !== undefined) return this.#takeReference(index);
    if (match[11] !== undefined) return this.#takeTerm(index);
    if (match[12] !== undefined) return this.#takeBracket(index);
    if (match[13] !== undefined) return this.#show(index, end, { kind: "text", text: decodeReferences(match[13]) });
    if (match[14] !== undefined) return this.#takeAddress(index, end);
    if (match[15] !== undefined) return this.#takeUnknown(index, end);
    return this.#takeMacro(match[16] ?? "", index, end);
  }

  #addText(text: string): void {
    if (text !== "") this.#tokens.push({ kind: "text", text });
  }

  #show(from: number, to: number, token: Token): number {
    this.#addText(this.#text.slice(this.#at, from));
    this.#tokens.push(token);
    return to;
  }

  /** A backslash takes the meaning from what stands behind it, and is not shown. */
  #showEscaped(at: number): number {
    const sign = this.#text.charAt(at + 1);
    const same = sign in SAME ? SAME[sign as keyof typeof SAME] : undefined;
    let end = at + 2;
    if (same !== undefined) {
      same.lastIndex = at + 1;
      end = at + 1 + (same.exec(this.#text)?.[0].length ?? 1);
    } else if (WORD.test(sign)) end = this.#finder.next(":", at) + 1;
    return this.#show(at, end, { kind: "text", text: this.#text.slice(at + 1, end) });
  }

  #takeMark(sign: string, at: number): number | undefined {
    const mark = this.#pairs.take(sign, at);
    if (mark !== undefined) return this.#show(at, at + sign.length, mark);
    const isApostrophe = sign === "`" && this.#text.charAt(at + 1) === "'";
    return isApostrophe ? this.#show(at, at + 1, { kind: "text", text: "" }) : undefined;
  }

  /** Between plus signs stands what is shown as it is written; between three of them HTML. */
  #takeLiteral(sign: string, at: number): number | undefined {
    const from = at + sign.length;
    const to = sign === "+" ? this.#pairs.literalEnd(at) : this.#finder.next(sign, from + 1);
    if (to === -1) return undefined;
    const text = this.#text.slice(from, to);
    return this.#show(at, to + sign.length, { kind: "text", text: sign === "+++" ? text.replace(TAG, "") : text });
  }

  /** "<<id,text>>" */
  #takeReference(at: number): number | undefined {
    const to = this.#finder.next(">>", at + 2);
    const content = to === -1 || to - at > MAX_REFERENCE_CHARS ? "" : this.#text.slice(at + 2, to);
    if (content === "" || content.trimStart() !== content || content.includes("<<")) return undefined;
    const comma = content.indexOf(",");
    const target = comma === -1 ? content : content.slice(0, comma);
    const label = comma === -1 ? "" : content.slice(comma + 1).trim();
    return this.#showMacro(at, to + 2, showReference(target.trim(), label, this.#setting.titleOf));
  }

  /** "((term))" is in the index, and shown. */
  #takeTerm(at: number): number | undefined {
    const to = this.#finder.next("))", at + 2);
    const text = to === -1 || to - at > MAX_REFERENCE_CHARS ? "" : this.#text.slice(at + 2, to);
    if (text.trim() === "" || text.includes("(")) return undefined;
    return this.#showMacro(at, to + 2, { kind: "marked", text });
  }

  #takeBracket(at: number): number | undefined {
    ANCHOR.lastIndex = at;
    const anchor = this.#text.charAt(at + 1) === "[" ? ANCHOR.exec(this.#text) : null;
    if (anchor !== null) {
      const entry = anchor[2] ?? anchor[1];
      return this.#show(at, at + anchor[0].length, { kind: "text", text: entry === undefined ? "" : `[${entry}]` });
    }
    ROLE.lastIndex = at;
    const role = WORD.test(this.#text.charAt(at - 1)) ? null : ROLE.exec(this.#text);
    const isMarked = role !== null && !this.#pairs.isOpen(this.#text.charAt(at + role[0].length));
    return !isMarked ? undefined : this.#show(at, at + role[0].length, { kind: "text", text: "" });
  }

  #takeAddress(at: number, from: number): number | undefined {
    const end = this.#wordEnd(from);
    if (end === from) return undefined;
    const close = this.#text.charAt(end) === "[" ? this.#closerOf(end) : -1;
    const written = this.#text.slice(at, end);
    if (close !== -1) {
      const label = labelOf(this.#text.slice(end + 1, close));
      return this.#showLink([at, close + 1], label === "" ? written : label, written);
    }
    const href = written.replace(ADDRESS_END, "");
    return this.#showLink([at, at + href.length], href, href);
  }

  /** An address that another file defines, "{docs}/lamps[Lamps]": its words are shown. */
  #takeUnknown(at: number, from: number): number | undefined {
    const end = this.#wordEnd(from);
    const close = this.#text.charAt(end) === "[" ? this.#closerOf(end) : -1;
    const label = close === -1 ? "" : labelOf(this.#text.slice(end + 1, close));
    return label === "" ? undefined : this.#showMacro(at, close + 1, { kind: "marked", text: label });
  }

  #takeMacro(name: string, at: number, from: number): number | undefined {
    const end = this.#text.charAt(from) === "[" ? from : this.#wordEnd(from);
    const close = this.#text.charAt(end) === "[" ? this.#closerOf(end) : -1;
    if (close === -1) return undefined;
    const macro = {
      name: name.toLowerCase(),
      target: this.#text.slice(from, end),
      content: this.#text.slice(end + 1, close),
    };
    return this.#showMacro(at, close + 1, showMacro(macro, this.#setting.titleOf));
  }

  #showMacro(from: number, to: number, shown: ShownMacro): number {
    if (shown.kind === "link") return this.#showLink([from, to], shown.label, shown.href);
    if (shown.kind !== "marked") return this.#show(from, to, { kind: shown.kind, text: shown.text });
    this.#addText(this.#text.slice(this.#at, from));
    for (const token of this.#inner(shown.text)) this.#tokens.push(token);
    return to;
  }

  #showLink([from, to]: Span, label: string, href: string): number {
    return this.#show(from, to, {
      kind: "link",
      href,
      tokens: label === href ? [{ kind: "text", text: label }] : this.#inner(label),
    });
  }

  #inner(text: string): readonly Token[] {
    return tokensOf(text, this.#setting, this.#depth + 1);
  }

  /** Where the word ends that stands here. */
  #wordEnd(at: number): number {
    if (at < this.#targetEnd) return this.#targetEnd;
    WORD_END.lastIndex = at;
    this.#targetEnd = WORD_END.exec(this.#text)?.index ?? this.#text.length;
    return this.#targetEnd;
  }

  /** The bracket that closes one; where brackets are not in pairs, the next one that closes any. */
  #closerOf(at: number): number {
    this.#closers ??= closingBrackets(this.#text);
    let close = this.#closers.get(at) ?? this.#finder.next("]", at);
    while (this.#text.charAt(close - 1) === "\\") close = this.#finder.next("]", close + 1);
    return close;
  }
}

const SPACE: Token = { kind: "text", text: " " };
