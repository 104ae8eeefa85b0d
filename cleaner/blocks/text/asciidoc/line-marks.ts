/** A line of nothing but a delimiter. AsciiDoc: Delimited Blocks. */
const DELIMITER = /^(?:([-.=*_+/~])\1{3,}|--|[|,:!]={3,})$/;
const FENCE = /^(`{3,})([\w+#.-]{0,30})(?:,.{0,100})?$/;
export const COMMENT = /^\/\/(?!\/)/;
/** What is for the processor: files to put in, conditions. It stands anywhere, in code too. */
export const DIRECTIVE = /^(include(?:-code)?|ifn?def|ifeval|endif)::([^[\]]{0,1000})\[(.*)\]$/;
/** What a line is that is for the processor. */
export function directiveOf(line: string): "include" | "directive" | undefined {
  const name = line.includes("::") ? DIRECTIVE.exec(line)?.[1] : undefined;
  return name === undefined ? undefined : name.startsWith("include") ? "include" : "directive";
}

/** What is put in the place of this line. */
export const BLOCK_MACRO = /^(image|video|audio|toc)::([^\s[](?:[^[\]]{0,1000}[^\s[\]])?|(?=\[))\[(.*)\]$/;
/** AsciiDoc: Block Attributes. Words in brackets are text. */
export const ATTRIBUTE_LINE =
  /^\[(?:|(?=[\p{L}_.#%{,"'])(?:"[^"]*"|[^\s,="[\]]*)(?:\s?[,=](?:[^[\]"]|"[^"]*")*)?|\[(?:|[\p{L}_:][\w:.-]*(?:, *.+)?)\])\]$/u;
export const BLOCK_TITLE = /^\.(?=[^\s.])/;
export const SECTION = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;
const SECTION_END = /[ \t]+(=+|#+)$/;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\^{3,}|\+{3,})$/;
const UNDERLINES = "=-~^+";
const TITLE_START = /^[\p{L}\d_"'`({<]/u;
/** A rule, or the end of a page. */
export const BREAK = /^(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$/;
export const CONTINUATION = "+";
const ITEM = /^[ \t]*(?:(-|\*{1,100}|•)|(\.{1,100})|(\d{1,9})\.|([a-z])\.|([ivx]{1,8})\)|<(\d{1,4}|\.)>)[ \t]+(?=\S)/i;
/** The sign of lists that explain lines of code. */
export const CALLOUT = "<>";
const TERM = /^[ \t]*(?!\/\/)(\S.{0,500}?)(:{2,4}|;;)(?:[ \t]+(?=\S)|$)/;
/** What a paragraph begins with that is a note to its reader. */
export const ADMONITION = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?=\S)/;
export const ADMONITIONS: ReadonlySet<string> = new Set(["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]);

/** How the lines between two delimiters are read. */
export type BlockContext =
  | "listing"
  | "literal"
  | "pass"
  | "comment"
  | "table"
  | "example"
  | "sidebar"
  | "quote"
  | "open";

const CONTEXTS: Readonly<Record<string, BlockContext>> = {
  "-": "listing",
  ".": "literal",
  "`": "listing",
  "+": "pass",
  "/": "comment",
  "|": "table",
  ",": "table",
  ":": "table",
  "!": "table",
  "=": "example",
  "*": "sidebar",
  _: "quote",
  "~": "open",
};
/** What stands in these is read by lines, as what stands around them. */
export const COMPOUND: ReadonlySet<BlockContext> = new Set(["example", "sidebar", "quote", "open"]);

export interface Delimiter {
  readonly context: BlockContext;
  /** What ends the block: a line of this. */
  readonly closer: string;
  /** Of fences: the language of the code. */
  readonly language?: string;
}

/** The delimiter that a line is; undefined for any other line. */
export function delimiterOf(line: string): Delimiter | undefined {
  const fence = line.startsWith("```") ? FENCE.exec(line) : null;
  if (fence !== null) {
    const [, closer = "", language = ""] = fence;
    return language === "" ? { context: "listing", closer } : { context: "listing", closer, language };
  }
  if (!DELIMITER.test(line)) return undefined;
  return { context: line === "--" ? "open" : (CONTEXTS[line.charAt(0)] ?? "open"), closer: line };
}

/** The level of the title that is underlined by the line below; undefined where none is. */
export function underlinedLevel(title: string, below: string): number | undefined {
  if (Math.abs(title.length - below.length) > 1 || !UNDERLINE.test(below) || !TITLE_START.test(title)) return undefined;
  return UNDERLINES.indexOf(below.charAt(0)) + 1;
}

/** A section's title: its level, and where in its line its text stands. */
export function sectionOf(
  line: string,
): { readonly level: number; readonly from: number; readonly to: number } | undefined {
  const match = SECTION.exec(line);
  if (match === null) return undefined;
  const signs = match[1] ?? "";
  const end = SECTION_END.exec(line);
  const to = end !== null && end[1] === signs && end.index > match[0].length ? end.index : line.length;
  return { level: signs.length, from: match[0].length, to };
}

/** A line: where it begins, where its text does, where it ends. */
export interface LinePlace {
  readonly from: number;
  readonly text: number;
  readonly to: number;
}

/** How an item begins: the sign of its list, its number where it is written, where its text stands. */
export interface ItemStart {
  readonly sign: string;
  readonly isOrdered: boolean;
  readonly number?: number;
  readonly from: number;
}

export function itemOf(line: string): ItemStart | undefined {
  const match = ITEM.exec(line);
  if (match === null) return undefined;
  const [{ length: from }, bullet, dots, digits, letter, roman, callout] = match;
  if (bullet !== undefined) return { sign: bullet, isOrdered: false, from };
  if (dots !== undefined) return { sign: dots, isOrdered: true, from };
  if (digits !== undefined) return { sign: "1.", isOrdered: true, number: Number(digits), from };
  if (letter !== undefined)
    return { sign: "a.", isOrdered: true, number: letter.toLowerCase().charCodeAt(0) - 96, from };
  if (roman !== undefined) return { sign: "i)", isOrdered: true, from };
  return callout === "."
    ? { sign: CALLOUT, isOrdered: true, from }
    : { sign: CALLOUT, isOrdered: true, number: Number(callout), from };
}

/** A term that is explained: where it stands in its line, its sign, and where what it means stands. */
export interface TermStart {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
  readonly means: number;
}

export function termOf(line: string): TermStart | undefined {
  const match = line.includes("::") || line.includes(";;") ? TERM.exec(line) : null;
  if (match === null) return undefined;
  const [{ length: means }, term = "", sign = ""] = match;
  const from = line.indexOf(term);
  return { sign, from, to: from + term.length, means };
}
