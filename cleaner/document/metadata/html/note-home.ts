import { type AnyNode, type Element, isTag } from "domhandler";
import { textIn } from "./walk-elements.ts";

/** The root of a site, also as a web archive writes it behind its own address. */
const ROOT = /(?:^|\/)https?:\/\/[^/?#\s]+\/?$/;
const SCHEME_CHARS = 6;
const MAX_HOMES = 20;
/** Longer texts are no site's name. */
const MAX_NAME_CHARS = 80;
/** From a link to the item of a menu around it, and to the picture in it. */
const MAX_STEPS = 3;

/** Notes what a link to the home page is called, by its text or its picture; items of menus say "Home", and are not asked. */
export function noteHome(homes: string[], link: Element): void {
  if (homes.length >= MAX_HOMES || !leadsHome(link) || isItem(link)) return;
  const name = textIn(link, MAX_NAME_CHARS + 1) || pictureIn(link);
  if (name !== "" && name.length <= MAX_NAME_CHARS) homes.push(name);
}

function leadsHome({ attribs: { href = "", rel, accesskey } }: Element): boolean {
  // DokuWiki's home is a page like others, and its key is "h".
  if (href === "/" || href === "./" || rel === "home" || accesskey === "h") return true;
  const scheme = href.lastIndexOf("://");
  return scheme > 0 && ROOT.test(href.slice(Math.max(0, scheme - SCHEME_CHARS)));
}

function isItem(link: Element): boolean {
  let at: AnyNode | null = link.parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_STEPS; at = at.parent, steps++)
    if (at.name === "li") return true;
  return false;
}

function pictureIn(link: Element): string {
  let at: AnyNode | null = link.firstChild;
  for (let steps = 0; at !== null && steps < MAX_STEPS; steps++) {
    if (isTag(at) && at.attribs.alt !== undefined) return at.attribs.alt.trim();
    at = (isTag(at) ? at.firstChild : null) ?? at.next;
  }
  return "";
}
