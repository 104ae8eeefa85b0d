import { plainEdges } from "./plain-edges.ts";

/** Nothing but what people draw with, and digits that count columns. */
const PURE = /^[-+=|_/\\<>^v.:*~\s\d]+$/;
const CORNER = /\+[-=]|[-=]\+/;
const ARROW = /-{2,}>|<-{2,}/;
/** An entry in a tree of folders. */
const BRANCH = /^[\s|]*[+`|\\]-{2,3} ?\S/;
const BOX = /[\u2500-\u257f]/;
const MIN_LINES = 2;
const MIN_DRAWN = 0.4;
const MIN_BRANCHES = 0.5;

/** Whether a text may hold a drawing at all. */
export function mayDraw(source: string): boolean {
  return source.includes("+-") || source.includes("+=") || source.includes("|--") || BOX.test(source);
}

/** Whether lines are a drawing: boxes with corners, the fields of a packet, arrows between them, or a tree of folders. */
export function isDrawing(lines: readonly string[]): boolean {
  if (lines.length < MIN_LINES || !lines.some(mayDraw)) return false;
  const plain = lines.map(plainEdges);
  const drawn = plain.filter((line) => PURE.test(line) || ARROW.test(line) || hasSides(line)).length;
  const hasCorners = plain.some((line) => PURE.test(line) && CORNER.test(line));
  if (hasCorners && drawn >= Math.max(MIN_LINES, lines.length * MIN_DRAWN)) return true;
  const branches = plain.filter((line) => BRANCH.test(line)).length;
  return branches >= Math.max(MIN_LINES, lines.length * MIN_BRANCHES);
}

function hasSides(line: string): boolean {
  return line.indexOf("|") !== line.lastIndexOf("|");
}
