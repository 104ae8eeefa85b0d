import { findFormulas } from "../../../text/find-formulas.ts";

/** A formula's place is held by these two characters, which no text has: the second one counts on. */
const OPENS = "\ue000";
const FIRST = 0xe100;
const MOST = 0x1700;
const MASK = /\ue000([\ue100-\uf7ff])/g;
/** What is code or a link before it is a formula. */
const CODE_OR_LINK = /`|\]\s?\(/;

/** A text whose formulas are out of the way of what reads its marks. */
export interface MaskedText {
  readonly masked: string;
  /** Puts the formulas back into a part of it. */
  readonly unmask: (part: string) => string;
}

const keep = (part: string): string => part;

/** In a formula no underscore is emphasis and no backslash escapes: TeX stays as it is written. Escaped brackets are mostly brackets, within a text. */
export function maskFormulas(text: string): MaskedText {
  const formulas = text.includes(OPENS)
    ? []
    : findFormulas(text)
        .filter(([start, end]) => !CODE_OR_LINK.test(text.slice(start, end)))
        .filter(([start, end]) => !text.startsWith("\\[", start) || end - start === text.length)
        .slice(0, MOST);
  if (formulas.length === 0) return { masked: text, unmask: keep };
  let masked = "";
  let from = 0;
  for (const [k, [start, end]] of formulas.entries()) {
    masked += text.slice(from, start) + OPENS + String.fromCharCode(FIRST + k);
    from = end;
  }
  const written = (mask: string) => {
    const [start, end] = formulas[mask.charCodeAt(1) - FIRST] ?? [0, 0];
    return text.slice(start, end);
  };
  return { masked: masked + text.slice(from), unmask: (part) => part.replace(MASK, written) };
}
