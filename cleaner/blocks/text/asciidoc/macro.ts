import { collapseSpaces } from "../../../text/characters/collapse.ts";

/** Names of macros that stand in a line; others are text. */
export const MACROS = [
  "link",
  "xref",
  "mailto",
  "kbd",
  "btn",
  "menu",
  "stem",
  "latexmath",
  "asciimath",
  "image",
  "icon",
  "pass",
  "anchor",
  "indexterm2",
  // Of Spring's and Git's manuals.
  "javadoc",
  "configprop",
  "linkgit",
] as const;

/** A macro as it is written: "link:a.html[A page]" has the name "link", the target "a.html". */
export interface Macro {
  readonly name: string;
  readonly target: string;
  /** Between its brackets. */
  readonly content: string;
}

/** What a macro shows. */
export type ShownMacro =
  | { readonly kind: "text" | "math" | "code"; readonly text: string }
  /** `isWritten`: the label holds marks of its own. */
  | { readonly kind: "link"; readonly label: string; readonly href: string }
  /** What it shows are marks and words of a line. */
  | { readonly kind: "marked"; readonly text: string };

const TAG = /<\/?[a-z][^<>]{0,500}>/gi;
const GREATER = /\s*>\s*/g;
const SHARP = /^#/;
const CLOSER = /\\\]/g;
/** Names a value: "window=_blank", "role="x"". */
const NAMED = /^\s*[a-z][\w-]{0,30}\s?=/i;
const QUOTED = /^\s*"((?:[^"\\]|\\.){0,5000})"\s*(?:,|$)/;
/** What of a link's text follows a comma and names a value. */
const NAMED_BEHIND = /,\s*[a-z][\w-]{0,30}\s?=/i;
/** Opens the link in a window of its own. */
const WINDOW = /\^\s*$/;

/** @param titleOf what a reference within the document shows that has no text of its own */
export function showMacro({ name, target, content }: Macro, titleOf: (id: string) => string): ShownMacro {
  switch (name) {
    case "link":
      return { kind: "link", label: labelOf(content) || target, href: target };
    case "mailto":
      return { kind: "link", label: labelOf(content.split(",", 1)[0] ?? "") || target, href: `mailto:${target}` };
    case "xref":
      return showReference(target, labelOf(content), titleOf);
    case "stem":
    case "latexmath":
      return { kind: "math", text: `$${collapseSpaces(content.replace(CLOSER, "]"))}$` };
    case "asciimath":
      return { kind: "code", text: content.replace(CLOSER, "]") };
    case "image":
      return { kind: "text", text: firstOf(content) };
    case "kbd":
    case "btn":
      return { kind: "text", text: content.replace(CLOSER, "]") };
    case "menu":
      return { kind: "text", text: [target, ...(content === "" ? [] : content.split(GREATER))].join(" > ") };
    case "pass":
      return { kind: "text", text: content.replace(TAG, "") };
    case "javadoc":
      return { kind: "code", text: labelOf(content) || target.slice(target.lastIndexOf("/") + 1) };
    case "configprop":
      return { kind: "code", text: target };
    case "linkgit":
      return { kind: "text", text: `${target}(${content})` };
    case "indexterm2":
      return { kind: "marked", text: content };
    default:
      return { kind: "text", text: "" };
  }
}

/** A reference to a place in this document, or in another one. */
export function showReference(target: string, label: string, titleOf: (id: string) => string): ShownMacro {
  const id = target.replace(SHARP, "");
  const isOutside = id.includes("#") || id.includes(".");
  return { kind: "link", label: label || (isOutside ? id : titleOf(id)), href: isOutside ? id : `#${id}` };
}

/** A link's text, without the values beside it. */
export function labelOf(content: string): string {
  const quoted = QUOTED.exec(content)?.[1];
  const written = quoted ?? (NAMED.test(content) ? "" : (content.split(NAMED_BEHIND, 1)[0] ?? ""));
  return written.replace(WINDOW, "").replace(CLOSER, "]").trim();
}

/** The first of the values of a macro, as the alternative text of a picture is. */
export function firstOf(content: string): string {
  const quoted = QUOTED.exec(content)?.[1];
  if (quoted !== undefined) return quoted;
  const named = ALT.exec(content);
  if (named !== null) return named[1] ?? named[2] ?? "";
  return NAMED.test(content) ? "" : (content.split(",", 1)[0] ?? "").replace(CLOSER, "]").trim();
}

const ALT = /(?:^|,)\s*alt=(?:"([^"]{0,1000})"|([^,"]{1,1000}))/;
