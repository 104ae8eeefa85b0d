/** A tag or a text of markup that a program wrote. */
export interface Token {
  readonly kind: "open" | "close" | "text";
  /** Of tags, in lower case. */
  readonly name: string;
  /** Of tags what stands behind the name, of texts the text. */
  readonly written: string;
}

const COMMENT = "<!--";
const NAME = /^\/?([a-z][a-z0-9-]*)/i;
/** Elements whose content is no markup. */
const VERBATIM: ReadonlySet<string> = new Set(["script", "style"]);

/** Tags and texts in their order, comments and declarations left out; ends at a tag that is not closed. */
export function* tokensOf(source: string): Generator<Token> {
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf("<", at);
    if (start !== at) yield { kind: "text", name: "", written: source.slice(at, start === -1 ? undefined : start) };
    if (start === -1) return;
    const isComment = source.startsWith(COMMENT, start);
    const end = isComment ? source.indexOf("-->", start) : source.indexOf(">", start);
    if (end === -1) return;
    const written = source.slice(start + 1, end);
    const name = isComment ? undefined : NAME.exec(written)?.[1]?.toLowerCase();
    at = end + (isComment ? 3 : 1);
    if (name === undefined) continue;
    const kind = written.startsWith("/") ? "close" : "open";
    yield { kind, name, written: written.slice(name.length + (kind === "close" ? 1 : 0)) };
    if (kind === "close" || !VERBATIM.has(name)) continue;
    const close = source.indexOf(`</${name}`, at);
    if (close === -1) return;
    yield { kind: "text", name, written: source.slice(at, close) };
    at = close;
  }
}

/** An attribute of a tag, as it is written; undefined where the tag has none of that name. */
export function attributeIn(written: string, name: string): string | undefined {
  const start = written.indexOf(`${name}=`);
  if (start === -1) return undefined;
  const from = start + name.length + 1;
  const quote = written.charAt(from);
  if (quote !== '"' && quote !== "'") return written.slice(from).split(" ", 1)[0];
  const end = written.indexOf(quote, from + 1);
  return end === -1 ? undefined : written.slice(from + 1, end);
}
