import type { Block } from "../../model/block.ts";
import type { ParsedPage } from "../../model/parsed-page.ts";
import { cutHtml } from "./cut-html.ts";
import { SILENT_READS, type SilentRead } from "./elements.ts";
import { Hider } from "./hiding/hider.ts";
import { settleHiding } from "./hiding/settle-hiding.ts";
import { countSilentInk } from "./ink/count-silent-ink.ts";
import { inkOf } from "./ink/ink-of.ts";
import { recoverScripts } from "./recover/recover-scripts.ts";

/** Blocks of a page, and what later readers should know of how they were found. */
export interface CutPage {
  readonly blocks: readonly Block[];
  readonly flags: readonly string[];
  /** See `Page`. */
  readonly isCoarse?: boolean;
}

/** Non-white-space characters that recovered text must add to be worth reading. */
const MIN_NEW_INK = 400;
/** ... and their share of what is visible: pages without scripts repeat little pieces, thin pages hold everything. */
const MIN_NEW_SHARE = 0.25;
/** Source length of noscript elements below which they hold trackers only. */
const MIN_NOSCRIPT_CHARS = 1200;
/** A page that shows less ink shows nothing: there, less is worth reading too, but no notice that scripts are wanted. */
const SHELL_INK = 150;
const MIN_SHELL_INK = 100;
const SCRIPT_NOTICE = /java\s?script/i;

/** Cuts the visible page, then reads what is kept for browsers without scripts where the visible page is thin. */
export function readHtml(page: ParsedPage): CutPage {
  const { dom, elements, source, sheets } = page;
  if (dom === undefined || elements === undefined) return { blocks: [], flags: [] };
  const hider = new Hider(elements, source, sheets);
  const read = (...origins: readonly SilentRead[]) => settleHiding(cutHtml(dom, { origins, hider, source }));
  const visible = read();
  const enough = Math.max(MIN_NEW_INK, inkOf(visible) * MIN_NEW_SHARE);
  for (const origin of SILENT_READS) {
    if (countSilentInk(elements, origin) < enough) continue;
    if (origin !== "noframes" && charsInside(source, origin) < MIN_NOSCRIPT_CHARS) continue;
    const blocks = read(origin);
    if (addedInk(visible, blocks) >= enough) return { blocks, flags: [`recovered: ${origin}`] };
  }
  const found = withScripts(page, visible);
  if (found.flags.length > 0 || !isShell(visible) || countSilentInk(elements, "noscript") < MIN_SHELL_INK) return found;
  const blocks = read("noscript");
  const said = blocks.filter(({ text }) => !SCRIPT_NOTICE.test(text));
  return addedInk(visible, said) >= MIN_SHELL_INK ? { blocks, flags: ["recovered: noscript"] } : found;
}

function isShell(visible: readonly Block[]): boolean {
  return inkOf(visible.filter(({ hiding }) => hiding === undefined)) < SHELL_INK;
}

/** Scripts are read last: what they say may be there for other pages. */
function withScripts({ elements, source }: ParsedPage, visible: readonly Block[]): CutPage {
  const found = recoverScripts(elements ?? [], source, visible);
  const origins = new Set(found.map((block) => block.origin));
  return {
    blocks: [...visible, ...found.map((block, i) => ({ ...block, index: visible.length + i }))],
    flags: [...origins].map((origin) => `recovered: ${origin}`),
  };
}

/** Ink of blocks that are not visible and say what no visible one does. */
function addedInk(visible: readonly Block[], blocks: readonly Block[]): number {
  const known = new Set(visible.map((block) => block.text));
  return inkOf(blocks.filter(({ origin, text }) => origin !== "visible" && !known.has(text)));
}

function charsInside(source: string, tag: string): number {
  let chars = 0;
  for (let from = source.indexOf(`<${tag}`); from >= 0; ) {
    const to = source.indexOf(`</${tag}`, from);
    if (to < 0) return chars + source.length - from;
    chars += to - from;
    from = source.indexOf(`<${tag}`, to);
  }
  return chars;
}
