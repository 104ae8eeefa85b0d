const BACKTICKS = /`+/g;
const EDGE_BACKTICK = /^`|`$/;

/** How many backticks the longest run of them has. */
export function longestBackticks(code: string): number {
  let longest = 0;
  for (const [run] of code.matchAll(BACKTICKS)) longest = Math.max(longest, run.length);
  return longest;
}

/**
 * Code within a line, which must not begin or end with white space. Nothing can be escaped in it: its fence is of more
 * backticks than any run inside, and apart by spaces, which readers take away again, where a backtick stands beside it.
 */
export function writeCodeSpan(code: string): string {
  const fence = "`".repeat(longestBackticks(code) + 1);
  const edge = EDGE_BACKTICK.test(code) ? " " : "";
  return `${fence}${edge}${code}${edge}${fence}`;
}
