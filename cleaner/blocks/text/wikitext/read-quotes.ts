/** Quotes in a row, and what stands before them. */
interface Quotes {
  readonly count: number;
  /** Two characters; fewer at the beginning of the text. */
  readonly before: string;
}

/** What quotes in a row mean: those that are text, and the marks that they begin or end. */
export interface Toggle {
  readonly text: string;
  readonly marks: readonly ("strong" | "emphasis")[];
}

const EMPHASIS = 2;
const STRONG = 3;
const BOTH = 5;

/** The quotes of one line, as MediaWiki reads them: where nothing adds up, the likeliest three are an apostrophe and two. */
export function readQuotes(line: readonly Quotes[]): readonly Toggle[] {
  const counts = line.map(({ count }) => (count === 4 ? STRONG : Math.min(count, BOTH)));
  const strong = counts.filter((count) => count >= STRONG).length;
  const emphasis = counts.filter((count) => count !== STRONG).length;
  const odd = strong % 2 === 1 && emphasis % 2 === 1 ? apostropheIn(line, counts) : -1;
  return line.map(({ count }, at) => {
    const marks = at === odd ? EMPHASIS : (counts[at] ?? 0);
    return { text: "'".repeat(count - marks), marks: MARKS[marks] ?? [] };
  });
}

const MARKS: Readonly<Record<number, Toggle["marks"]>> = {
  [EMPHASIS]: ["emphasis"],
  [STRONG]: ["strong"],
  [BOTH]: ["emphasis", "strong"],
};

/** Behind a word of one letter, else behind another word, else behind a space: the first one. */
function apostropheIn(line: readonly Quotes[], counts: readonly number[]): number {
  const places = line.map(({ before }, at) => {
    if (counts[at] !== STRONG) return "none";
    if (before.endsWith(" ") || before === "") return "space";
    return before.startsWith(" ") ? "letter" : "word";
  });
  const byRank = (["letter", "word", "space"] as const).map((place) => places.indexOf(place));
  return byRank.find((at) => at !== -1) ?? -1;
}
