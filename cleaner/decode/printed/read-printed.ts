import type { Span } from "../../model/block.ts";
import type { XmlDocument } from "../../model/page.ts";
import { escapeHtml } from "../../text/characters/escape-html.ts";
import { PageReader } from "./page-reader.ts";
import type { PrintedDocument } from "./printed-line.ts";
import { type PrintedPart, partsOf } from "./printed-parts.ts";
import { PROGRAMS } from "./programs.ts";

/** A document in PDF that a program made HTML of, as a page of paragraphs and titles. */
export interface PrintedPage {
  readonly source: string;
  readonly document: XmlDocument;
  readonly flag: string;
}

/** Signs of programs stand in the head, or in the first page behind the buttons of a viewer. */
const SIGN_CHARS = 60_000;
const MIN_LINES = 5;
/** What only names a file: "Microsoft Word - Final_v2.docx", "report.pdf". */
const FILE_NAME = /^microsoft word - |\.(?:pdf|docx?|odt|rtf|tex|dvi|indd|qxd)$|^(?:untitled|page \d+)?$/i;

/** Reads what programs make of PDF; undefined for every other page, and for one that is mostly something else. */
export function readPrinted(text: string): PrintedPage | undefined {
  const head = text.slice(0, SIGN_CHARS);
  const program = PROGRAMS.find(({ words, sign }) => words.some((word) => head.includes(word)) && sign.test(head));
  if (program === undefined) return undefined;
  const { document } = new PageReader(program, text);
  const lines = document.pages.flat();
  const isMost = charsOf(lines.map((line) => line.text)) > charsOf(document.outside);
  if (lines.length < MIN_LINES || !isMost) return undefined;
  return { ...writePage(document), flag: `document: lines of ${program.name}, put together to paragraphs` };
}

function charsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function writePage(document: PrintedDocument): Omit<PrintedPage, "flag"> {
  const parts = partsOf(document.pages);
  const written = [headOf(document, parts)];
  let length = written[0]?.length ?? 0;
  const spans: Record<"running" | "outside", Span[]> = { running: [], outside: [] };
  const write = (markup: string, spansOfKind?: Span[]) => {
    written.push(markup);
    spansOfKind?.push([length, length + markup.length]);
    length += markup.length;
  };
  for (const text of document.outside) write(`<div>${escapeHtml(text)}</div>\n`, spans.outside);
  for (const part of parts) write(markupOf(part), part.kind === "running" ? spans.running : undefined);
  write("</main></body></html>\n");
  return {
    source: written.join(""),
    document: { pageType: undefined, frontMatter: [], runningLines: spans.running, viewer: spans.outside },
  };
}

function headOf({ title, metas }: PrintedDocument, parts: readonly PrintedPart[]): string {
  const largest = parts.find(({ kind, level }) => kind === "title" && level === 1)?.text;
  const named = FILE_NAME.test(title) ? undefined : title;
  const rows = [
    "<!doctype html><html><head>",
    `<title>${escapeHtml(named ?? largest ?? title)}</title>`,
    ...["author", "date", "keywords", "subject"].flatMap((name) => metaOf(name, metas.get(name))),
    "</head><body><main>",
  ];
  return `${rows.join("\n")}\n`;
}

function metaOf(name: string, content: string | undefined): readonly string[] {
  return content === undefined || content === ""
    ? []
    : [`<meta name="${name}" content="${content.replaceAll('"', "&quot;")}">`];
}

function markupOf({ kind, text, level }: PrintedPart): string {
  const tag = kind === "title" ? `h${level}` : kind === "text" ? "p" : "div";
  return `<${tag}>${escapeHtml(text)}</${tag}>\n`;
}
