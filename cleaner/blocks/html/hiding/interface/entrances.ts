import { type Element, isTag } from "domhandler";
import { nameWords } from "../../../../text/words/name-words.ts";

/** Words of the attributes by which pages ask a library to bring an element in when it comes into view. */
const ASKED_BY: ReadonlySet<string> = new Set(
  (
    "anim animate animated animation animations aos appear entrance fade fadein gsap inview lax motion reveal sal scroll scrollreveal " +
    "scrollspy sr waypoint wow"
  ).split(" "),
);
/** Attributes are the libraries' own by what they begin with: `data-aos`, `uk-scrollspy`. */
const OF_LIBRARY = /^(?:data-|uk-)/;
/** Webflow's interactions. */
const OF_INTERACTION = "data-w-id";
/** Words of classes for the same: WOW, Animate.css, AOS, Elementor. */
const NAMED_SO: ReadonlySet<string> = new Set(["wow", "animated", "animate", "aos", "anim", "reveal", "appear"]);
const OF_ELEMENTOR = "elementor-invisible";

/** Names and roles of what comes in by a hand and not by reading on. */
const WAITS: ReadonlySet<string> = new Set(
  (
    "tab tabs tabpanel pane panes panel panels accordion collapse dropdown dropdowns flyout megamenu menu submenu nav navbar modal popup " +
    "dialog alertdialog lightbox overlay drawer offcanvas tooltip popover listbox menubar tree slider slideshow carousel swiper slick " +
    "glide splide owl toast"
  ).split(" "),
);
const WAITING_TAGS: ReadonlySet<string> = new Set(["nav", "dialog", "menu", "details"]);
/** How far up names are looked for. */
const MAX_STEPS = 3;

/** Whether an element is marked as one that a library brings in while a reader reads on. */
export function isEntranceMarked(element: Element): boolean {
  const { attribs } = element;
  for (const name in attribs) if (isAskedBy(name)) return true;
  return nameWords(attribs.class ?? "").some((word) => NAMED_SO.has(word)) || isOfElementor(attribs.class);
}

/** Whether an element, or a box right around it, is one that readers open. */
export function waitsForHand(element: Element): boolean {
  let at: Element | undefined = element;
  for (let steps = 0; at !== undefined && steps <= MAX_STEPS; steps++) {
    const { name, attribs } = at;
    if (name === "body") return false;
    const { class: classes = "", id = "", role = "" } = attribs;
    if (WAITING_TAGS.has(name) || nameWords(`${classes} ${id} ${role}`).some((word) => WAITS.has(word))) return true;
    at = at.parent !== null && isTag(at.parent) ? at.parent : undefined;
  }
  return false;
}

function isAskedBy(attribute: string): boolean {
  if (attribute === OF_INTERACTION) return true;
  return OF_LIBRARY.test(attribute) && nameWords(attribute).some((word) => ASKED_BY.has(word));
}

function isOfElementor(classes: string | undefined): boolean {
  return classes?.includes(OF_ELEMENTOR) === true;
}
