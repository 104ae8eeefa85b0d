import { Parser } from "htmlparser2";
import type { XmlRoot } from "../xml/xml-root.ts";
import type { Entry, EntryText, Feed } from "./feed.ts";

/** RSS 0.91 to 2.0, Atom 1.0 (RFC 4287), RSS 0.9 and 1.0 in RDF, by their outermost element. */
const KINDS: ReadonlyMap<string, { readonly kind: Feed["kind"]; readonly names?: RegExp }> = new Map([
  ["rss", { kind: "RSS" }],
  ["feed", { kind: "Atom", names: /www\.w3\.org\/2005\/Atom|purl\.org\/atom/ }],
  ["rdf:RDF", { kind: "RSS", names: /purl\.org\/(?:rss|net\/rss)|my\.netscape\.com/ }],
]);

/** A feed may name its elements by a prefix: "atom:feed". Namespaces in XML 1.0, section 4. */
const PREFIX = /^[\w-]{1,20}:/;

/** What each element means where it stands directly in an entry or in the feed itself; of several the first counts. */
const FIELDS: ReadonlyMap<string, Field> = new Map([
  ["title", "title"],
  ["link", "link"],
  ["guid", "permalink"],
  ["language", "language"],
  ["dc:language", "language"],
  ["author", "author"],
  ["dc:creator", "author"],
  ["itunes:author", "author"],
  ["managingEditor", "author"],
  ["pubDate", "date"],
  ["published", "date"],
  ["issued", "date"],
  ["dc:date", "date"],
  ["updated", "updated"],
  ["modified", "updated"],
  ["lastBuildDate", "updated"],
  ["content:encoded", "content"],
  ["content", "content"],
  ["description", "summary"],
  ["summary", "summary"],
  ["subtitle", "summary"],
  ["tagline", "summary"],
  ["itunes:summary", "summary"],
  ["media:description", "summary"],
]);

type Field = "title" | "link" | "permalink" | "language" | "author" | "date" | "updated" | "content" | "summary";

/** Elements that hold others of their kind: YouTube's description stands in one. */
const GROUPS: ReadonlySet<string> = new Set(["media:group"]);
const ENTRIES: ReadonlySet<string> = new Set(["item", "entry"]);
const HAS_MARKUP = /<[a-z!/][^<>]{0,4000}>|&(?:[a-z]{2,10}|#\d{1,7}|#x[\da-f]{1,6});/i;
/** "anna@example.org (Anna Holm)": RSS asks for an address, and people add who it is. */
const ADDRESS_AND_NAME = /^\S+@\S+\s{1,5}\(([^()]{1,100})\)$/;

/** Reads RSS, Atom and RDF feeds in one pass, up to where they break off; undefined where the text is none. */
export function readXmlFeed(text: string, root: XmlRoot): Feed | undefined {
  const known = KINDS.get(root.name) ?? KINDS.get(root.name.replace(PREFIX, ""));
  if (known === undefined || known.names?.test(root.attributes) === false) return undefined;
  const prefix = KINDS.has(root.name) ? "" : (PREFIX.exec(root.name)?.[0] ?? "");
  // RSS has no namespace that a prefix could stand for.
  if (prefix !== "" && known.names === undefined) return undefined;
  const reader = new FeedReader(text, prefix);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser),
      onclosetag: () => reader.close(parser.startIndex),
      ontext: (data) => reader.hear(data),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { kind: known.kind, ...reader.feed() };
}

/** What has been said so far of the feed, or of an entry. */
class Said {
  readonly texts = new Map<Field, string>();
  readonly contents: EntryText[] = [];
  readonly summaries: EntryText[] = [];

  say(field: Field, { text, isMarkup }: EntryText): void {
    if (text === "") return;
    if (field === "content") this.contents.push({ text, isMarkup });
    else if (field === "summary") this.summaries.push({ text, isMarkup });
    else if (!this.texts.has(field)) this.texts.set(field, text);
  }
}

/** An element whose text is being read. */
interface Reading {
  readonly field: Field;
  readonly depth: number;
  readonly type: string;
  /** Where its content begins in the source. */
  readonly from: number;
  readonly parts: string[];
  holdsElements: boolean;
}

class FeedReader {
  readonly #source: string;
  /** What the names of the feed's own elements begin with. */
  readonly #prefix: string;
  readonly #of = new Said();
  readonly #entries: Entry[] = [];
  readonly #open: string[] = [];
  #entry: { readonly said: Said; readonly depth: number } | undefined;
  #reading: Reading | undefined;

  constructor(source: string, prefix: string) {
    this.#source = source;
    this.#prefix = prefix;
  }

  open(
    written: string,
    attributes: Readonly<Record<string, string>>,
    { endIndex }: { readonly endIndex: number },
  ): void {
    const name = written.startsWith(this.#prefix) ? written.slice(this.#prefix.length) : written;
    this.#open.push(name);
    const reading = this.#reading;
    if (reading !== undefined) {
      reading.holdsElements = true;
      return;
    }
    if (this.#entry === undefined && ENTRIES.has(name)) {
      this.#entry = { said: new Said(), depth: this.#open.length };
      return;
    }
    if (name === "feed" && attributes["xml:lang"] !== undefined)
      this.#of.say("language", { text: attributes["xml:lang"], isMarkup: false });
    const field = this.#fieldOf(name);
    if (field === undefined) return;
    if (field === "link" && attributes.href !== undefined) {
      if ((attributes.rel ?? "alternate") === "alternate")
        this.#said.say("link", { text: attributes.href, isMarkup: false });
      return;
    }
    if (name === "guid" && attributes.isPermaLink === "false") return;
    const { type = "" } = attributes;
    this.#reading = { field, depth: this.#open.length, type, from: endIndex + 1, parts: [], holdsElements: false };
  }

  /** Of an author's parts (name, address, page) the name is heard. */
  hear(data: string): void {
    const reading = this.#reading;
    if (reading?.field === "author" && reading.holdsElements && this.#open.at(-1) !== "name") return;
    reading?.parts.push(data);
  }

  close(at: number): void {
    const reading = this.#reading;
    const depth = this.#open.length;
    this.#open.pop();
    if (reading?.depth === depth) {
      this.#reading = undefined;
      this.#said.say(reading.field, this.#textOf(reading, at));
    } else if (this.#entry?.depth === depth) {
      this.#entries.push(entryOf(this.#entry.said));
      this.#entry = undefined;
    }
  }

  feed(): Omit<Feed, "kind"> {
    const { texts, summaries } = this.#of;
    return {
      title: texts.get("title"),
      description: summaries[0]?.text,
      link: texts.get("link"),
      language: texts.get("language"),
      author: nameOf(texts.get("author")),
      updated: texts.get("updated") ?? texts.get("date"),
      entries: this.#entries,
    };
  }

  get #said(): Said {
    return this.#entry?.said ?? this.#of;
  }

  /** Titles of pictures, of other feeds and the like stand deeper than what they are part of. */
  #fieldOf(name: string): Field | undefined {
    const above = this.#open.length - 1 - (GROUPS.has(this.#open.at(-2) ?? "") ? 1 : 0);
    const holder = this.#entry?.depth ?? (this.#open[1] === "channel" ? 2 : 1);
    return above === holder ? FIELDS.get(name) : undefined;
  }

  /** Markup may be escaped, in a CDATA section, or stand there as it is. */
  #textOf({ field, type, from, parts, holdsElements }: Reading, to: number): EntryText {
    const text = parts.join("").trim();
    if (field === "author") return { text, isMarkup: false };
    if (holdsElements) return { text: this.#source.slice(from, to).trim(), isMarkup: true };
    const isMarkup = type.includes("html") || (type !== "text" && HAS_MARKUP.test(text));
    return { text, isMarkup };
  }
}

function entryOf({ texts, contents, summaries }: Said): Entry {
  return {
    title: texts.get("title"),
    link: texts.get("link") ?? texts.get("permalink"),
    author: nameOf(texts.get("author")),
    date: texts.get("date") ?? texts.get("updated"),
    texts: [...contents, ...summaries],
  };
}

function nameOf(author: string | undefined): string | undefined {
  if (author === undefined) return undefined;
  const name = ADDRESS_AND_NAME.exec(author)?.[1] ?? author.split("\n", 1)[0]?.trim() ?? "";
  return name === "" || name.includes("@") ? undefined : name;
}
