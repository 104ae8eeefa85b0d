/** What stands above the hunks of a file (git diff, Subversion, POSIX diff -u), and git's count of what changed above them all. */
const HEAD =
  /^(?:diff --git |Index: \S|={20,}$|index [\da-f]{4,64}\.\.|(?:old|new|deleted file|new file) mode \d{6}$|(?:dis)?similarity index \d|(?:rename|copy) (?:from|to) |Binary files | \S.{0,200} \| {1,9}(?:\d|Bin )| \d{1,6} files? changed| (?:create|delete) mode \d)/;
const OPENS = /^(?:diff --git |Index: \S|--- \S| \S.{0,200} \| {1,9}(?:\d|Bin ))/;
const HUNK = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/;
/** "\ No newline at end of file" counts for neither side. */
const REMARK = "\\";

/** What was read of a diff. */
interface DiffReading {
  /** The line behind it. */
  readonly end: number;
  /** Without one it only began like a diff. */
  readonly hasHunks: boolean;
}

/** Where the unified diffs among lines stand, each from its first line up to the one behind its last. */
export function findDiffs(lines: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < lines.length; at++) {
    const diff = readDiff(lines, at);
    if (diff === undefined) continue;
    if (diff.hasHunks) found.push([at, diff.end]);
    at = diff.end - 1;
  }
  return found;
}

/**
 * Reads the unified diff that begins at line `at`, with all its files; undefined where none begins. A hunk says how many lines it
 * has. Lines come without white space at their end.
 */
function readDiff(lines: readonly string[], at: number): DiffReading | undefined {
  if (!OPENS.test(lines[at] ?? "")) return undefined;
  let end = at;
  let hasHunks = false;
  for (;;) {
    const line = lines[end] ?? "";
    const hunk = HUNK.exec(line);
    if (hunk !== null) {
      hasHunks = true;
      end = hunkEnd(lines, end + 1, { before: countOf(hunk[1]), after: countOf(hunk[2]) });
    } else if (HEAD.test(line) || (line === "" && OPENS.test(lines[end + 1] ?? ""))) end++;
    else if (line.startsWith("--- ") && lines[end + 1]?.startsWith("+++ ") === true) end += 2;
    else return { end: Math.max(end, at + 1), hasHunks };
  }
}

/** A count of one is left out. */
function countOf(written: string | undefined): number {
  return written === undefined ? 1 : Number(written);
}

/** Lines that are still to come, of the file before and after. */
interface Rest {
  before: number;
  after: number;
}

/** The line behind a hunk, or the first that is none of it where the diff is damaged. */
function hunkEnd(lines: readonly string[], from: number, rest: Rest): number {
  let at = from;
  for (; at < lines.length && (rest.before > 0 || rest.after > 0); at++) {
    const sign = lines[at]?.charAt(0) ?? "";
    if (sign === REMARK) continue;
    if (sign !== "-" && sign !== "+" && sign !== " " && sign !== "\t" && sign !== "") return at;
    if (sign !== "+") rest.before--;
    if (sign !== "-") rest.after--;
  }
  return lines[at]?.charAt(0) === REMARK ? at + 1 : at;
}
