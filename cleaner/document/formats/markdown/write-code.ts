import { plainLines } from "../plain-lines.ts";

const BACKTICKS = /`+/g;
const MIN_FENCE = 3;

/** Code in a fence that is longer than any run of backticks inside, so that the code can't close it. */
export function writeCode(text: string): string {
  const code = plainLines(text).trimEnd();
  let longest = 0;
  for (const [run] of code.matchAll(BACKTICKS)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(Math.max(MIN_FENCE, longest + 1));
  return code === "" ? "" : `${fence}\n${code}\n${fence}`;
}
