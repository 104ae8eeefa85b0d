import { type Element, isTag, type Text } from "domhandler";

/** Values of `white-space` by which line feeds are lines. CSS Text 3, section 3. */
const KEEPS = /^(?:pre|pre-wrap|pre-line|break-spaces)$/;
/** These say nothing of their own. */
const TAKES_OVER = /^(?:inherit|unset|revert(?:-layer)?)$/;
const INLINE_STYLE = /(?:^|[;\s])white-space\s{0,5}:\s{0,5}([a-z-]{1,30})/i;
/** Classes that are called as the value: Tailwind, Bootstrap's older utilities, YouTube ("yt-core-attributed-string--white-space-pre-wrap"). */
const CLASS =
  /(?:(?:^|[\s_-])white-?space-(pre(?:-wrap|-line)?|break-spaces|normal|nowrap)|(?:^|\s)(pre-wrap|pre-line))!?(?=\s|$)/;
/** A page that says none of these keeps no lines. */
const MENTION = /pre-(?:wrap|line)|break-spaces|white-?space[-:\s]{1,6}pre/i;

/** Knows the text whose line feeds are shown as lines, by its own style, the page's sheets or the classes of frameworks: messages, descriptions, what people typed. */
export class KeptLines {
  readonly #whiteSpaceOf: (element: Element) => string | undefined;
  readonly #isMentioned: boolean;
  readonly #known = new Map<Element, boolean>();

  constructor(source: string | undefined, whiteSpaceOf: (element: Element) => string | undefined) {
    this.#whiteSpaceOf = whiteSpaceOf;
    this.#isMentioned = source !== undefined && MENTION.test(source);
  }

  holds({ data, parent }: Text): boolean {
    return this.#isMentioned && data.includes("\n") && parent !== null && isTag(parent) && this.#keeps(parent);
  }

  /** Each element is looked at once, however many lines it holds and however deep it stands. */
  #keeps(innermost: Element): boolean {
    const passed: Element[] = [];
    let keeps = false;
    for (let at: Element | null = innermost; at !== null; at = parentOf(at)) {
      const value = this.#known.get(at) ?? this.#saidBy(at);
      if (value !== undefined) {
        keeps = value;
        break;
      }
      passed.push(at);
    }
    for (const element of passed) this.#known.set(element, keeps);
    return keeps;
  }

  #saidBy(element: Element): boolean | undefined {
    const { style, class: classes } = element.attribs;
    const own = style === undefined ? undefined : INLINE_STYLE.exec(style)?.[1]?.toLowerCase();
    const value = own ?? this.#whiteSpaceOf(element) ?? (classes === undefined ? undefined : valueIn(classes));
    if (value === undefined || TAKES_OVER.test(value)) return undefined;
    const keeps = KEEPS.test(value);
    this.#known.set(element, keeps);
    return keeps;
  }
}

function valueIn(classes: string): string | undefined {
  const named = CLASS.exec(classes);
  return named?.[1] ?? named?.[2];
}

function parentOf({ parent }: Element): Element | null {
  return parent !== null && isTag(parent) ? parent : null;
}
