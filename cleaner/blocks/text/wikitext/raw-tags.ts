import type { Span } from "../../../model/block.ts";
import type { Mode, Shown } from "./edit.ts";

/** A tag and what stands up to its end, which is no wikitext; or a comment. */
export interface TagBracket {
  readonly kind: "tag";
  /** In lower case; "!--" of a comment. */
  readonly name: string;
  readonly span: Span;
  /** Between its tags; empty where it is one tag alone. */
  readonly inside: Span;
  /** As they are written. */
  readonly attributes: string;
}

/** A tag that changes how lines are read, or ends one. */
export interface EdgeBracket {
  readonly kind: "edge";
  readonly span: Span;
  readonly shown: Extract<Shown, { readonly kind: "open" | "close" | "break" }>;
}

const COMMENT = "!--";
/** Tags whose content MediaWiki hands to whoever knows them. */
const RAW: ReadonlySet<string> = new Set(
  (
    "nowiki pre ref references math chem ce source syntaxhighlight score timeline graph chart templatedata templatestyles " +
    "mapframe maplink imagemap hiero inputbox categorytree charinsert indicator includeonly"
  ).split(" "),
);
/** Of these a tag without an end is one that stands alone. */
const ALONE: ReadonlySet<string> = new Set(["references", "templatestyles"]);
const MODES: ReadonlyMap<string, Mode> = new Map([
  ["blockquote", "blockquote"],
  ["poem", "poem"],
  ["gallery", "gallery"],
]);
/** What stands in these, and behind them, begins anew. */
const BREAKS: ReadonlySet<string> = new Set("p div li tr table ul ol dl dt dd hr h1 h2 h3 h4 h5 h6".split(" "));
const OPENS = /<(!--|\/?[a-z][a-z\d]{0,16}(?=[\s/>]))/iy;
const REST = /(?:\s[^<>]{0,1000}|\/)?>/y;

/** Finds the end of tags that are asked for from the front of a text to its back; each is looked for once. */
export class RawTags {
  readonly #source: string;
  /** By name, where the next end stands that was found last; undefined behind the last one. */
  readonly #ends = new Map<string, Span | undefined>();

  constructor(source: string) {
    this.#source = source;
  }

  /** The tag that begins here; undefined where none does, or one that has no end. */
  at(start: number): TagBracket | EdgeBracket | undefined {
    OPENS.lastIndex = start;
    const written = OPENS.exec(this.#source)?.[1]?.toLowerCase();
    if (written === undefined) return undefined;
    const from = OPENS.lastIndex;
    if (written === COMMENT) return this.#closed({ name: written, start, from, attributes: "" });
    REST.lastIndex = from;
    const rest = REST.exec(this.#source)?.[0];
    if (rest === undefined) return undefined;
    const inside = from + rest.length;
    const name = written.replace("/", "");
    const mode = MODES.get(name);
    if (mode !== undefined && (written !== name || this.#endBehind(name, inside) !== undefined))
      return { kind: "edge", span: [start, inside], shown: { kind: written === name ? "open" : "close", mode } };
    if (BREAKS.has(name)) return { kind: "edge", span: [start, inside], shown: { kind: "break" } };
    if (!RAW.has(written)) return undefined;
    const alone = { kind: "tag", name, span: [start, inside], inside: [inside, inside], attributes: rest } as const;
    if (rest.endsWith("/>")) return alone;
    return this.#closed({ name, start, from: inside, attributes: rest }) ?? (ALONE.has(name) ? alone : undefined);
  }

  #closed({ name, start, from, attributes }: { name: string; start: number; from: number; attributes: string }) {
    const end = this.#endBehind(name, from);
    if (end === undefined) return undefined;
    return { kind: "tag", name, span: [start, end[1]], inside: [from, end[0]], attributes } as const;
  }

  #endBehind(name: string, from: number): Span | undefined {
    const known = this.#ends.get(name);
    if (this.#ends.has(name) && (known === undefined || known[0] >= from)) return known;
    const pattern = name === COMMENT ? "-->" : `</${name}\\s{0,20}>`;
    const end = new RegExp(pattern, "gi");
    end.lastIndex = from;
    const match = end.exec(this.#source);
    const found = match === null ? undefined : ([match.index, end.lastIndex] as const);
    this.#ends.set(name, found);
    return found;
  }
}
