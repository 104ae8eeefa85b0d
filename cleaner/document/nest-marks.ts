import type { Inline } from "../model/block.ts";

/** A stretch of text that is marked, in offsets of the text. */
export type Marked = Pick<Inline, "kind" | "start" | "end">;

/** The part of a text that is written. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Who writes text with its marks: told in order of what there is. */
export interface MarkWriter<Mark> {
  readonly text: (start: number, end: number) => void;
  readonly open: (mark: Mark) => void;
  readonly close: (mark: Mark) => void;
}

/** In the order in which marks open: the longer of two is around the other. Equal ones stay as they were. */
export function byPlace(one: Marked, other: Marked): number {
  return one.start - other.start || other.end - one.end;
}

/**
 * Tells a writer a part of a text with marks that nest: one that crosses an outer one ends with it, one inside of another
 * of its kind is passed over. Marks come by place; each is cut to the part, and what is then empty is passed over.
 */
export function nestMarks<Mark extends Marked>(
  marks: readonly Mark[],
  { start, end }: Stretch,
  writer: MarkWriter<Mark>,
): void {
  const open: { readonly mark: Mark; readonly end: number }[] = [];
  let at = start;
  const writeTo = (to: number) => {
    if (to > at) writer.text(at, to);
    at = Math.max(at, to);
  };
  const closeUntil = (to: number) => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= to; inner = open.at(-1)) {
      writeTo(inner.end);
      writer.close(inner.mark);
      open.pop();
    }
  };
  for (const mark of marks) {
    const from = Math.max(start, mark.start);
    const to = Math.min(end, mark.end);
    if (from >= to) continue;
    closeUntil(from);
    if (open.some((outer) => outer.mark.kind === mark.kind)) continue;
    writeTo(from);
    writer.open(mark);
    open.push({ mark, end: Math.min(to, open.at(-1)?.end ?? end) });
  }
  closeUntil(end);
  writeTo(end);
}

/** For each part, in the order of the text, the marks that reach into it. Marks come by place; parts don't overlap. */
export function marksByPart<Mark extends Marked>(
  marks: readonly Mark[],
  parts: readonly Stretch[],
): readonly (readonly Mark[])[] {
  let next = 0;
  let open: Mark[] = [];
  return parts.map(({ start, end }) => {
    const from = next;
    while ((marks[next]?.start ?? end) < end) next++;
    open = [...open, ...marks.slice(from, next)].filter((mark) => mark.end > start);
    return open;
  });
}
