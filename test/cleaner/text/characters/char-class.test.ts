import { expect, it } from "vitest";
import { CLASS, classOf } from "../../../../cleaner/text/characters/char-class.ts";

const CATEGORIES = [
  [/\p{L}/u, CLASS.letter],
  [/\p{N}/u, CLASS.number],
  [/\p{M}/u, CLASS.mark],
  [/\p{Lu}/u, CLASS.upper],
  [/\p{Ll}/u, CLASS.lower],
] as const;

function classesOf(first: number, count: number, read: (code: number) => number): readonly number[] {
  return Array.from({ length: count }, (_, at) => read(first + at));
}

// Latin and Greek, Devanagari, halves of pairs from both ranges, mathematical letters, the last there is.
it.each([0x0, 0x100, 0x300, 0x900, 0xd800, 0xdb80, 0xdc00, 0x1d400, 0x10ff00])(
  "says of the characters from %i on what their general categories are",
  (first) => {
    const expected = (code: number) =>
      CATEGORIES.reduce((bits, [is, bit]) => (is.test(String.fromCodePoint(code)) ? bits | bit : bits), 0);
    expect(classesOf(first, 256, classOf)).toEqual(classesOf(first, 256, expected));
  },
);
