import { createHash } from "node:crypto";
import { type CleanDocument, type DocumentBlock, itemLead, type Section } from "../cleaner/index.ts";
import type { Chunk } from "./chunk.ts";
import { countTokens } from "./count-tokens.ts";
import { splitTable } from "./split-table.ts";
import { splitText } from "./split-text.ts";

/** Below this a window holds no sentence, above it no model reads. */
export const TOKEN_LIMITS = { min: 32, max: 100_000, usual: 400 } as const;

/**
 * Cuts a document into chunks of at most `maxTokens`, in reading order.
 *
 * A chunk never reaches over the end of a section, so that what changes in one section leaves the chunks of all others,
 * and their ids, as they were. Blocks stay whole where they fit; a table that is cut repeats its header in each piece. Items are
 * led by their numbers, and indented in those that they are in.
 */
export function chunkDocument(document: CleanDocument, maxTokens: number): readonly Chunk[] {
  const ids = new IdsOf(document.source.url ?? document.source.key);
  return document.sections.flatMap((section) => chunkSection(document, { section, maxTokens, ids }));
}

interface SectionPlace {
  readonly section: Section;
  readonly maxTokens: number;
  readonly ids: IdsOf;
}

function chunkSection(document: CleanDocument, { section, maxTokens, ids }: SectionPlace): readonly Chunk[] {
  const headingPath = fitPath(section.headingPath, Math.floor(maxTokens / 2));
  const pathTokens = countTokens(headingPath.join(PATH_JOINT));
  const about = aboutOf(document);
  return packPieces(piecesOf(section, maxTokens - pathTokens), maxTokens - pathTokens).map((pieces) => {
    const text = pieces.map(({ text, joint }, at) => (at === 0 ? text : joint + text)).join("");
    const [first, last] = [pieces[0]?.block, pieces.at(-1)?.block];
    return {
      id: ids.idOf(headingPath, text),
      ...about,
      headingPath,
      text,
      tokens: pathTokens + countTokens(text),
      blocks: [...new Set(pieces.map(({ block }) => block.id))],
      span: [first?.span[0] ?? 0, last?.span[1] ?? 0],
    };
  });
}

const PATH_JOINT = " > ";

/** The inner end of a path says most: outer headings go first, and a single one that is too long is cut. */
function fitPath(path: readonly string[], maxTokens: number): readonly string[] {
  const fitting = path.findIndex((_, at) => countTokens(path.slice(at).join(PATH_JOINT)) <= maxTokens);
  if (fitting !== -1) return path.slice(fitting);
  return splitText(path.at(-1) ?? "", maxTokens).slice(0, 1);
}

interface Piece {
  readonly block: DocumentBlock;
  readonly text: string;
  /** What stands between it and the piece before it. */
  readonly joint: "\n" | "\n\n";
}

/** A section's own heading is in the path of each chunk: it is left out here, unless there is nothing else. */
function piecesOf(section: Section, maxTokens: number): readonly Piece[] {
  const rest = section.blocks.filter(({ kind, text }) => kind !== "heading" || text !== section.heading);
  const blocks = rest.length === 0 ? section.blocks : rest;
  return blocks.flatMap((block, at) => {
    const isNextItem = block.kind === "list-item" && blocks[at - 1]?.kind === "list-item";
    return partsOf(block, maxTokens).map((text): Piece => ({ block, text, joint: isNextItem ? "\n" : "\n\n" }));
  });
}

/** A number is never cut from what it leads. */
function partsOf(block: DocumentBlock, maxTokens: number): readonly string[] {
  if (block.kind === "table") return splitTable(block.text, maxTokens);
  const lead = itemLead(block, "");
  const [first, ...rest] = splitText(block.text, maxTokens - countTokens(lead));
  return first === undefined ? [] : [lead + first, ...rest];
}

/** What a joint may add: one token, by the count of line feeds. */
const JOINT_TOKENS = 1;

function packPieces(pieces: readonly Piece[], maxTokens: number): readonly (readonly Piece[])[] {
  const packed: Piece[][] = [];
  let left = -1;
  for (const piece of pieces) {
    const tokens = countTokens(piece.text) + JOINT_TOKENS;
    const isRestOfTable = piece.block.kind === "table" && packed.at(-1)?.at(-1)?.block === piece.block;
    if (tokens > left || isRestOfTable) {
      packed.push([]);
      left = maxTokens + JOINT_TOKENS;
    }
    packed.at(-1)?.push(piece);
    left -= tokens;
  }
  return packed;
}

function aboutOf({ id, source, metadata }: CleanDocument) {
  const { url, fetchedAt } = source;
  const { language } = metadata;
  return {
    documentId: id,
    key: source.key,
    ...(url === undefined ? {} : { url }),
    title: metadata.title,
    ...(language === undefined ? {} : { language }),
    pageType: metadata.pageType,
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

/** Ids by content, within one page; twins on a page are told apart by how many there were before. */
class IdsOf {
  readonly #page: string;
  readonly #times = new Map<string, number>();

  constructor(page: string) {
    this.#page = page;
  }

  idOf(headingPath: readonly string[], text: string): string {
    const content = JSON.stringify([this.#page, headingPath, text]);
    const times = (this.#times.get(content) ?? 0) + 1;
    this.#times.set(content, times);
    const hash = createHash("sha256").update(content).digest("hex").slice(0, ID_DIGITS);
    return `c-${hash}${times === 1 ? "" : `-${times}`}`;
  }
}

/** 128 bits: no two chunks of any corpus share them. */
const ID_DIGITS = 32;
