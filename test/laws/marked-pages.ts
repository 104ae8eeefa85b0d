import fc from "fast-check";
import { type MadePage, number, words } from "./pages.ts";

/** What stands before some words and behind them. */
export type Marks = readonly (readonly [before: string, after: string])[];

/** A kind of markup whose marks stand in one another. */
interface Markup {
  readonly blocks: Marks;
  readonly outer: Marks;
  readonly inner: Marks;
  /** What stands in the place of "&" and "<", which would be marks. */
  readonly signs: readonly [ampersand: string, less: string];
  /** Whether no other marks may stand behind this one. */
  readonly isOpaque: (before: string) => boolean;
}

/** Pages of well-formed marks in any order; every word occurs once. */
export function markedPages({ blocks, outer, inner, signs, isOpaque }: Markup): fc.Arbitrary<MadePage> {
  const run = fc.tuple(fc.constantFrom(...outer), fc.constantFrom(...inner), words);
  const block = fc.tuple(fc.constantFrom(...blocks), fc.array(run, { minLength: 1, maxLength: 5 }));
  return fc.array(block, { minLength: 1, maxLength: 25 }).map((made) => {
    const found: string[] = [];
    const source = made
      .map(([[before, after], runs]) => {
        const text = runs.map(([around, within, stems]) => {
          const plain = stems.map((stem) => stem.replace("&amp;", signs[0]).replace("&lt;", signs[1]));
          const said = plain.map((stem) => number(stem, found)).join(" ");
          return `${around[0]}${isOpaque(around[0]) ? said : `${within[0]}${said}${within[1]}`}${around[1]}`;
        });
        return `${before}${text.join(" ")}${after}`;
      })
      .join("");
    return { source, words: found };
  });
}
