import type { Element } from "domhandler";

/** How a list writes its numbers, by HTML's letters for it. */
export type Numbering = "1" | "a" | "A" | "i" | "I";

const BY_STYLE: ReadonlyMap<string, Numbering | "none"> = new Map([
  ["decimal", "1"],
  ["decimal-leading-zero", "1"],
  ["lower-alpha", "a"],
  ["lower-latin", "a"],
  ["upper-alpha", "A"],
  ["upper-latin", "A"],
  ["lower-roman", "i"],
  ["upper-roman", "I"],
  ["none", "none"],
  ["disc", "none"],
  ["circle", "none"],
  ["square", "none"],
]);
const BY_TYPE: ReadonlyMap<string, Numbering> = new Map([
  ["a", "a"],
  ["A", "A"],
  ["i", "i"],
  ["I", "I"],
]);
const LIST_STYLE = /(?:^|[;\s])list-style(?:-type)?\s*:([^;]{0,200})/i;
const SPACE = /\s+/;

/** How a list numbers its items; undefined where it gives them bullets, or nothing. Only its own style is asked. */
export function numberingOf({ name, attribs }: Element): Numbering | undefined {
  const styled = numberingByStyle(attribs.style);
  if (styled !== undefined) return styled === "none" ? undefined : styled;
  if (name !== "ol") return undefined;
  return BY_TYPE.get(attribs.type ?? "") ?? "1";
}

/** What a list's or an item's own style says of its number; undefined where it says nothing. */
export function numberingByStyle(style: string | undefined): Numbering | "none" | undefined {
  const written = style === undefined ? undefined : LIST_STYLE.exec(style)?.[1];
  for (const word of written?.toLowerCase().split(SPACE) ?? []) {
    const styled = BY_STYLE.get(word);
    if (styled !== undefined) return styled;
  }
  return undefined;
}

const INTEGER = /^[\t\n\f\r ]*([+-]?\d+)/;
/** What browsers can count to; a number beyond is none. */
const MAX_NUMBER = 2 ** 31 - 1;

/** An integer as HTML reads one: "3", "-2", "1e15" (which is 1); undefined for what is none. WHATWG 2.3.4.1. */
export function readInteger(written: string | undefined): number | undefined {
  const number = written === undefined ? Number.NaN : Number(INTEGER.exec(written)?.[1]);
  return Math.abs(number) <= MAX_NUMBER ? number + 0 : undefined;
}

const LETTERS = 26;
const FIRST_LETTER = 97;
const MAX_ROMAN = 3999;
const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

/** A number as it is written where that is not in digits; as in browsers, what letters can't say is said in digits. */
export function markerOf(ordinal: number, numbering: Numbering): string | undefined {
  if (numbering === "1" || ordinal < 1) return undefined;
  const isRoman = numbering === "i" || numbering === "I";
  if (isRoman && ordinal > MAX_ROMAN) return undefined;
  const written = isRoman ? inRoman(ordinal) : inLetters(ordinal);
  return numbering === "A" || numbering === "I" ? written.toUpperCase() : written;
}

/** a to z, aa to zz, and so on. */
function inLetters(ordinal: number): string {
  let written = "";
  for (let rest = ordinal; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    written = String.fromCharCode(FIRST_LETTER + ((rest - 1) % LETTERS)) + written;
  return written;
}

function inRoman(ordinal: number): string {
  let written = "";
  let rest = ordinal;
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) written += sign;
  return written;
}
