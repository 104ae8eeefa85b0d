import { isCodeLine } from "../../text/lines/code-line.ts";
import { scriptOf } from "../../text/lines/script-of.ts";
import { hasWordCount } from "../../text/words/words.ts";
import { countTurns } from "./count-turns.ts";

/** What the lines of a text look like; shares are of the lines that hold text. */
export interface Layout {
  readonly lines: number;
  readonly meanChars: number;
  /** Characters of the longest line. */
  readonly longestChars: number;
  /** Its share of all characters. */
  readonly longest: number;
  /** Lines that end or begin as statements of a programming language do. */
  readonly code: number;
  /** The same, and lines of SQL, of a shell or of a log; comments behind "#" as far as as many commands stand beside them. */
  readonly scripts: number;
  /** Share of the characters that stand in lines of eight words and more which are neither code nor script. */
  readonly prose: number;
  /** Lines of eight words and more that end as sentences do. */
  readonly sentences: number;
  /** Lines that open with a speaker or a time (count-turns.ts). */
  readonly turns: number;
  /** Lines that have as many tabs, semicolons or commas as the first one has, and at least two. */
  readonly columns: number;
  /** Lines with Markdown's marks. */
  readonly markdown: number;
  /** How many different marks of Markdown occur. */
  readonly markdownKinds: number;
  /** A fence, a table, a link or strong text is among them: marks that nothing but Markdown uses. */
  readonly hasStrongMark: boolean;
}

const SENTENCE = /^\S+(?:\s+\S+){7,}[.!?…]["”’)]?$/;
/** The last character of each `SENTENCE`. */
const SENTENCE_ENDS = '.!?…"”’)';
/** Each of the marks has one of these. */
const MARK_SIGN = /[#*+>|`~[-]/;
const NO_MARKS: readonly number[] = [];
const MARKS: readonly RegExp[] = [
  /^#{1,6}\s+\S/,
  /^\s*[-*+]\s+\S/,
  /^(?:```|~~~)/,
  /^>\s/,
  /^\s*\|.*\|\s*$/,
  /\[[^\]]{1,200}\]\((?:https?:|\/|#)[^)]{0,500}\)/,
  /\*\*[^*\s][^*]{0,200}\*\*/,
];
/** Marks that plain text uses too prove nothing alone. */
const WEAK = new Set([1]);
const STRONG = new Set([2, 4, 5, 6]);
/** Enough to see a pattern. */
const MAX_LINES = 2000;

/** Measures the first lines of a text. */
export function measureLayout(text: string): Layout {
  const all = text.trim().split("\n", MAX_LINES + 1);
  const lines = all.filter((line) => line.trim() !== "");
  const seen = new Set<number>();
  const counts = { ...NO_SCRIPT, chars: 0, longest: 0, sentences: 0, markdown: 0 };
  for (const raw of lines) {
    const line = raw.slice(0, 600);
    const trimmed = line.trim();
    counts.chars += raw.length;
    counts.longest = Math.max(counts.longest, raw.length);
    const last = trimmed.charAt(trimmed.length - 1);
    if (SENTENCE_ENDS.includes(last) && SENTENCE.test(trimmed)) counts.sentences++;
    countScript(counts, line, raw.length);
    const marks = MARK_SIGN.test(line) ? MARKS.flatMap((mark, k) => (mark.test(line) ? [k] : [])) : NO_MARKS;
    for (const mark of marks) seen.add(mark);
    if (marks.some((mark) => !WEAK.has(mark))) counts.markdown++;
  }
  const n = Math.max(1, lines.length);
  return {
    lines: lines.length,
    meanChars: counts.chars / n,
    longestChars: counts.longest,
    longest: counts.longest / Math.max(1, counts.chars),
    code: counts.code / n,
    scripts: (counts.code + counts.scripts + Math.min(counts.comments, counts.commands)) / n,
    prose: counts.prose / Math.max(1, counts.chars),
    sentences: counts.sentences / n,
    turns: countTurns(lines.map((line) => line.slice(0, 600).trim())) / n,
    columns: countColumns(lines) / n,
    markdown: counts.markdown / n,
    markdownKinds: seen.size,
    hasStrongMark: [...seen].some((mark) => STRONG.has(mark)),
  };
}

/** Lines of fewer words may be anything. */
const PROSE_WORDS = 8;
const NO_SCRIPT = { code: 0, scripts: 0, commands: 0, comments: 0, prose: 0 };

/** Counts what a line says of code and scripts. */
function countScript(counts: typeof NO_SCRIPT, line: string, chars: number): void {
  const script = scriptOf(line);
  if (script === "shell") counts.commands++;
  if (isCodeLine(line)) counts.code++;
  else if (script === "comment") counts.comments++;
  else if (script !== undefined) counts.scripts++;
  else if (hasWordCount(line, PROSE_WORDS)) counts.prose += chars;
}

const SEPARATORS = ["\t", ";", ","];
const MIN_SEPARATORS = 2;

/** How many lines are rows like the first one, by the separator that most of them share. */
function countColumns(lines: readonly string[]): number {
  const counts = SEPARATORS.map((separator) => {
    const [first = 0, ...others] = lines.map((line) => line.slice(0, 600).split(separator).length - 1);
    return first < MIN_SEPARATORS ? 0 : 1 + others.filter((count) => count === first).length;
  });
  return Math.max(...counts);
}
