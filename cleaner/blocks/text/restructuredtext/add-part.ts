import { collapseSpaces } from "../../../text/characters/collapse.ts";
import type { Range } from "./context.ts";
import type { RstPart } from "./draft.ts";
import type { PageReader } from "./page-reader.ts";

/** Adds some lines as what nobody is shown; the line behind them. */
export function addPart(
  reader: PageReader,
  { from, to }: Pick<Range, "from" | "to">,
  { part, name }: { readonly part: RstPart; readonly name: string },
): number {
  const span = reader.spanOf(from, to);
  const texts = [collapseSpaces(reader.source.slice(...span))];
  reader.drafts.add({ kind: "paragraph", texts, as: "written", span, part, name });
  return to;
}
