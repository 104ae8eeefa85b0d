import { FORM_FEED } from "../../../text/lines/printed-page.ts";

/** What a line of a printed text is worth at least. */
const FLOOR = 0.6;
const TEXT = /\S/;

/**
 * A text whose pages end at form feeds was made of print, and nothing stands on its pages but the text and what print has at
 * their edges: names, labels and references are what the classifier of scraped pages would take for furniture.
 */
export function sparePrintedTexts(source: string, probabilities: Float32Array): Float32Array {
  return isPrinted(source) ? probabilities.map((probability) => Math.max(FLOOR, probability)) : probabilities;
}

/** Whether something stands on two pages at least. */
function isPrinted(source: string): boolean {
  const end = source.indexOf(FORM_FEED);
  return end !== -1 && TEXT.test(source.slice(0, end)) && TEXT.test(source.slice(end));
}
