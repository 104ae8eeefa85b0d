import { attributeIn, type Token } from "./tokens.ts";

/** What a tag begins in the markup of a program. */
export type Part = "page" | "box" | "line" | "turn" | "break";

/** A program that writes documents in PDF as HTML, line by line. */
export interface Program {
  readonly name: string;
  /** One of these words stands in the first characters of what it writes: sought first, for most pages have none. */
  readonly words: readonly string[];
  /** And so does this. */
  readonly sign: RegExp;
  /** It may write no pages and no boxes of lines, but their text with a break behind each. */
  readonly isBare?: boolean;
  readonly partOf: (tag: Token) => Part | undefined;
}

/**
 * The programs, by how they write pages and lines: `page` opens the element of a page, `box` one inside that others are placed in, `line` that
 * of a line; `break` ends a line in the middle of an element, and `turn` ends a page.
 */
export const PROGRAMS: readonly Program[] = [
  {
    name: "pdf2htmlEX",
    words: ["pdf2htmlEX"],
    sign: /<meta name="generator" content="pdf2htmlEX"|Created by pdf2htmlEX/,
    partOf: ({ name, written }) => {
      if (name !== "div") return undefined;
      const first = attributeIn(written, "class")?.split(" ", 1)[0];
      return first === "pf" ? "page" : first === "t" ? "line" : first === "c" ? "box" : undefined;
    },
  },
  {
    name: "pdftohtml",
    words: ["pdftohtml"],
    sign: /<meta name="generator" content="pdftohtml/i,
    isBare: true,
    partOf: ({ name, written }) => {
      const style = attributeIn(written, "style") ?? "";
      if (name === "div" && style.startsWith("position:relative")) return "page";
      if ((name === "p" || name === "div") && style.startsWith("position:absolute")) return "line";
      if (name === "hr") return "turn";
      return name === "br" ? "break" : undefined;
    },
  },
  {
    name: "PDF.js",
    words: ["pdfViewer", "textLayer"],
    sign: /<div [^>]{0,200}class="(?:pdfViewer|textLayer)/,
    partOf: ({ name, written }) => {
      if (name === "div") return attributeIn(written, "class")?.split(" ").includes("textLayer") ? "page" : undefined;
      if (name !== "span") return name === "br" ? "break" : undefined;
      return attributeIn(written, "style")?.includes("left:") === true ? "line" : undefined;
    },
  },
];
