import { CHARACTER_REFERENCE, characterOf } from "../text/characters/character-reference.ts";

/** What only markup begins with that was escaped once more than it should be, right where text begins. */
const ESCAPED_START = /(?:^|>)\s{0,200}(&lt;(?:!doctype\s|(?:html|body|div|p|article|section|main)(?:\s|&gt;)))/i;
const ESCAPED_END = /&lt;\/[a-z][a-z0-9]{0,9}&gt;\s{0,200}$/i;
/** As far as a browser's own markup goes before the source that it shows. */
const LEADING_CHARS = 6000;
/** What browsers write above and beside the source, and no element of the page. */
const NOT_SHOWN = /<(head|title|style|script|form|label)\b[^>]*>[\s\S]{0,4000}?<\/\1>|<!--[\s\S]{0,4000}?-->/gi;
const TAG = /<[/!]?[a-z][^<>]{0,2000}>/gi;
/** Chrome shows each line of a source in a row of a table. */
const LINE = /<td class="line-content">/gi;
const BREAK = /<br\s{0,3}\/?>/gi;
/** So many closing tags are no example in a sentence. */
const MIN_CLOSED = 3;
const CLOSED = /&lt;\/[a-z][a-z0-9]{0,9}&gt;/gi;

/**
 * The page whose source this page shows, and nothing else: what browsers save of "view-source:", and markup that was escaped on its
 * way. Undefined for pages that show some source among their own text.
 */
export function readShownSource(text: string): string | undefined {
  const opening = ESCAPED_START.exec(text.slice(0, LEADING_CHARS).replace(NOT_SHOWN, blank));
  if (opening === null) return undefined;
  const at = opening.index + opening[0].length - (opening[1]?.length ?? 0);
  if (withoutTags(text.slice(0, at).replace(NOT_SHOWN, blank)).trim() !== "") return undefined;
  const shown = withoutTags(text.slice(at).replace(LINE, "\n").replace(BREAK, "\n")).trim();
  if (!ESCAPED_END.test(shown.slice(-LEADING_CHARS)) || (shown.match(CLOSED)?.length ?? 0) < MIN_CLOSED)
    return undefined;
  return shown.replace(CHARACTER_REFERENCE, (written, ...groups) => characterOf(groups.slice(0, 3)) ?? written);
}

function withoutTags(markup: string): string {
  return markup.replace(TAG, "");
}

/** Places stay where they are. */
function blank(markup: string): string {
  return " ".repeat(markup.length);
}
