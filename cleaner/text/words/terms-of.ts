import { TermNumbers } from "./term-numbers.ts";

/** Reads the terms of one text after the other: words that carry meaning, as stems, in order. */
export type TermReader = (text: string) => string[];

/** Opens a reader that keeps the stems it has computed: its own, or one that numbers the terms of other texts too. */
export function termReader(numbers: TermNumbers = new TermNumbers()): TermReader {
  return (text) => numbers.read(text).map((term) => numbers.terms[term] as string);
}
