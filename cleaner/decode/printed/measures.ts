import type { PrintedLine } from "./printed-line.ts";

/** What most lines of a document are like; absent where nothing is said of places or sizes. */
export interface Measures {
  /** Size of the letters that most of the text is set in. */
  readonly size?: number;
  /** From one line to the next. */
  readonly pitch?: number;
  /** Characters of a full line. */
  readonly width: number;
}

/** A line is full that is as long as this share of all lines is not. */
const FULL_QUANTILE = 0.9;

/** Measures the lines of a document. */
export function measureLines(pages: readonly (readonly PrintedLine[])[]): Measures {
  const lines = pages.flat();
  const size = sizeOf(lines);
  const gaps = pages.flatMap((page) => page.slice(1).flatMap((line, i) => gapBetween(page[i], line) ?? []));
  const pitch = quantileOf(
    gaps.filter((gap) => gap > 0),
    0.5,
  );
  const width = quantileOf(
    lines.filter((line) => line.size === size).map(({ text }) => text.length),
    FULL_QUANTILE,
  );
  return { ...(size === undefined ? {} : { size }), ...(pitch === undefined ? {} : { pitch }), width: width ?? 0 };
}

/** How much further down a line stands; undefined where that is not said. */
export function gapBetween(above: PrintedLine | undefined, line: PrintedLine): number | undefined {
  return above?.top === undefined || line.top === undefined ? undefined : line.top - above.top;
}

/** The size of most characters. */
function sizeOf(lines: readonly PrintedLine[]): number | undefined {
  const chars = new Map<number, number>();
  for (const { size, text } of lines) if (size !== undefined) chars.set(size, (chars.get(size) ?? 0) + text.length);
  return [...chars].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0];
}

function quantileOf(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}
