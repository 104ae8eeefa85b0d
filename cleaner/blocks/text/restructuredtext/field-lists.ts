import { collapseSpaces } from "../../../text/characters/collapse.ts";
import { type Context, inside, type Range } from "./context.ts";
import type { PageReader } from "./page-reader.ts";

/** A field at the top of a page says so much of it; a longer one is text. */
const MAX_DOCINFO_CHARS = 300;

/** Reads one field: its name and what it says are one block, what else stands in it others. At the top of a page it is data about the page. */
export function readField(
  page: PageReader,
  { from, to, indent, name, width }: Range & { readonly name: string; readonly width: number },
  context: Context,
): number {
  const line = page.lineAt(from);
  const end = page.endOfBody(from + 1, to, indent);
  const start = line.at;
  const value = page.source.slice(line.at + width, line.end).trim();
  const written = `${name.replaceAll("\\", "")}: ${value}`;
  if (context.depth === 0 && page.drafts.isAtTop) {
    const span = page.spanOf(from, end);
    if (span[1] - span[0] <= MAX_DOCINFO_CHARS) {
      const rest = [written, ...(end > from + 1 ? [page.joined(from + 1, end)] : [])];
      const texts = [collapseSpaces(rest.join(" "))];
      page.drafts.add({ kind: "paragraph", texts, as: "written", span, part: "docinfo", name });
      return end;
    }
  }
  const body = inside(context, "definition", { item: context.item });
  if (value === "") page.addText({ texts: [name], span: [start, line.end] }, { ...body });
  const bodyIndent = page.indentOf(from + 1, end, line.indent + width);
  if (value !== "") Object.assign(line, { says: written, indent: bodyIndent });
  page.readBody({ from: value === "" ? from + 1 : from, to: end, indent: bodyIndent }, body);
  return end;
}
