import type { Reading } from "../shown-text.ts";
import { EndStrings } from "./end-strings.ts";
import { footnoteAt, referenceBefore, urlAt } from "./inline-shapes.ts";
import { InlineText, plain } from "./inline-text.ts";
import { readRole } from "./read-role.ts";
import type { References } from "./references.ts";
import { unescaped } from "./unescaped.ts";

/** Every mark begins with one of these; most texts have none. */
const SIGN = /[\\`*|_[]|:(?=[a-zA-Z])|https?:\/\//g;
const HAS_SIGN = /[\\`*|_[]|https?:\/\//;
/** The text of a link, and where it leads. */
const EMBEDDED = /^([\s\S]{0,2000}?)\s*<([^<>]{1,2000})>$/;
const ROLE_BEFORE = /:([a-zA-Z][\w:+.-]{0,60}):(?=`)/y;
const ROLE_BEHIND = /:([a-zA-Z][\w:+.-]{0,60}):/y;
/** Substitutions within substitutions are read so deep. */
const MAX_DEPTH = 3;

/** Whether a text may hold inline markup; most do not. */
export function mayHoldMarkup(text: string): boolean {
  return HAS_SIGN.test(text);
}

/** Reads the inline markup of one block, line by line where its lines stay. */
export class InlineReader {
  readonly #references: References;
  readonly #shown = new InlineText();

  constructor(references: References) {
    this.#references = references;
  }

  endLine(): void {
    this.#shown.endLine();
  }

  shown(): Reading {
    return this.#shown.shown();
  }

  read(text: string, depth = 0): void {
    if (!mayHoldMarkup(text)) {
      this.#shown.add(text);
      return;
    }
    const ends = new EndStrings(text);
    let shown = 0;
    SIGN.lastIndex = 0;
    for (let sign = SIGN.exec(text); sign !== null; sign = SIGN.exec(text)) {
      const { index } = sign;
      const found = this.#markAt({ text, at: index, from: shown, ends, depth });
      if (found === undefined) {
        SIGN.lastIndex = index + runOf(text, index);
        continue;
      }
      this.#shown.add(text.slice(shown, found.start ?? index));
      shown = found.end;
      found.show();
      SIGN.lastIndex = shown;
    }
    this.#shown.add(text.slice(shown));
  }

  #markAt(place: Place): Mark | undefined {
    const { text, at } = place;
    switch (text.charAt(at)) {
      case "\\":
        return this.#escapeAt(place);
      case "`":
        return text.startsWith("``", at) ? this.#literalAt(place) : this.#interpretedAt(place);
      case "*":
        return this.#starsAt(place);
      case "|":
        return this.#substitutionAt(place);
      case "[":
        return this.#noteAt(place);
      case "_":
        return text.startsWith("_`", at) ? this.#inlineTargetAt(place) : this.#referenceAt(place);
      case ":":
        return this.#roleAt(place);
      default:
        return this.#urlAt(place);
    }
  }

  #escapeAt({ text, at }: Place): Mark {
    const next = text.charAt(at + 1);
    return { end: at + 2, show: () => this.#shown.add(next.trim()) };
  }

  #literalAt({ text, at, ends }: Place): Mark | undefined {
    const end = ends.mayStart(at, 2) ? ends.endFrom(at + 3, "``") : undefined;
    return end === undefined
      ? undefined
      : { end: end + 2, show: () => this.#shown.mark("code", text.slice(at + 2, end)) };
  }

  #starsAt({ text, at, ends }: Place): Mark | undefined {
    const sign = text.startsWith("**", at) ? "**" : "*";
    const from = at + sign.length;
    const end = ends.mayStart(at, sign.length) ? ends.endFrom(from + 1, sign) : undefined;
    if (end === undefined) return undefined;
    const kind = sign === "*" ? "emphasis" : "strong";
    return { end: end + sign.length, show: () => this.#shown.mark(kind, unescaped(text.slice(from, end))) };
  }

  /** Between single backticks, with a role behind them or an underscore, or none. */
  #interpretedAt({ text, at, ends }: Place): Mark | undefined {
    const end = ends.mayStart(at, 1) ? ends.endFrom(at + 2, "`") : undefined;
    if (end === undefined) return undefined;
    const inner = text.slice(at + 1, end);
    if (text.startsWith("__", end + 1)) return { end: end + 3, show: () => this.#showLink(inner, "anonymous") };
    if (text.startsWith("_", end + 1)) return { end: end + 2, show: () => this.#showLink(inner, "named") };
    const role = matchAt(ROLE_BEHIND, text, end + 1);
    if (role === undefined) return { end: end + 1, show: () => this.#shown.mark("emphasis", unescaped(inner)) };
    return { end: end + 1 + role[0].length, show: () => this.#showRole(role[1] ?? "", inner) };
  }

  #roleAt({ text, at, ends }: Place): Mark | undefined {
    const role = ends.mayStart(at, 1) ? matchAt(ROLE_BEFORE, text, at) : undefined;
    if (role === undefined) return undefined;
    const from = at + role[0].length + 1;
    const end = ends.endFrom(from + 1, "`");
    if (end === undefined) return undefined;
    return { end: end + 1, show: () => this.#showRole(role[1] ?? "", text.slice(from, end)) };
  }

  #substitutionAt({ text, at, ends, depth }: Place): Mark | undefined {
    const end = ends.mayStart(at, 1) && depth < MAX_DEPTH ? ends.endFrom(at + 2, "|") : undefined;
    const name = end === undefined ? "" : text.slice(at + 1, end);
    const put = end === undefined ? undefined : this.#references.substitute(name);
    if (end === undefined || put === undefined) return undefined;
    const marks = text.startsWith("__", end + 1) ? 2 : text.startsWith("_", end + 1) ? 1 : 0;
    const href = marks === 0 ? undefined : this.#references.hrefOf(name);
    const show = () => {
      const reader = new InlineReader(this.#references);
      reader.read(put, depth + 1);
      this.#shown.link(href, reader.shown());
    };
    return { end: end + 1 + marks, show };
  }

  /** Of the mark of a note nothing is shown, nor of the space that must stand before it; a citation is called by its name. */
  #noteAt({ text, at, from }: Place): Mark | undefined {
    const note = footnoteAt(text, at);
    if (note === undefined) return undefined;
    const start = note.shown === "" && at > from && text.charAt(at - 1) === " " ? at - 1 : at;
    return { start, end: note.end, show: () => this.#shown.add(note.shown) };
  }

  #inlineTargetAt({ text, at, ends }: Place): Mark | undefined {
    const end = ends.mayStart(at, 2) ? ends.endFrom(at + 3, "`") : undefined;
    return end === undefined
      ? undefined
      : { end: end + 1, show: () => this.#shown.add(unescaped(text.slice(at + 2, end))) };
  }

  /** A word with an underscore behind it is a link where somebody says where it leads. */
  #referenceAt({ text, at, from }: Place): Mark | undefined {
    const found = referenceBefore(text, at, from);
    if (found === undefined) return undefined;
    const { start, end } = found;
    const name = text.slice(start, at);
    const href = found.isAnonymous ? this.#references.nextAnonymous() : this.#references.hrefOf(name);
    return href === undefined ? undefined : { start, end, show: () => this.#shown.link(href, plain(name)) };
  }

  #urlAt({ text, at }: Place): Mark {
    const url = urlAt(text, at);
    return { end: at + url.length, show: () => this.#shown.link(url, plain(url)) };
  }

  #showRole(role: string, inner: string): void {
    const { kind, text } = readRole(role, inner);
    if (kind === undefined) this.#shown.add(text);
    else this.#shown.mark(kind, text);
  }

  #showLink(inner: string, named: "named" | "anonymous"): void {
    const [, label = inner, target] = EMBEDDED.exec(inner) ?? [];
    const text = unescaped(label || (target ?? ""));
    if (target !== undefined) {
      const name = target.endsWith("_") ? this.#references.hrefOf(target.slice(0, -1)) : undefined;
      const href = name ?? unescaped(target);
      if (named === "named" && label !== "") this.#references.addTarget(label, href);
      this.#shown.link(href, plain(text));
    } else
      this.#shown.link(
        named === "named" ? this.#references.hrefOf(inner) : this.#references.nextAnonymous(),
        plain(text),
      );
  }
}

/** Where a mark may begin, and what is known there. */
interface Place {
  readonly text: string;
  readonly at: number;
  /** Text from here on has not been shown. */
  readonly from: number;
  readonly ends: EndStrings;
  readonly depth: number;
}

interface Mark {
  /** Where it begins, if that is before its sign. */
  readonly start?: number;
  readonly end: number;
  readonly show: () => void;
}

/** Signs of one kind in a row are one sign. */
function runOf(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === text.charCodeAt(at)) end++;
  return end - at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
