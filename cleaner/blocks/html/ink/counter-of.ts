import { type Element, isText } from "domhandler";

/** Where counters that run up from nothing keep the number they stop at: Elementor, countTo, PureCounter and their like. */
const KEPT_IN = ["data-to-value", "data-to", "data-count", "data-target", "data-purecounter-end"];
const NUMBER = /^[1-9]\d{0,11}(?:\.\d{1,4})?$/;

/** The number that a counter in a line shows in the end, where its text is the "0" it begins with; undefined for all other elements. */
export function counterOf({ name, attribs, children }: Element): string | undefined {
  const [text] = children;
  const isAtStart =
    name === "span" && children.length === 1 && text !== undefined && isText(text) && text.data.trim() === "0";
  return isAtStart ? KEPT_IN.map((key) => attribs[key] ?? "").find((value) => NUMBER.test(value)) : undefined;
}
