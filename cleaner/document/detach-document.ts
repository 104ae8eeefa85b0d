import type { CleanDocument, DocumentBlock, Section } from "../model/document.ts";
import { joinBlocks } from "./join-blocks.ts";

type Told = Pick<CleanDocument, "sections" | "removed">;
type TextMap = (text: string) => string;

/**
 * The same document, holding nothing of the page it came from.
 *
 * V8 keeps a piece of a string as a view of the whole, so that one sentence of a kept document would keep the page's
 * source alive, two bytes a character: `npm run bench:soak` holds documents and weighs them. What is written and read back
 * holds itself only; texts go that way by themselves, because the names of their fields would cost more than they do.
 */
export function detachDocument(document: CleanDocument): CleanDocument {
  const texts: string[] = [];
  mapTexts(document, (text) => {
    texts.push(text);
    return text;
  });
  const own = copy(texts);
  let at = 0;
  const told = mapTexts(document, () => own[at++] ?? "");
  return { ...copy({ ...document, text: "", sections: [], removed: [] }), text: joinBlocks(told.sections), ...told };
}

/** What was written from a value without classes reads back as one. */
function copy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** Puts each text that may come from the page through `map`, in an order that is always the same. */
function mapTexts({ sections, removed }: Told, map: TextMap): Told {
  return {
    sections: sections.map((section) => mapSection(section, map)),
    removed: removed.map((one) => ({ ...one, because: map(one.because), text: map(one.text) })),
  };
}

function mapSection(section: Section, map: TextMap): Section {
  return {
    ...section,
    ...(section.heading === undefined ? {} : { heading: map(section.heading) }),
    topic: section.topic.map(map),
    headingPath: section.headingPath.map(map),
    blocks: section.blocks.map((block) => mapBlock(block, map)),
  };
}

function mapBlock(block: DocumentBlock, map: TextMap): DocumentBlock {
  const mapped = { ...block, text: map(block.text) };
  if (block.html !== undefined) mapped.html = map(block.html);
  if (block.codeLanguage !== undefined) mapped.codeLanguage = map(block.codeLanguage);
  if (block.inlines !== undefined)
    mapped.inlines = block.inlines.map((one) =>
      one.href === undefined ? { ...one } : { ...one, href: map(one.href) },
    );
  if (block.author !== undefined) mapped.author = map(block.author);
  if (block.date !== undefined) mapped.date = map(block.date);
  if (block.hidden !== undefined) mapped.hidden = map(block.hidden);
  return mapped;
}
