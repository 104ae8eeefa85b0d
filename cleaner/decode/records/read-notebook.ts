import { counted } from "../../text/counted.ts";
import { withoutTerminal } from "../without-terminal.ts";
import type { PageRecord } from "./read-record-fields.ts";

type Fields = Readonly<Record<string, unknown>>;

const BACKTICKS = /`{3,}/g;
const SHORTEST_FENCE = "```";
/** What a programming language is called, so that it may stand behind a fence. */
const LANGUAGE = /^[\w+#.-]{1,30}$/;
const MAX_LEVEL = 6;
/** Media types of results that are text as they are, the best one first: Markdown and TeX are written for readers. */
const TEXT_RESULTS = ["text/markdown", "text/latex", "text/plain"] as const;
const CODE_RESULT = "text/plain";

/** What of a notebook is no text. */
interface LeftOut {
  pictures: number;
  warnings: number;
}

/**
 * A Jupyter notebook (nbformat 3 and 4) as a page of Markdown: its texts, its code between fences, and what the code gave, where that
 * is text; undefined for other objects. Pictures, and what a program wrote beside its results, are counted in a flag.
 */
export function readNotebook(notebook: Fields): PageRecord | undefined {
  const { nbformat, metadata } = notebook;
  const cells = cellsOf(notebook);
  if (typeof nbformat !== "number" || cells.length === 0) return undefined;
  const language = languageOf(fieldsOf(metadata));
  const leftOut: LeftOut = { pictures: 0, warnings: 0 };
  const parts = cells.flatMap((cell) => partsOf(cell, language, leftOut));
  const head = headOf(fieldsOf(metadata));
  return {
    content: `${head}${parts.filter((part) => part.trim() !== "").join("\n\n")}\n`,
    contentType: "text/markdown; charset=utf-8",
    format: "markdown",
    flags: [flagOf(leftOut)],
  };
}

/** Cells of version 4; version 3 has them in sheets. */
function cellsOf({ cells, worksheets }: Fields): readonly Fields[] {
  const found = Array.isArray(cells) ? cells : listOf(worksheets).flatMap((sheet) => listOf(fieldsOf(sheet).cells));
  return found.map(fieldsOf).filter(({ cell_type: type }) => typeof type === "string");
}

function languageOf({ kernelspec, language_info: info }: Fields): string {
  const said = fieldsOf(info).name ?? fieldsOf(kernelspec).language;
  return typeof said === "string" && LANGUAGE.test(said) ? said.toLowerCase() : "";
}

/** Few notebooks say by whom they are; nbformat has `title` and `authors` for it. */
function headOf({ title, authors }: Fields): string {
  const names = listOf(authors).map((author) => textOf(fieldsOf(author).name));
  const rows = [
    ["title", textOf(title)],
    ["authors", names.filter((name) => name !== "").join(", ")],
  ].filter(([, value]) => value !== "");
  return rows.length === 0
    ? ""
    : `---\n${rows.map(([key, value]) => `${key}: ${value?.replace(/\s+/g, " ")}`).join("\n")}\n---\n\n`;
}

function partsOf(cell: Fields, language: string, leftOut: LeftOut): readonly string[] {
  switch (cell.cell_type) {
    case "markdown":
      return [textOf(cell.source)];
    case "heading":
      return [`${"#".repeat(levelOf(cell.level))} ${textOf(cell.source)}`];
    case "code":
      return [
        fenced(textOf(cell.source ?? cell.input), language),
        ...listOf(cell.outputs).map((output) => resultOf(fieldsOf(output), leftOut)),
      ];
    default:
      return [fenced(textOf(cell.source), "")];
  }
}

function levelOf(level: unknown): number {
  return typeof level === "number" && level >= 1 ? Math.min(Math.floor(level), MAX_LEVEL) : 1;
}

/** What a cell gave, of the forms in which it came the one that is read; version 3 has them beside one another. */
function resultOf(output: Fields, leftOut: LeftOut): string {
  if (output.output_type === "stream") {
    if ((output.name ?? output.stream) !== "stderr") return fenced(textOf(output.text), "");
    leftOut.warnings++;
    return "";
  }
  if (output.output_type === "error" || output.output_type === "pyerr")
    return fenced([textOf(output.ename), textOf(output.evalue)].filter((part) => part !== "").join(": "), "");
  const data =
    output.data === undefined
      ? { "text/plain": output.text, "text/latex": output.latex, "image/png": output.png }
      : fieldsOf(output.data);
  if (Object.keys(data).some((type) => type.startsWith("image/") && data[type] !== undefined)) {
    leftOut.pictures++;
    return "";
  }
  const type = TEXT_RESULTS.find((name) => textOf(data[name]).trim() !== "");
  if (type === undefined) return "";
  return type === CODE_RESULT ? fenced(textOf(data[type]), "") : textOf(data[type]);
}

/** Between fences that are longer than any in it, without colours. */
function fenced(code: string, language: string): string {
  const text = withoutTerminal(code).text.trimEnd();
  if (text.trim() === "") return "";
  const runs = text.match(BACKTICKS) ?? [];
  const fence = runs.reduce((longest, run) => (run.length >= longest.length ? `${run}\`` : longest), SHORTEST_FENCE);
  return `${fence}${language}\n${text}\n${fence}`;
}

function flagOf({ pictures, warnings }: LeftOut): string {
  const left = [
    ...(pictures > 0 ? [counted(pictures, "picture")] : []),
    ...(warnings > 0 ? [counted(warnings, "stream of warnings", "streams of warnings")] : []),
  ];
  return `notebook: its cells were put together to one page${left.length === 0 ? "" : `, without ${left.join(" and ")}`}`;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or its lines with their ends. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return listOf(value)
    .filter((line) => typeof line === "string")
    .join("");
}
