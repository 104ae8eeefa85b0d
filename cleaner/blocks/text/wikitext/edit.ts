/** What takes the place of a stretch of wikitext. Edits come in the order of the source and never overlap. */
export type Edit = Stretch & Shown;

interface Stretch {
  readonly start: number;
  /** Exclusive; a close of something may stand between two characters. */
  readonly end: number;
}

export type Shown =
  /** Nothing is shown. `mark` belongs to the text around it, `comment` to nobody. */
  | { readonly kind: "mark" | "comment" }
  | { readonly kind: "text" | "code" | "math"; readonly text: string }
  | { readonly kind: "open-link"; readonly href: string | undefined }
  | { readonly kind: "close-link" }
  /** What is no text of the page, with a block of its own. */
  | { readonly kind: "cut"; readonly part: WikiPart; readonly text: string }
  | { readonly kind: "code-block"; readonly text: string; readonly language: string | undefined }
  /** Between both stands a text of its own. */
  | { readonly kind: "open-caption" | "close-caption" }
  /** A paragraph ends. */
  | { readonly kind: "open" | "close"; readonly mode: Mode }
  | { readonly kind: "break" };

/** How lines are read: of quotations, of verses, of lists of pictures. */
export type Mode = "blockquote" | "poem" | "gallery";

/** A part of a page that is none of its text, as the box that its block lies in says it. */
export interface WikiPart {
  readonly tag: "template" | "ref" | "category" | "langlink" | "redirect" | "program";
  /** Of a template the words of its name, in lower case. */
  readonly names: readonly string[];
}

/** What a bracket becomes: at once, and, in the order of the source, behind what is shown of its inside. */
export interface Plan {
  readonly now: Edit;
  readonly later?: readonly Edit[];
}
