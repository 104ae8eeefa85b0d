import { collapseSpaces } from "../../../text/characters/collapse.ts";
import { addPart } from "./add-part.ts";
import { type Context, inside, type Range } from "./context.ts";
import { readDirective } from "./directives/read-directive.ts";
import type { PageReader } from "./page-reader.ts";

const OPENS = /^\.\.\s*/;
const FOOTNOTE = /^\[(\d{1,9}|#[^\][\s]{0,100}|\*)\]\s*/;
const CITATION = /^\[[^\][\s]{1,100}\](?=\s)/;
const TARGET = /^_(?!\s)(?:`((?:[^`\\]|\\.){1,500})`|((?:[^:\\`]|\\.|:(?!\s|$)){1,500}?)):(?:\s+|$)/;
const ANONYMOUS = /^__(?:\s+|$)/;
const SUBSTITUTION = /^\|([^|\s](?:[^|]{0,200}[^|\s])?)\|\s+([\w-]{1,60})::\s*/;
const DIRECTIVE = /^([a-zA-Z][\w:+.-]{0,80}?)\s?::(?:\s+|$)/;
const SPACES = /\s+/g;
/** What begins a line is looked at so far. */
const LEAD_CHARS = 2000;

/** Reads what two dots or two underscores begin: notes, targets, substitutions, directives, and comments. */
export function readExplicitMarkup(page: PageReader, range: Range, context: Context): number {
  const { from, to, indent } = range;
  const line = page.lineAt(from);
  const text = page.textAt(from);
  const opens = OPENS.exec(text)?.[0].length ?? 0;
  const lead = text.slice(opens, opens + LEAD_CHARS);
  if (opens > 0 && lead === "" && page.isBlank(from + 1)) {
    page.drafts.mark([line.at, line.end]);
    return from + 1;
  }
  const whole = { from, to: page.endOfBody(from + 1, to, indent), indent };
  const anonymous = opens === 0 ? ANONYMOUS.exec(text) : null;
  if (anonymous !== null) return addTarget(page, whole, { name: "_", width: anonymous[0].length });
  const note = FOOTNOTE.exec(lead);
  if (note !== null) return readNote(page, whole, { ...context, width: opens + note[0].length });
  if (CITATION.test(lead)) return readCitation(page, whole, { ...context, width: opens });
  const target = TARGET.exec(lead);
  if (target !== null) {
    const name = target[1] ?? target[2] ?? "";
    return addTarget(page, whole, { name, width: opens + target[0].length });
  }
  const [definition, name = "", directive = ""] = SUBSTITUTION.exec(lead) ?? [];
  if (definition !== undefined) {
    const text =
      directive === "replace" || directive === "unicode" ? behind(page, whole, opens + definition.length) : "";
    page.references.addSubstitution(name, directive === "unicode" ? charactersOf(text) : text);
    return addPart(page, whole, { part: "substitution", name });
  }
  const called = DIRECTIVE.exec(lead);
  if (called === null) return addPart(page, whole, { part: "comment", name: "" });
  return readDirective(page, { ...whole, name: called[1] ?? "", width: opens + called[0].length }, context);
}

interface Width {
  /** Of what the first line begins with. */
  readonly width: number;
}

function addTarget(page: PageReader, whole: Range, { name, width }: Width & { readonly name: string }): number {
  const written = behind(page, whole, width);
  page.references.addTarget(name, written.endsWith("_") ? written : written.replace(SPACES, ""));
  return addPart(page, whole, { part: "target", name });
}

/** What a note says is text; its number is nobody's. */
function readNote(page: PageReader, { from, to, indent }: Range, { width, ...context }: Context & Width): number {
  const line = page.lineAt(from);
  page.drafts.mark([line.at, line.at + width]);
  line.at += width;
  line.indent = page.indentOf(from + 1, to, indent + width);
  page.readBody({ from, to, indent: line.indent }, inside(context, "paragraph"));
  return to;
}

/** A citation is named by its label in the text. */
function readCitation(page: PageReader, whole: Range, { width, ...context }: Context & Width): number {
  const line = page.lineAt(whole.from);
  line.says = page.textAt(whole.from).slice(width);
  return readNote(page, whole, { ...context, width: 0 });
}

function behind(page: PageReader, { from, to }: Range, width: number): string {
  const first = page.textAt(from).slice(width);
  return collapseSpaces(to === from + 1 ? first : `${first} ${page.joined(from + 1, to)}`);
}

const CODE_POINT = /(?:0x|\\x|U\+|u|\\u|&#x)([0-9a-f]{2,6});?/gi;
const COMMENT = /\s\.\.\s.*$/;
const MAX_CODE_POINT = 0x10ffff;

function charactersOf(written: string): string {
  return written.replace(COMMENT, "").replace(CODE_POINT, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > MAX_CODE_POINT ? whole : String.fromCodePoint(code);
  });
}
