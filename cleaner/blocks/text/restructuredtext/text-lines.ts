import { type Context, inside, type Range } from "./context.ts";
import type { PageReader } from "./page-reader.ts";
import { isBlankLine } from "./source-line.ts";

const LITERAL_MARK = /\s::$|:$/;
const QUOTE_SIGN = /[!-/:-@[-`{-~]/;
const EXPLICIT = /^\.\.(?:\s|$)/;

/** Reads a paragraph, a term with its definition, and the literal block that a paragraph announces. */
export function readText(page: PageReader, range: Range, context: Context): number {
  const { from, to, indent } = range;
  const end = endOfParagraph(page, range, context);
  const isFollowed = end < to && !page.isBlank(end) && page.lineAt(end).indent > indent;
  const text = page.joined(from, end);
  const isLiteral = text.endsWith("::") && !text.endsWith("\\::");
  if (isFollowed && end === from + 1 && !isLiteral) return readDefinition(page, range, context);
  const shown = !isLiteral ? text : text === "::" ? "" : text.replace(LITERAL_MARK, "");
  const span = page.spanOf(from, end);
  if (shown === "") page.drafts.mark(span);
  else page.addText({ texts: [shown], span }, context);
  return isLiteral ? readLiteral(page, { from: end, to, indent }, context) : end;
}

function endOfParagraph(page: PageReader, { from, to, indent }: Range, { holdsTitles }: Context): number {
  let end = from + 1;
  for (; end < to; end++) {
    const line = page.lineAt(end);
    if (isBlankLine(line) || line.indent !== indent) break;
    if (holdsTitles && page.isUnderlined(end, to, indent)) break;
  }
  return end;
}

function readDefinition(page: PageReader, { from, to, indent }: Range, context: Context): number {
  const end = page.endOfBody(from + 1, to, indent);
  const term = { ...context, kind: "definition", next: context.kind } as const;
  page.addText({ texts: [page.joined(from, from + 1)], span: page.spanOf(from, from + 1) }, term);
  const body = { from: from + 1, to: end, indent: page.indentOf(from + 1, end) };
  page.readBody(body, inside(context, "definition"));
  return end;
}

/** Indented lines, or lines that begin with the same sign, behind "::"; where neither follows, nothing. */
function readLiteral(page: PageReader, { from, to, indent }: Range, context: Context): number {
  const end = page.endOfBody(from, to, indent);
  if (end > from) {
    let first = from;
    while (page.isBlank(first)) first++;
    page.addCode({ from: first, to: end, indent: page.indentOf(first, end) }, context);
    return end;
  }
  let first = from;
  while (first < to && page.isBlank(first)) first++;
  const sign = first < to && first > from ? page.textAt(first).charAt(0) : "";
  if (!QUOTE_SIGN.test(sign) || EXPLICIT.test(page.textAt(first))) return from;
  let last = first;
  while (last < to && page.textAt(last).startsWith(sign)) last++;
  page.addCode({ from: first, to: last, indent }, context);
  return last;
}
