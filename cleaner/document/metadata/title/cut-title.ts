/** Marks that stand between a page's title and its site's name, white space around them. */
const SEPARATOR =
  /\s+(?:[|–—―‑−·•»«›‹<>_/\\@~⋆★►➤→←・]|-{1,2}|\/\/|::?)\s+|\s*[|｜│┃❘]+\s*|:\s+|(?<=[^\0-\x7f])(?:_|--?)(?=[^\0-\x7f])/g;
/** Bars of other scripts, read as the one of ASCII. */
const BARS = /[|｜│┃❘]+/;

/** A title and the places where a reader could cut it. */
export interface CutTitle {
  readonly segments: readonly string[];
  /** The separator that stands before each segment, trimmed; empty for the first. */
  readonly separators: readonly string[];
  /** Where in the title each segment starts. */
  readonly starts: readonly number[];
  /** And where it ends. */
  readonly ends: readonly number[];
}

/** Cuts a title at its separators. */
export function cutTitle(title: string): CutTitle {
  const segments: string[] = [];
  const separators: string[] = [""];
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    if (match.index === 0) {
      start = match[0].length;
      continue;
    }
    segments.push(title.slice(start, match.index));
    starts.push(start);
    ends.push(match.index);
    separators.push(match[0].trim().replace(BARS, "|"));
    start = match.index + match[0].length;
  }
  segments.push(title.slice(start));
  starts.push(start);
  ends.push(title.length);
  return { segments, separators, starts, ends };
}
