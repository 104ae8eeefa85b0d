/** Dots that lead from a title to its page: "1. Introduction ........ 2". */
const LEADER = /\S\s{0,3}(?:\.{4,200}|(?:\.\s){4,100})\s{0,10}(?:\d{1,4}|[ivxl]{1,6})$/i;

/** Whether a line is one of a printed table of contents. */
export function isContentsLine(line: string): boolean {
  return line.includes("..") || line.includes(". .") ? LEADER.test(line) : false;
}
