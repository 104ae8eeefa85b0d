import { plainLines } from "../plain-lines.ts";
import { longestBackticks } from "./code-span.ts";

const MIN_FENCE = 3;

/** Code in a fence that is longer than any run of backticks inside, so that the code can't close it. */
export function writeCode(text: string): string {
  const code = plainLines(text).trimEnd();
  const fence = "`".repeat(Math.max(MIN_FENCE, longestBackticks(code) + 1));
  return code === "" ? "" : `${fence}\n${code}\n${fence}`;
}
