import { type Element, isTag } from "domhandler";

/** What sheets of the page say how an element is laid out; undefined for nothing. */
export type DisplayOf = (element: Element) => string | undefined;

/** Classes by which frameworks say it, whose sheets are elsewhere: Tailwind, Bootstrap. */
const FRAMEWORK_CLASS = /(?:^|\s)(?:d-)?(?:inline-)?(flex|grid)(?=\s|$)/;
const FRAMEWORK_BLOCK = /(?:^|\s)(?:d-)?(block)(?=\s|$)/;
const INLINE_STYLE = /(?:^|[;\s])display\s{0,5}:\s{0,5}([a-z-]{1,30})/i;
/** Whatever stands in these is a box of its own. CSS Flexbox 1, section 4; CSS Grid 2, section 6. */
const LAYS_OUT = /flex|grid/;
/** These break the line. */
const BREAKS_LINE = /^(?:block|flex|grid|flow-root|table|table-row|table-cell|list-item)$/;

/** Whether an inline element is laid out as a box of its own: by what is around it, or by itself. */
export function isLaidOut(element: Element, displayOf: DisplayOf): boolean {
  const { parent } = element;
  if (BREAKS_LINE.test(layoutOf(element, displayOf))) return true;
  return parent !== null && isTag(parent) && LAYS_OUT.test(layoutOf(parent, displayOf));
}

function layoutOf(element: Element, displayOf: DisplayOf): string {
  const { style, class: classes } = element.attribs;
  const own = style === undefined ? undefined : INLINE_STYLE.exec(style)?.[1]?.toLowerCase();
  if (own !== undefined) return own;
  const declared = displayOf(element);
  if (declared !== undefined || classes === undefined) return declared ?? "";
  return FRAMEWORK_CLASS.exec(classes)?.[1] ?? FRAMEWORK_BLOCK.exec(classes)?.[1] ?? "";
}
