import { type Element, isText } from "domhandler";

const MAX_STYLE_CHARS = 3_000_000;
const CSS_ADDRESS = /^\s*data:text\/css[^,]{0,100},/i;
const PACKED = /;\s*base64\s*,$/i;

/** The style sheets that stand in a page: in `<style>`, and in the address of a link. Those elsewhere are never fetched. */
export function sheetsIn(elements: readonly Element[]): string {
  const sheets: string[] = [];
  let chars = 0;
  for (const element of elements) {
    const sheet = sheetOf(element);
    if (sheet === undefined) continue;
    chars += sheet.length;
    sheets.push(sheet);
    if (chars >= MAX_STYLE_CHARS) break;
  }
  return sheets.join("\n");
}

function sheetOf(element: Element): string | undefined {
  const { name, attribs } = element;
  if (name === "style") return attribs.media === "print" ? "" : textOf(element);
  if (name !== "link" || attribs.rel?.toLowerCase().includes("stylesheet") !== true) return undefined;
  const head = CSS_ADDRESS.exec(attribs.href ?? "")?.[0];
  return head === undefined ? undefined : decode(head, (attribs.href ?? "").slice(head.length));
}

function decode(head: string, data: string): string {
  if (PACKED.test(head)) return Buffer.from(data, "base64").toString("utf8");
  // A broken escape is told by a throw only; what was written then speaks for itself.
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}

function textOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : "")).join("");
}
