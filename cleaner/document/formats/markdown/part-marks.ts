import type { Mark } from "./marked-text.ts";

/**
 * Marks of which none begins or ends in the middle of a link, and strong and emphasis not in the middle of code either:
 * what does is two marks, so that links and code stay whole. Marks come by place.
 */
export function partMarks(marks: readonly Mark[]): readonly Mark[] {
  return partAt(partAt(marks, "link"), "code");
}

function partAt(marks: readonly Mark[], whole: "link" | "code"): readonly Mark[] {
  const wholes = marks.filter(({ kind }) => kind === whole);
  if (wholes.length === 0) return marks;
  return marks.flatMap((mark) => {
    if (mark.kind === "link" || mark.kind === whole) return [mark];
    const cuts = [markAround(wholes, mark.start)?.end, markAround(wholes, mark.end)?.start];
    const within = cuts.filter((at) => at !== undefined && at > mark.start && at < mark.end) as readonly number[];
    const edges = [mark.start, ...within, mark.end];
    return edges.slice(1).map((end, at) => ({ ...mark, start: edges[at] ?? end, end }));
  });
}

/** The mark that a place is in the middle of. Marks come by place, and none overlaps another. */
function markAround(marks: readonly Mark[], place: number): Mark | undefined {
  let [from, to] = [0, marks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((marks[middle]?.end ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  const mark = marks[from];
  return mark !== undefined && mark.start < place ? mark : undefined;
}
