import { readLiteral } from "../../../../text/string-literals.ts";
import { ScriptTokens } from "../script-tokens.ts";
import { MarkupWriter, type TreeMarkup } from "./markup-writer.ts";
import { type NotedScript, noteNodes } from "./note-nodes.ts";
import { tagOfNode } from "./tag-of-node.ts";

/** What a tree says of letters and links beside its text. */
const BESIDE: ReadonlySet<string> = new Set(["marks", "markDefs", "annotations", "inlineStyleRanges", "entityRanges"]);
const TEXT_KEYS: ReadonlySet<string> = new Set(["text", "plain_text"]);
/** Keys of a text where what it stands in is a node, or the data of one. */
const NODE_TEXT_KEYS: ReadonlySet<string> = new Set(["content", "code"]);

interface Frame {
  readonly index: number;
  readonly key: string;
  readonly isList: boolean;
  readonly tag: string | undefined;
  /** The same, or that of the nearest around it. */
  readonly nearest: string | undefined;
  /** The list that was opened for items in it which name none. */
  list: "ul" | "ol" | undefined;
}

/**
 * The syntax trees of texts in a script, written as markup: what editors keep of a text (ProseMirror, Slate, Lexical, Draft.js,
 * Editor.js, portable text, Contentful, Notion) holds each stretch of equal letters as a string of its own.
 */
export function readTrees(script: string): readonly TreeMarkup[] {
  const noted = noteNodes(script);
  return noted.hosts.size === 0 ? [] : new TreeReader(script, noted).read();
}

class TreeReader {
  readonly #tokens: ScriptTokens;
  readonly #noted: NotedScript;
  readonly #open: Frame[] = [];
  readonly #trees: TreeMarkup[] = [];
  #writer: MarkupWriter | undefined;
  /** How many brackets are open around the list that a tree is read from, and around what lies beside its text. */
  #treeDepth = 0;
  #besideDepth: number | undefined;

  constructor(script: string, noted: NotedScript) {
    this.#tokens = new ScriptTokens(script);
    this.#noted = noted;
  }

  read(): readonly TreeMarkup[] {
    const tokens = this.#tokens;
    for (let index = 0; tokens.next(); ) {
      if (tokens.kind === "open") this.#enter(index++);
      else if (tokens.kind === "close") this.#leave();
      else if (this.#writer !== undefined && this.#besideDepth === undefined) this.#readString(this.#writer);
    }
    while (this.#open.length > 0) this.#leave();
    return this.#trees;
  }

  #enter(index: number): void {
    const { key, isList, start } = this.#tokens;
    const depth = this.#open.length;
    if (this.#writer === undefined && isList && this.#noted.hosts.has(index)) {
      this.#writer = new MarkupWriter(start, key);
      this.#treeDepth = depth;
    }
    if (this.#writer !== undefined && BESIDE.has(key)) this.#besideDepth ??= depth;
    const nearest = this.#open.at(-1)?.nearest;
    const tag = this.#openTag(index, depth);
    this.#open.push({ index, key, isList, tag, nearest: tag ?? nearest, list: undefined });
  }

  /** Begins the element of a node; what stands in the tree's own list is one by itself, whatever it is. */
  #openTag(index: number, depth: number): string | undefined {
    const writer = this.#writer;
    if (writer === undefined || this.#besideDepth !== undefined || depth === this.#treeDepth) return undefined;
    const notes = this.#noted.notes.get(index);
    const written = notes === undefined ? undefined : tagOfNode(notes);
    const tag = written === "oli" ? "li" : (written ?? (depth === this.#treeDepth + 1 ? "div" : undefined));
    if (tag === undefined) return undefined;
    const outer = this.#open.at(-1)?.nearest;
    const namesNone = tag === "li" && outer !== "ul" && outer !== "ol";
    this.#switchList(writer, namesNone ? (written === "oli" ? "ol" : "ul") : undefined);
    writer.open(tag);
    return tag;
  }

  /** Items side by side that name no list are of one. */
  #switchList(writer: MarkupWriter, list: Frame["list"]): void {
    const around = this.#open.at(-1);
    if (around === undefined || around.list === list) return;
    writer.close(around.list);
    writer.open(list);
    around.list = list;
  }

  #leave(): void {
    const frame = this.#open.pop();
    const depth = this.#open.length;
    this.#writer?.close(frame?.list);
    this.#writer?.close(frame?.tag);
    if (this.#besideDepth !== undefined && depth <= this.#besideDepth) this.#besideDepth = undefined;
    if (this.#writer === undefined || depth > this.#treeDepth) return;
    const tree = this.#writer.finish(this.#tokens.start);
    if (tree !== undefined) this.#trees.push(tree);
    this.#writer = undefined;
  }

  #readString(writer: MarkupWriter): void {
    const { script, start, end, key } = this.#tokens;
    const owner = this.#open.at(-1);
    if (owner === undefined) return;
    const isItem = owner.isList && owner.key === "items";
    if (!isItem && !this.#isText(owner, key)) return;
    if (isItem) writer.open("li");
    writer.write(readLiteral(script, start, end), owner.key === "data" || isItem ? "markup" : "letters");
    if (isItem) writer.close("li");
  }

  #isText(owner: Frame, key: string): boolean {
    if (TEXT_KEYS.has(key)) return true;
    if (key === "value") return this.#noted.notes.get(owner.index)?.type === "text";
    return NODE_TEXT_KEYS.has(key) && (owner.tag !== undefined || owner.key === "data");
  }
}
