import { cutText } from "../../../../cleaner/blocks/text/cut-text.ts";
import type { PageFormat } from "../../../../cleaner/model/page.ts";

/** The blocks that a text of this format is cut into. */
export function blocksOf(source: string, format: Exclude<PageFormat, "html">) {
  return cutText(source, format).blocks;
}

/** Their kinds and texts. */
export function kindsOf(source: string, format: Exclude<PageFormat, "html">) {
  return blocksOf(source, format).map(({ kind, text }) => [kind, text]);
}
