import type { Output } from "../io.ts";

/** One line at the bottom of a terminal that is redrawn in place; other lines are printed above it. */
export interface LiveLine {
  readonly show: (text: string) => void;
  readonly print: (line: string) => void;
  readonly clear: () => void;
}

/** ECMA-48: to the first column, erase to the end of the line. */
const ERASE = "\r\u001b[K";
const MIN_MILLISECONDS_BETWEEN_DRAWS = 100;
const USUAL_COLUMNS = 80;

/** Draws at most ten times a second, never wider than the terminal is at that moment. */
export function openLiveLine(stream: Output): LiveLine {
  let shown = "";
  let drawnAt = Number.NEGATIVE_INFINITY;
  const draw = (): void => {
    drawnAt = performance.now();
    stream.write(`${ERASE}${shown.slice(0, (stream.columns ?? USUAL_COLUMNS) - 1)}`);
  };
  return {
    show: (text) => {
      shown = text;
      if (performance.now() - drawnAt >= MIN_MILLISECONDS_BETWEEN_DRAWS) draw();
    },
    print: (line) => {
      stream.write(`${ERASE}${line}\n`);
      draw();
    },
    clear: () => {
      shown = "";
      draw();
    },
  };
}
