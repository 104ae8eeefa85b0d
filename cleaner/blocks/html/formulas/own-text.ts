import { type Element, isText } from "domhandler";

/** The text that stands directly in an element. */
export function ownText({ children }: Element): string {
  return children.map((child) => (isText(child) ? child.data : "")).join("");
}
