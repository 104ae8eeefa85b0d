import { isKept } from "./is-kept.ts";
import { withoutComments } from "./without-comments.ts";

/** Declared values by property, lower case, comments and escapes undone, `!important` cut off. */
export type Declarations = ReadonlyMap<string, Declared>;

export interface Declared {
  readonly value: string;
  readonly important: boolean;
}

const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi;
const IMPORTANT = /\s*!\s*important\s*$/;
/** Up to a semicolon; strings, parentheses and escapes hold theirs. */
const DECLARATION = /(?:[^;"'(\\]|\\[\s\S]|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\([^)]*\)?)+/g;
const HOLDS = /["'(\\]/;
const SPACES = /\s+/g;
const LAST_CODE_POINT = 0x10ffff;
/** White space that is escaped is part of a word: "none\9" is none in no browser but an old one. */
const SPACE = 0x20;
/** A longer body is data. */
const MAX_BODY_CHARS = 20_000;

/** Reads the inside of a rule or a style attribute. CSS Syntax 3: comments, escapes, strings; a broken piece is left out, and so is a value that no browser knows. */
export function readDeclarations(body: string): Declarations {
  const declared = new Map<string, Declared>();
  for (const piece of piecesOf(withoutComments(body.slice(0, MAX_BODY_CHARS)))) {
    const colon = piece.indexOf(":");
    if (colon === -1) continue;
    const property = unescapeCss(piece.slice(0, colon)).trim().toLowerCase();
    const written = unescapeCss(piece.slice(colon + 1))
      .toLowerCase()
      .replace(SPACES, " ")
      .trim();
    const important = written.includes("!") && IMPORTANT.test(written);
    const value = important ? written.replace(IMPORTANT, "") : written;
    if (!isKept(property, value)) continue;
    if (declared.get(property)?.important !== true || important) declared.set(property, { value, important });
  }
  return declared;
}

/** Most bodies have nothing that could hold a semicolon. */
function piecesOf(body: string): readonly string[] {
  return HOLDS.test(body) ? (body.match(DECLARATION) ?? []) : body.split(";");
}

/** Lays later declarations over earlier ones; what is important stays unless the later is important too. */
export function mergeInto(winning: Map<string, Declared>, later: Declarations): void {
  for (const [property, declared] of later)
    if (winning.get(property)?.important !== true || declared.important) winning.set(property, declared);
}

/** Text with CSS escapes undone: "\64 isplay" gives display. */
export function unescapeCss(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(ESCAPE, (_whole, hex: string | undefined, char: string | undefined) => {
    if (hex === undefined) return char ?? "";
    const code = Number.parseInt(hex, 16);
    return code > SPACE && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : "\ufffd";
  });
}
