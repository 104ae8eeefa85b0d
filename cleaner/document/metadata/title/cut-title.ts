/** Marks that stand between a page's title and its site's name, white space around them. */
const SEPARATOR = /\s+(?:[|–—·•»«›‹/\\@]|-{1,2}|::?|~|⋆|►|➤)\s+|\s*\|+\s*|:\s+/g;

/** A title and the places where a reader could cut it. */
export interface CutTitle {
  readonly segments: readonly string[];
  /** The separator that stands before each segment, trimmed; empty for the first. */
  readonly separators: readonly string[];
}

/** Cuts a title at its separators. */
export function cutTitle(title: string): CutTitle {
  const segments: string[] = [];
  const separators: string[] = [""];
  let start = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    if (match.index === 0) {
      start = match[0].length;
      continue;
    }
    segments.push(title.slice(start, match.index));
    separators.push(match[0].trim());
    start = match.index + match[0].length;
  }
  segments.push(title.slice(start));
  return { segments, separators };
}
