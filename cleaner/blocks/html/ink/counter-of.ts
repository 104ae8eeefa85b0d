import { type Element, isText } from "domhandler";

/** Where counters that run up from nothing keep the number they stop at: Elementor, countTo, PureCounter, WPBakery and their like. */
const KEPT_IN = ["data-to-value", "data-to", "data-count", "data-target", "data-purecounter-end", "data-counter-value"];
const NUMBER = /^\d{1,12}(?:\.\d{1,4})?$/;
const THOUSANDS = /\B(?=(?:\d{3})+(?!\d))/g;

/** The number that a counter in a line shows in the end, where its text is the "0" it begins with; undefined for all other elements. */
export function counterOf({ name, attribs, children }: Element): string | undefined {
  const [text] = children;
  if (name !== "span" || children.length !== 1 || text === undefined || !isText(text) || text.data.trim() !== "0")
    return undefined;
  const end = KEPT_IN.map((key) => attribs[key]).find((value) => value !== undefined && NUMBER.test(value));
  if (end === undefined || Number(end) === 0) return undefined;
  const [whole = "", part] = end.split(".");
  const grouped = whole.replace(THOUSANDS, attribs["data-delimiter"] ?? "");
  return part === undefined ? grouped : `${grouped}.${part}`;
}
