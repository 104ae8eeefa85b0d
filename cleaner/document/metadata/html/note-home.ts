import { type Element, isTag } from "domhandler";
import { textIn, walkElements } from "./walk-elements.ts";

/** The root of a site, also as a web archive writes it behind its own address. */
const ROOT = /(?:^|\/)https?:\/\/[^/?#\s]+\/?$/;
const SCHEME_CHARS = 6;
const MAX_HOMES = 20;
/** Longer texts are no site's name. */
const MAX_NAME_CHARS = 80;

/** Notes what a link to the home page is called, by its text or its picture, "" for nothing; items of menus say "Home", and are not asked. */
export function noteHome(homes: string[], link: Element): void {
  if (homes.length >= MAX_HOMES || !leadsHome(link) || isInItem(link.parent)) return;
  const name = textIn(link, MAX_NAME_CHARS + 1) || pictureIn(link);
  homes.push(name.length <= MAX_NAME_CHARS ? name : "");
}

/** Whether a heading is a link to the home page, as blogs write their names above all of their pages. */
export function isHomeLink({ children }: Element): boolean {
  const [link, ...others] = children.filter(isTag);
  return link !== undefined && others.length === 0 && link.name === "a" && leadsHome(link);
}

function isInItem(box: Element["parent"]): boolean {
  if (box === null || !isTag(box)) return false;
  return box.name === "li" || (box.parent !== null && isTag(box.parent) && box.parent.name === "li");
}

function leadsHome({ attribs: { href = "", rel, accesskey } }: Element): boolean {
  // DokuWiki's home is a page like others, and its key is "h".
  if (href === "/" || href === "./" || rel === "home" || accesskey === "h") return true;
  const scheme = href.lastIndexOf("://");
  return scheme > 0 && ROOT.test(href.slice(Math.max(0, scheme - SCHEME_CHARS)));
}

function pictureIn(link: Element): string {
  let name = "";
  walkElements(link, {
    enter: ({ attribs }) => {
      name ||= attribs.alt ?? "";
      return name === "" ? "into" : "over";
    },
    leave: () => undefined,
  });
  return name.trim();
}
