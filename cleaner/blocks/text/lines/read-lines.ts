import { collapseSpaces } from "../../../text/characters/collapse.ts";
import { isAttribution } from "../../../text/lines/attribution.ts";
import { type LinkList, linkListOf, withoutLinkMarks } from "../../../text/lines/link-list.ts";
import { startsLower } from "../../../text/lines/sentence-edges.ts";
import { lineSpans } from "../line-spans.ts";
import type { RepairCount } from "../repair-count.ts";
import { isLabel } from "./line-kinds.ts";
import type { Line } from "./mark-titles.ts";
import { beginsTable, TABLE_END, tableOf } from "./marked-table.ts";
import { quoteDepthOf, quoteMarksOf } from "./quote-marks.ts";
import { findVerbatim } from "./verbatim/find-verbatim.ts";

const FORM_FEED = "\f";
/** So much further to the right than a short line above it, a line is what stands under that name. */
const MIN_INDENT = 2;
const MAX_NAME_CHARS = 40;
/** A line that was wrapped before it was quoted, and how the next goes on. */
const MIN_WRAPPED_CHARS = 40;

/**
 * The lines of a text that hold something. A blank line, the end of a printed page, the indentation below a name, and a turn from one voice to
 * another begin a paragraph.
 */
export function readLines(source: string, repairs: RepairCount): readonly Line[] {
  const links = linkListOf(source);
  const traits = { hasQuotes: hasQuotes(source) };
  const reader = new LineReader(repairs, { ...traits, ...(links === undefined ? {} : { links }) });
  const tables = source.includes(TABLE_END) ? new TableReader(reader) : undefined;
  const lines = tables ?? reader;
  const spans = [...lineSpans(source)];
  const verbatim = tables === undefined ? findVerbatim(source, spans, traits) : [];
  let next = 0;
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Line["span"];
    const found = verbatim[next];
    if (found?.lines[0] !== at) lines.read(source.slice(span[0], span[1]), span);
    else {
      at = found.lines[1] - 1;
      reader.addWhole(found.kind, found.text, [span[0], spans[at]?.[1] ?? span[1]]);
      next++;
    }
  }
  tables?.close();
  return reader.lines;
}

/** Pages have arrows before their links too: somebody must be named, or a sentence go on in the next line. */
function hasQuotes(source: string): boolean {
  if (!source.includes("\n>")) return false;
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  return lines.some((line, i) => {
    const marks = quoteMarksOf(line);
    const above = lines[i - 1]?.trim() ?? "";
    if (marks === "" || above === "") return false;
    if (quoteMarksOf(above) === "") return isAttribution(above);
    return above.length >= MIN_WRAPPED_CHARS && startsLower(line.slice(marks.length));
  });
}

/** Takes the tables that a text marks as wholes; one without an end is lines like any others. */
class TableReader {
  readonly #reader: LineReader;
  #rows: { readonly text: string; readonly span: Line["span"] }[] = [];

  constructor(reader: LineReader) {
    this.#reader = reader;
  }

  read(text: string, span: Line["span"]): void {
    const line = text.trim();
    if (beginsTable(line)) {
      this.close();
      this.#rows.push({ text, span });
    } else if (this.#rows.length === 0) this.#reader.read(text, span);
    else {
      this.#rows.push({ text, span });
      if (line === TABLE_END) this.#end(span[1]);
    }
  }

  close(): void {
    const rows = this.#rows;
    this.#rows = [];
    for (const { text, span } of rows) this.#reader.read(text, span);
  }

  #end(end: number): void {
    const start = this.#rows[0]?.span[0] ?? end;
    const text = tableOf(this.#rows.slice(1, -1).map((row) => row.text));
    if (text === "") this.close();
    else {
      this.#rows = [];
      this.#reader.addWhole("table", text, [start, end]);
    }
  }
}

/** What a text is, before its lines are read. */
interface Traits {
  readonly hasQuotes: boolean;
  /** Its links have numbers. */
  readonly links?: LinkList;
}

class LineReader {
  readonly lines: Line[] = [];
  readonly #repairs: RepairCount;
  readonly #traits: Traits;
  #opens = true;
  #indent = 0;
  #depth = 0;

  constructor(repairs: RepairCount, traits: Traits) {
    this.#repairs = repairs;
    this.#traits = traits;
  }

  read(written: string, span: Line["span"]): void {
    const { hasQuotes, links } = this.#traits;
    const marks = hasQuotes ? quoteMarksOf(written) : "";
    const depth = quoteDepthOf(marks);
    const repaired = this.#repairs.repair(written.slice(marks.length));
    const text = collapseSpaces(links === undefined ? repaired : withoutLinkMarks(repaired, links));
    const indent = written.length - written.trimStart().length;
    const turn = written.lastIndexOf(FORM_FEED);
    const opens = this.#opens || depth !== this.#depth || (turn >= 0 && turn < indent) || this.#standsUnderName(indent);
    const line = { text, span, opens };
    if (text !== "")
      this.lines.push(lineOf(written.trim().includes("\t") ? { ...line, isRow: true } : line, depth, indent));
    else if (depth > 0) this.#passMarks(span);
    this.#opens = text === "" || turn >= indent;
    this.#indent = indent;
    this.#depth = depth;
  }

  /** What stands behind lines that stay as they are begins a paragraph. What code says is not repaired. */
  addWhole(whole: NonNullable<Line["whole"]>, text: string, span: Line["span"]): void {
    this.lines.push({ text: whole === "table" ? this.#repairs.repair(text) : text, span, opens: true, whole });
    this.#opens = true;
  }

  #standsUnderName(indent: number): boolean {
    const above = this.lines.at(-1)?.text ?? "";
    return indent >= this.#indent + MIN_INDENT && above !== "" && above.length <= MAX_NAME_CHARS && isLabel(above);
  }

  /** A mark alone belongs to the quote that it stands in, or is a line of its own where it opens one. */
  #passMarks(span: Line["span"]): void {
    const last = this.lines.at(-1);
    if (last?.isQuoted === true) this.lines[this.lines.length - 1] = { ...last, span: [last.span[0], span[1]] };
    else this.lines.push({ text: ">", span, opens: true });
  }
}

function lineOf(line: Line, depth: number, indent: number): Line {
  if (depth > 0) return { ...line, isQuoted: true };
  return indent > 0 ? { ...line, indent } : line;
}
