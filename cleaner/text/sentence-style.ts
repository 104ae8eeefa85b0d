/** How a sentence speaks: pages differ in that as much as in their words. */
export interface SentenceStyle {
  readonly logLength: number;
  readonly you: boolean;
  readonly we: boolean;
  readonly ask: boolean;
  readonly number: boolean;
  readonly opening: string;
}

const YOU = /\byou(?:r|rs|rself)?\b/i;
const WE = /\b(?:we|our|us|my|me|I)\b/;
const NUMBER = /\d/;

/** Reads the style of one sentence. */
export function styleOf(text: string): SentenceStyle {
  return {
    logLength: Math.log2(text.length + 1),
    you: YOU.test(text),
    we: WE.test(text),
    ask: text.endsWith("?"),
    number: NUMBER.test(text),
    opening: text.slice(0, Math.max(1, text.indexOf(" "))).toLowerCase(),
  };
}

/** How two styles differ: length, then for you, we, questions and numbers whether both or only one has them, and one opening. */
export function compareStyles(a: SentenceStyle | undefined, b: SentenceStyle | undefined): number[] {
  if (a === undefined || b === undefined) return [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  return [
    Math.abs(a.logLength - b.logLength),
    Number(a.you && b.you),
    Number(a.you !== b.you),
    Number(a.we && b.we),
    Number(a.we !== b.we),
    Number(a.ask && b.ask),
    Number(a.ask !== b.ask),
    Number(a.number && b.number),
    Number(a.number !== b.number),
    Number(a.opening === b.opening),
  ];
}
