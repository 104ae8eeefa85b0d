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

/** Writes how two styles differ: length, then for you, we, questions and numbers whether both or only one has them, and one opening. */
export function fillStyles(
  a: SentenceStyle,
  b: SentenceStyle,
  { into, offset }: { readonly into: Float32Array; readonly offset: number },
): void {
  let k = offset;
  into[k++] = Math.abs(a.logLength - b.logLength);
  into[k++] = Number(a.you && b.you);
  into[k++] = Number(a.you !== b.you);
  into[k++] = Number(a.we && b.we);
  into[k++] = Number(a.we !== b.we);
  into[k++] = Number(a.ask && b.ask);
  into[k++] = Number(a.ask !== b.ask);
  into[k++] = Number(a.number && b.number);
  into[k++] = Number(a.number !== b.number);
  into[k++] = Number(a.opening === b.opening);
}
