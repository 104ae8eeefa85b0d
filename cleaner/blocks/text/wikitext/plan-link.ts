import type { Span } from "../../../model/block.ts";
import { WIKI_NAMES } from "../../../rules/index.ts";
import type { PairBracket } from "./brackets.ts";
import { cutPart } from "./cut-part.ts";
import type { Plan } from "./edit.ts";
import { hrefOfTitle } from "./link-address.ts";

const FILES: ReadonlySet<string> = new Set(WIKI_NAMES.files);
const CATEGORIES: ReadonlySet<string> = new Set(WIKI_NAMES.categories);
const OPTIONS: ReadonlySet<string> = new Set(WIKI_NAMES.fileOptions);
const FRAMED: ReadonlySet<string> = new Set(WIKI_NAMES.framed);
const REDIRECT = /^\ufeff?\s{0,20}#\s?([\p{L}_]{2,30})\s?:?\s?$/u;
const REDIRECTS: ReadonlySet<string> = new Set(WIKI_NAMES.redirects);
/** The first title stands within so many characters of a redirect. */
const REDIRECT_CHARS = 60;
const NAMESPACE = /^\s{0,9}([^:|#[\]{}<>\n]{1,30}):/;
/** Prefixes of other languages' wikis; "mw" and its like lead elsewhere. */
const LANGUAGE = /^(?!mw$|wp$|tw$)(?:[a-z]{2,3}(?:-[a-z]{2,10}){0,2}|simple)$/;
const SIZE = /^\d{0,5}(?:\s?x\s?\d{1,5})?\s?(?:px|пкс|ピクセル)$/;
const VALUE_NAME = /^([\p{L}_ ]{2,20}?)\s{0,5}=/u;
const VALUES: ReadonlySet<string> = new Set(WIKI_NAMES.fileValues);
const MAX_OPTION_CHARS = 60;
/** A leading colon only says that the link is to be seen. */
const LEAD = /^\s*:?\s*/;
/** Letters behind a link are part of its label: "[[lamp]]s". */
const TRAIL = /\p{Ll}{1,40}/uy;
/** An address and the space behind it. */
const ADDRESS = /\[([^\s[\]<>"]{1,4000})[ \t]{0,20}/y;
const WEB = /^(?:https?:|ftps?:|mailto:|\/\/)/i;

/** A link to another page of the wiki, a picture, a category, a link to an address. */
export function planLink(source: string, bracket: PairBracket, prefix: string | undefined): Plan {
  const { span, bars } = bracket;
  const [start, end] = span;
  if (bracket.kind === "address") return planAddress(source, span);
  const inside: Span = [start + 2, end - 2];
  const target = source.slice(inside[0], bars[0] ?? inside[1]);
  if (start < REDIRECT_CHARS && isRedirect(source.slice(0, start)))
    return { now: cutPart(source, [0, end], { tag: "redirect", names: [] }) };
  const namespace = NAMESPACE.exec(target)?.[1]?.trim().toLowerCase() ?? "";
  if (CATEGORIES.has(namespace)) return { now: cutPart(source, span, { tag: "category", names: [] }) };
  if (FILES.has(namespace)) return planFile(source, span, bars);
  if (LANGUAGE.test(namespace) && isAlone(source, span))
    return { now: cutPart(source, span, { tag: "langlink", names: [namespace] }) };
  const lead = LEAD.exec(target)?.[0].length ?? 0;
  if (WEB.test(target)) return planAddress(source, [start + 1, end - 1], "between brackets");
  const title = target.slice(lead);
  const [bar] = bars;
  const isNamed = bar !== undefined && source.slice(bar + 1, inside[1]).trim() !== "";
  const shown: Span = isNamed ? [bar + 1, inside[1]] : [inside[0] + lead, bar ?? inside[1]];
  TRAIL.lastIndex = end;
  const trail = TRAIL.exec(source)?.[0].length ?? 0;
  return {
    now: { kind: "open-link", href: hrefOfTitle(title, prefix), start, end: shown[0] },
    later: [
      { kind: "mark", start: shown[1], end },
      { kind: "close-link", start: end + trail, end: end + trail },
    ],
  };
}

function isRedirect(before: string): boolean {
  return REDIRECTS.has(REDIRECT.exec(before)?.[1]?.toLowerCase() ?? "");
}

function isAlone(source: string, [start, end]: Span): boolean {
  const before = source.charAt(start - 1);
  const after = source.charAt(end);
  return (before === "" || before === "\n") && (after === "" || after === "\n" || after === "\r");
}

/** Of an address without a label nothing is shown but a number. */
function planAddress(source: string, [start, end]: Span, place: "alone" | "between brackets" = "alone"): Plan {
  ADDRESS.lastIndex = start;
  const [opening = "[", href] = ADDRESS.exec(source) ?? [];
  const from = Math.min(start + opening.length, end - 1);
  const outer = place === "alone" ? 0 : 1;
  return {
    now: { kind: "open-link", href, start: start - outer, end: from },
    later: [{ kind: "close-link", start: end - 1, end: end + outer }],
  };
}

/** The caption is seen below a picture in a frame; elsewhere it is only what the picture is called. */
function planFile(source: string, [start, end]: Span, bars: readonly number[]): Plan {
  let caption: Span | undefined;
  let isFramed = false;
  bars.forEach((bar, at) => {
    const value: Span = [bar + 1, bars[at + 1] ?? end - 2];
    const option = source
      .slice(value[0], Math.min(value[1], value[0] + MAX_OPTION_CHARS))
      .trim()
      .toLowerCase();
    if (FRAMED.has(option)) isFramed = true;
    else if (!saysHow(option) && option !== "") caption = value;
  });
  if (caption === undefined || !isFramed) return { now: { kind: "mark", start, end } };
  return {
    now: { kind: "open-caption", start, end: caption[0] },
    later: [{ kind: "close-caption", start: caption[1], end }],
  };
}

/** Whether a value of a picture says how it is shown. */
function saysHow(value: string): boolean {
  return OPTIONS.has(value) || SIZE.test(value) || VALUES.has(VALUE_NAME.exec(value)?.[1] ?? "");
}
