import { decodeReferences } from "../../../text/characters/character-reference.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import { readTex } from "../../html/formulas/read-tex.ts";
import { PLAIN_NAMES } from "../../plain-names.ts";
import type { Edit, Plan, Shown } from "./edit.ts";
import type { EdgeBracket, TagBracket } from "./raw-tags.ts";

const LANGUAGE = /\slang\s{0,5}=\s{0,5}["']?([a-z][a-z0-9+#._-]{0,24})(?![a-z0-9+#._-])/i;
const INLINE = /\sinline(?:[\s=/>]|$)/i;
const DISPLAY = /\sdisplay\s{0,5}=\s{0,5}["']?block/i;
const NOWIKI = /<\/?nowiki\s{0,5}\/?>/gi;
const FIRST_LINE_END = /^[ \t]*\n/;

/** What a tag shows whose content is no wikitext, and where the text of a box begins and ends. */
export function planTag(source: string, tag: TagBracket | EdgeBracket): Plan {
  const [start, end] = tag.span;
  if (tag.kind === "edge") return { now: { ...tag.shown, start, end } };
  return { now: { ...shownOf(tag, source.slice(...tag.inside), source.slice(start, end)), start, end } satisfies Edit };
}

function shownOf({ name, attributes }: TagBracket, inside: string, whole: string): Shown {
  switch (name) {
    case "!--":
    case "includeonly":
    case "templatestyles":
      return { kind: "comment" };
    case "nowiki":
      return { kind: "text", text: decodeReferences(inside) };
    case "pre":
      return codeBlock(decodeReferences(inside.replace(NOWIKI, "")), undefined);
    case "source":
    case "syntaxhighlight":
      if (INLINE.test(attributes)) return { kind: "code", text: collapseSpaces(inside) };
      return codeBlock(inside, LANGUAGE.exec(attributes)?.[1]?.toLowerCase());
    case "math":
      return formula(inside, DISPLAY.test(attributes) ? "$$" : "$");
    case "chem":
    case "ce":
      return formula(`\\ce{${inside.trim()}}`, "$");
    case "ref":
      if (inside.trim() === "") return { kind: "mark" };
      return { kind: "cut", part: { tag: "ref", names: [] }, text: collapseSpaces(inside) };
    case "references":
      return { kind: "cut", part: { tag: "ref", names: [] }, text: collapseSpaces(inside) || whole };
    default:
      return { kind: "cut", part: { tag: "program", names: [name] }, text: collapseSpaces(inside) || whole };
  }
}

function codeBlock(inside: string, language: string | undefined): Shown {
  const text = inside.replace(FIRST_LINE_END, "").trimEnd();
  if (text === "") return { kind: "mark" };
  return { kind: "code-block", text, language: PLAIN_NAMES.has(language ?? "") ? undefined : language };
}

/** TeX between dollar signs; what is too long for a formula is text. */
function formula(written: string, sign: "$" | "$$"): Shown {
  const tex = readTex(written);
  return tex === undefined
    ? { kind: "text", text: collapseSpaces(written) }
    : { kind: "math", text: `${sign}${tex}${sign}` };
}
