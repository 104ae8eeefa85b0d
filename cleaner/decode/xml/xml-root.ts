const MAX_PROLOG_CHARS = 20_000;
/** White space, a declaration, a comment, or a doctype: what may stand before the first element. */
const BEFORE_ROOT = /\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>/iy;
const ROOT = /<([\w:-]{1,40})((?:\s[^<>]{0,4000})?)>/y;

/** The first element of a text. */
export interface XmlRoot {
  readonly name: string;
  /** As they are written. */
  readonly attributes: string;
  /** Where it begins in the text. */
  readonly start: number;
}

/** The first element, where a text begins like XML (XML 1.0, 2.8) or HTML. */
export function xmlRootOf(text: string): XmlRoot | undefined {
  const head = text.slice(0, MAX_PROLOG_CHARS);
  let at = head.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    BEFORE_ROOT.lastIndex = at;
    const before = BEFORE_ROOT.exec(head);
    if (before === null) break;
    at = BEFORE_ROOT.lastIndex;
  }
  ROOT.lastIndex = at;
  const [, name, attributes = ""] = ROOT.exec(head) ?? [];
  return name === undefined ? undefined : { name, attributes, start: at };
}
