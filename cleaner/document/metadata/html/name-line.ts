import type { Element } from "domhandler";
import { walkElements } from "./walk-elements.ts";

/** Where somebody works, as papers have it below a name: LaTeXML, TeX4ht, older journals. */
const WORKPLACE =
  /(?:^|[^\p{L}])(?:universi\p{L}+|institut\p{L}*|dep(?:artmen)?t\.?|departamento|département|facult\p{L}+|school|college|laborator\p{L}+|hospital|academy)(?:$|[^\p{L}])|\S@\S/iu;
/** A line of a single word may only say that a name follows: "By". */
const NAME = /^\S+(?:\s\S+){1,15}$/;
/** A box of so many elements, or lines so long, holds more than names. */
const MAX_ELEMENTS = 60;
const MAX_LINE_CHARS = 300;
const SPACES = /\s+/g;

/** The names of authors in the first line of their box, where the lines below say where they work; undefined for all other boxes. */
export function nameLineOf(element: Element, without: ReadonlySet<string>): string | undefined {
  const lines = linesIn(element, without);
  const name = lines[0] ?? "";
  const isSigned = NAME.test(name) && !WORKPLACE.test(name) && lines.slice(1).some((line) => WORKPLACE.test(line));
  return isSigned ? name : undefined;
}

/** The lines that a box is broken into, the first ones of a large box. */
function linesIn(element: Element, without: ReadonlySet<string>): readonly string[] {
  const lines = [""];
  let elements = 0;
  walkElements(element, {
    enter: ({ name }) => {
      elements++;
      if (name === "br" && elements <= MAX_ELEMENTS) lines.push("");
      return without.has(name) || elements > MAX_ELEMENTS ? "over" : "into";
    },
    leave: () => undefined,
    text: ({ data }) => {
      const line = lines[lines.length - 1] ?? "";
      if (line.length < MAX_LINE_CHARS) lines[lines.length - 1] = line + data.slice(0, MAX_LINE_CHARS);
    },
  });
  return lines.map((line) => line.replace(SPACES, " ").trim()).filter((line) => line !== "");
}
