import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { Override } from "../cleaner/index.ts";
import { fileSchema } from "./schema.ts";

/** What a file came to: its overrides in order, or sentences that each name a line. */
export type ReadOverrides =
  | { readonly kind: "read"; readonly overrides: readonly Override[] }
  | { readonly kind: "faults"; readonly sentences: readonly string[] };

const FIRST_LINE = /^[^\n]*/;
const COLON_END = /:$/;
/** More help nobody. */
const MAX_SENTENCES = 5;

/** Reads overrides.yaml. An empty file has no overrides; a wrong one is never half obeyed. */
export function readOverrides(text: string): ReadOverrides {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const sentence = (FIRST_LINE.exec(broken.message)?.[0] ?? "").replace(COLON_END, "");
    return { kind: "faults", sentences: [`it is no YAML: ${sentence}.`] };
  }
  if (document.contents === null) return { kind: "read", overrides: [] };
  const placeOf = (path: readonly PropertyKey[]) => `line ${lineOf(document, path, lines)}`;
  const plain = plainOf(document);
  if ("sentence" in plain) return { kind: "faults", sentences: [plain.sentence] };
  const parsed = fileSchema.safeParse(plain.value);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${sentenceOf(issue)}.`);
    return { kind: "faults", sentences: sentences.slice(0, MAX_SENTENCES) };
  }
  const overrides = parsed.data.overrides ?? [];
  const twin = overrides.findIndex(({ id }, i) => overrides.findIndex((other) => other.id === id) < i);
  if (twin === -1) return { kind: "read", overrides };
  const where = placeOf(["overrides", twin, "id"]);
  return { kind: "faults", sentences: [`${where}: the id ${overrides[twin]?.id} is there twice: rename one of them.`] };
}

/** Aliases that lead nowhere, or to each other without end, show only when they are followed. */
function plainOf(document: Document): { readonly value: unknown } | { readonly sentence: string } {
  // The package tells of them by a throw only.
  try {
    return { value: document.toJS() };
  } catch (fault) {
    return { sentence: `it is no YAML: ${fault instanceof Error ? fault.message : String(fault)}.` };
  }
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

function sentenceOf({ code, path, message, keys }: Issue): string {
  const field = path.at(-1);
  if (code === "unrecognized_keys") return `${keys?.join(", ")} is not known here`;
  if (path.length === 0) return 'the file must be like "overrides:" and rows below it';
  return `${typeof field === "string" ? field : "this override"} ${message}`;
}

/** The line of what the path names, or of the nearest thing around it that is there. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
