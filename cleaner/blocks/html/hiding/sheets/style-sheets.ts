import { type Element, isTag, isText } from "domhandler";
import { type Audience, audienceOf } from "./audience.ts";

/** A style sheet of the page, and for whom it holds. */
export interface StyleSheet {
  readonly css: string;
  readonly audience: Audience;
}

const MAX_STYLE_CHARS = 3_000_000;
const IS_CSS = /^\s*(?:text\/css\s*(?:;.*)?)?$/i;
/** How far out a `<noscript>` or `<template>` is looked for. */
const MAX_STEPS = 64;
/** AMP's own: the body waits unseen until its script has run. Its text is laid down; any other is judged as sheets are. */
const AMP_MARKS = ["amp-boilerplate", "amp4ads-boilerplate"] as const;
const AMP_TEXT =
  /^\s*body\s*\{[^{}]{0,600}\}\s*(?:@(?:-[a-z]{1,6}-)?keyframes\s[^{}]{1,60}\{\s*from\s*\{[^{}]{0,100}\}\s*to\s*\{[^{}]{0,100}\}\s*\}\s*){0,9}$/;
const CSS_ADDRESS = /^\s*data:text\/css[^,]{0,100},/i;
const PACKED = /;\s*base64\s*,$/i;

/** Style sheets by the addresses under which a page asks for them. */
export type SheetsBeside = ReadonlyMap<string, string>;

/**
 * The style sheets that stand in a page, in `<style>` and in the address of a link, and those that came with it. Others are
 * never fetched; those that no browser applies (for print, an alternative, of readers without scripts, in a template) are none.
 */
export function sheetsIn(elements: readonly Element[], beside: SheetsBeside): readonly StyleSheet[] {
  const sheets: StyleSheet[] = [];
  let chars = 0;
  for (const element of elements) {
    const css = cssOf(element, beside);
    if (css === undefined || css === "") continue;
    const audience = audienceOf(element.attribs.media ?? "");
    if (audience === "nobody" || isSetAside(element)) continue;
    chars += css.length;
    sheets.push({ css, audience });
    if (chars >= MAX_STYLE_CHARS) break;
  }
  return sheets;
}

function cssOf(element: Element, beside: SheetsBeside): string | undefined {
  const { name, attribs } = element;
  if (name === "style") return IS_CSS.test(attribs.type ?? "") && !isOfAmp(element) ? textOf(element) : undefined;
  if (name !== "link" || attribs.disabled !== undefined || !isStyleSheet(attribs.rel)) return undefined;
  const address = attribs.href ?? "";
  const head = CSS_ADDRESS.exec(address)?.[0];
  return head === undefined ? beside.get(address.trim()) : decode(head, address.slice(head.length));
}

function isOfAmp(element: Element): boolean {
  return AMP_MARKS.some((mark) => element.attribs[mark] !== undefined) && AMP_TEXT.test(textOf(element));
}

function isStyleSheet(rel: string | undefined): boolean {
  const relation = rel?.toLowerCase() ?? "";
  return relation.includes("stylesheet") && !relation.includes("alternate");
}

function isSetAside(element: Element): boolean {
  let { parent } = element;
  for (let steps = 0; parent !== null && isTag(parent) && steps < MAX_STEPS; steps++) {
    if (parent.name === "noscript" || parent.name === "template") return true;
    parent = parent.parent;
  }
  return false;
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
