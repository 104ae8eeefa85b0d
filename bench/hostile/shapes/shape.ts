/** One way in which a page can be hostile, at any size. */
export interface Shape {
  readonly name: string;
  /** The key's ending says what the page claims to be. */
  readonly key: "page.html" | "page.txt" | "page.md" | "page.json" | "page.eml" | "page.xml";
  /** The page at a size; at least that many characters, and less than twice. */
  readonly make: (chars: number) => string | Uint8Array;
  /** Bytes at which it is also run once, where 1 MB is not yet what the name promises. */
  readonly largest?: number;
  /** Why no tool can hold the text: the markup itself, by the standard, makes it a comment or an attribute. */
  readonly swallows?: string;
}

/** Sentences in every page: a result that lost them is empty, however long it is. */
export const BEFORE =
  "The lighthouse keeper wrote down every ship that passed, because nobody else on the island could read or write.";
export const AFTER =
  "When the harbour froze in January the mail came over the ice by sledge, and the whole town waited at the pier.";
/** What to look for. */
export const MARKS = ["lighthouse keeper wrote down", "mail came over the ice"] as const;

interface Parts {
  /** What is repeated; given its number where repetitions differ. */
  readonly unit: string | ((i: number) => string);
  readonly before?: string;
  readonly after?: string;
}

const HTML_BEFORE = `<!doctype html><html lang="en"><head><title>The lighthouse</title></head><body><main><h1>The lighthouse</h1><p>${BEFORE}</p>`;
const HTML_AFTER = `<p>${AFTER}</p></main></body></html>`;

/** An HTML page: a sentence, what is repeated, a sentence. */
export function html(name: string, parts: Parts, rest: Partial<Shape> = {}): Shape {
  const make = (chars: number) =>
    `${HTML_BEFORE}${parts.before ?? ""}${repeat(parts.unit, chars)}${parts.after ?? ""}${HTML_AFTER}`;
  return { name, key: "page.html", make, ...rest };
}

/** An HTML page whose head holds what is repeated. */
export function head(name: string, parts: Parts, rest: Partial<Shape> = {}): Shape {
  const make = (chars: number) =>
    `<!doctype html><html lang="en"><head>${parts.before ?? ""}${repeat(parts.unit, chars)}${parts.after ?? ""}</head><body><main><p>${BEFORE}</p>${HTML_AFTER}`;
  return { name, key: "page.html", make, ...rest };
}

/** A text of lines: a sentence, what is repeated, a sentence. */
export function text(name: string, parts: Parts, rest: Partial<Shape> = {}): Shape {
  const make = (chars: number) =>
    `${BEFORE}\n\n${parts.before ?? ""}${repeat(parts.unit, chars)}${parts.after ?? ""}\n\n${AFTER}\n`;
  return { name, key: "page.txt", make, ...rest };
}

/** An article in XML (JATS): a paragraph, what is repeated, a paragraph. */
export function xml(name: string, parts: Parts): Shape {
  const make = (chars: number) =>
    `<?xml version="1.0"?><article><front><article-meta><title-group><article-title>The lighthouse</article-title></title-group></article-meta></front><body><p>${BEFORE}</p>${parts.before ?? ""}${repeat(parts.unit, chars)}${parts.after ?? ""}<p>${AFTER}</p></body></article>`;
  return { name: `XML, ${name}`, key: "page.xml", make };
}

/** So many repetitions of a unit that they have so many characters. */
export function repeat(unit: Parts["unit"], chars: number): string {
  if (typeof unit === "string") return unit.repeat(Math.ceil(chars / unit.length));
  const pieces: string[] = [];
  for (let i = 0, made = 0; made < chars; i++) {
    const piece = unit(i);
    pieces.push(piece);
    made += piece.length;
  }
  return pieces.join("");
}
