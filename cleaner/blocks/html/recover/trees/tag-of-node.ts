/** What a node of a syntax tree says of itself: all that some editor or other names its kind by. */
export interface NodeNotes {
  /** "paragraph", "heading-2", "unordered-list-item". */
  type?: string;
  /** Portable text: "normal", "h2", "blockquote". Editor.js, of a list: "ordered". */
  style?: string;
  /** Portable text: "bullet", "number". Lexical: "number", "check". */
  listItem?: string;
  listType?: string;
  /** Lexical: "h2", "ol". */
  tag?: string;
  level?: number;
  language?: string;
}

const NO_LETTERS = /[^a-z0-9]/g;
const LEVELS: ReadonlyMap<string, number> = new Map(
  ["one", "two", "three", "four", "five", "six"].flatMap((word, i) => [
    [word, i + 1],
    [String(i + 1), i + 1],
  ]),
);
const HEADING = /^(?:sub)*(?:heading|header|h)(one|two|three|four|five|six|[1-6])$/;
const DEFAULT_LEVEL = 2;
const ORDERED = /^(?:ordered|number)/;

/** Kinds of nodes, by their names without signs, and the element that each is written as. */
const TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    p: "paragraph p unstyled normal",
    heading: "heading header title",
    blockquote: "blockquote quote bq",
    pre: "codeblock code pre codefence",
    list: "list",
    ul: "bulletlist bulletedlist unorderedlist ul tasklist",
    ol: "orderedlist numberedlist ol",
    li: "listitem li taskitem unorderedlistitem bulletedlistitem todo todolistitem uli",
    oli: "orderedlistitem numberedlistitem oli",
    table: "table",
    tr: "tablerow tr",
    td: "tablecell td",
    th: "tableheader tableheadercell th",
    br: "linebreak hardbreak",
  }).flatMap(([tag, names]) => names.split(" ").map((name) => [name, tag] as const)),
);
/** Names that hardly anything else than a text's tree has; menus are lists of titles and headers too. */
const STRONG: ReadonlySet<string> = new Set(["paragraph", "p", "unstyled"]);
/** Portable text says by its style what a block is. */
const PORTABLE = "block";

/** The element that a node is written as, "oli" for an item whose list it does not name; undefined for what is none, or is part of a line. */
export function tagOfNode(notes: NodeNotes): string | undefined {
  const name = nameOf(notes);
  if (name === undefined) return undefined;
  if (notes.listItem !== undefined) return ORDERED.test(notes.listItem) ? "oli" : "li";
  const level = LEVELS.get(HEADING.exec(name)?.[1] ?? "");
  if (level !== undefined) return `h${level}`;
  const tag = TAGS.get(name);
  if (tag === "heading") return `h${LEVELS.get(notes.tag?.slice(1) ?? "") ?? notes.level ?? DEFAULT_LEVEL}`;
  if (tag === "list")
    return ORDERED.test(notes.listType ?? notes.style ?? notes.tag ?? "") || notes.tag === "ol" ? "ol" : "ul";
  return tag;
}

/** Whether a node is a paragraph or a heading of a text: a list of such is where a tree is found. */
export function isStrongNode(notes: NodeNotes): boolean {
  const name = nameOf(notes);
  return name !== undefined && (notes.type === PORTABLE || STRONG.has(name) || HEADING.test(name));
}

function nameOf({ type, style }: NodeNotes): string | undefined {
  return (type === PORTABLE ? style : type)?.toLowerCase().replace(NO_LETTERS, "");
}
