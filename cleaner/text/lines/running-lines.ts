/** A number alone, in the ways in which pages are numbered. */
const NUMBER = /^(?:(?:page|seite|p\.|s\.) ?)?[-–— ]{0,4}(?:#|[ivxl]{1,6})(?: ?(?:of|von|sur|\/) ?#)?[-–— ]{0,4}$/i;
const DIGITS = /\d+/g;
/** "2.1. The sluice", and sentences, say something else where their digits differ. */
const NUMBERED_TITLE = /^\d{1,3}\.(?:\d{1,3}\.?){0,4}\s/;
const SENTENCE = /^(?:\S+\s+){7,}\S+[.!?]$/;
const MIN_TIMES = 2;
const MAX_CHARS = 120;
/** A head may have two lines: the title of the book, and the chapter's. */
export const EDGE_DEPTH = 2;

/**
 * What stands at the edges of printed pages again and again, but for its digits: running heads, feet and numbers. An edge is given from the
 * outermost line in.
 */
export function runningLinesIn<Line extends { readonly text: string }>(
  edges: readonly (readonly Line[])[],
): readonly Line[] {
  const times = new Map<string, number>();
  // On a short page one line may stand at both edges.
  for (const { text } of new Set(edges.flat())) times.set(formOf(text), (times.get(formOf(text)) ?? 0) + 1);
  const isRunning = ({ text }: Line) =>
    text.length <= MAX_CHARS && (NUMBER.test(formOf(text)) || (times.get(formOf(text)) ?? 0) >= MIN_TIMES);
  return edges.flatMap((edge) => {
    const inner = edge.findIndex((line) => !isRunning(line));
    return edge.slice(0, inner === -1 ? edge.length : inner);
  });
}

function formOf(text: string): string {
  const isOwn = text.length <= MAX_CHARS && (NUMBERED_TITLE.test(text) || SENTENCE.test(text));
  return isOwn ? text.toLowerCase() : text.toLowerCase().replace(DIGITS, "#");
}
