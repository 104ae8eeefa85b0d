import { attributeIn } from "./tokens.ts";

/** Where a line lies and how large its letters are, as far as the page says. */
export interface Place {
  readonly top?: number;
  readonly left?: number;
  readonly size?: number;
}

/** pdf2htmlEX numbers places (from the bottom, from the left) and sizes of letters, pdftohtml fonts. */
const RULE = /\.((?:y|x|fs|ft)[0-9a-f]{1,8})\s?\{[^{}]{0,80}?(?:bottom|left|font-size):(-?\d{1,6}(?:\.\d{1,9})?)px/g;
const NUMBER = /-?\d{1,6}(?:\.\d{1,9})?/;

/** What the classes of a page say of places and sizes. */
export class Sheet {
  readonly #values = new Map<string, number>();

  constructor(source: string) {
    for (const [, name = "", value] of source.matchAll(RULE))
      if (!this.#values.has(name)) this.#values.set(name, Number(value));
  }

  /** Of an element, by its style first. What counts from the bottom is turned round, so that it grows downwards. */
  placeOf(written: string): Place {
    const style = attributeIn(written, "style") ?? "";
    const bottom = this.#ofClass(written, "y");
    return known({
      top: inStyle(style, "top:") ?? (bottom === undefined ? undefined : -bottom),
      left: inStyle(style, "left:") ?? this.#ofClass(written, "x"),
      size: inStyle(style, "font-size:") ?? this.#ofClass(written, "f"),
    });
  }

  #ofClass(written: string, start: string): number | undefined {
    const names = attributeIn(written, "class")?.split(" ") ?? [];
    return names
      .filter((name) => name.startsWith(start))
      .map((name) => this.#values.get(name))
      .find((one) => one !== undefined);
  }
}

/** The first number of a style's value: it may be multiplied by the size of the window behind it. */
function inStyle(style: string, name: string): number | undefined {
  const written = `;${style.replaceAll(" ", "")}`;
  const start = written.indexOf(`;${name}`);
  if (start === -1) return undefined;
  const end = written.indexOf(";", start + 1);
  const number = NUMBER.exec(written.slice(start, end === -1 ? undefined : end))?.[0];
  return number === undefined ? undefined : Number(number);
}

function known({ top, left, size }: Record<keyof Place, number | undefined>): Place {
  return {
    ...(top === undefined ? {} : { top }),
    ...(left === undefined ? {} : { left }),
    ...(size === undefined ? {} : { size }),
  };
}
