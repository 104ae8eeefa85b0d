import type { ByteReader } from "../byte-reader.ts";
import type { Entries, Entry } from "../entry.ts";
import { passOver } from "../hold-bytes.ts";
import { TextLines } from "./text-lines.ts";
import { undoReferences } from "./xml-references.ts";

/** The line that begins a page: its number, its address, and its title, which is not escaped. */
const BEGINS =
  /^(?:\ufeff)?<doc id="[^"\n]{0,40}"(?: revid="[^"\n]{0,40}")?(?: url="([^"\n]{0,1000})")? title="([^\n]{0,900})">\s*$/;
const ENDS = /^<\/doc>\s*$/;
const INK = /\S/;

/** Whether bytes begin like a file of WikiExtractor's. */
export function beginsWikiTexts(head: string): boolean {
  return BEGINS.test(head.slice(0, head.indexOf("\n") + 1));
}

/** Files that WikiExtractor writes: a page of a wiki as plain text behind the other, each between two lines that name it. */
export async function* readWikiTexts(reader: ByteReader): Entries {
  const lines = new TextLines(reader);
  for (let number = 1; ; ) {
    const lead = await lines.peek();
    if (lead === undefined) return;
    const [line, url, title = ""] = BEGINS.exec(lead) ?? [];
    if (line !== undefined) {
      await lines.take();
      const chunks = textOf(lines, undoReferences(title));
      yield { ...factsOf(url), label: url ?? `page ${number}`, chunks };
      await passOver(chunks);
      number++;
    } else if (INK.test(lead)) {
      const chunks = textOutside(lines);
      const refuse = { code: "corrupt-archive", what: "it stands in none of the file's pages" } as const;
      yield { ...factsOf(undefined), label: `text before page ${number}`, chunks, refuse };
      await passOver(chunks);
    } else await lines.take();
  }
}

function factsOf(url: string | undefined): Pick<Entry, "kind" | "contentType" | "url"> {
  return { kind: "page", contentType: "text/plain; charset=utf-8", ...(url === undefined ? {} : { url }) };
}

/** Up to the line that ends the page, or begins another. The first line is the title, and is underlined as titles of texts are. */
async function* textOf(lines: TextLines, title: string): AsyncGenerator<Uint8Array> {
  for (let isFirst = true; ; isFirst = false) {
    const lead = await lines.peek();
    if (lead === undefined || BEGINS.test(lead)) return;
    const line = await lines.take();
    if (ENDS.test(lead)) return;
    yield line;
    if (isFirst && title !== "" && lead.trim() === title) yield Buffer.from(`${"=".repeat([...title].length)}\n`);
  }
}

async function* textOutside(lines: TextLines): AsyncGenerator<Uint8Array> {
  for (let lead = await lines.peek(); lead !== undefined && !BEGINS.test(lead); lead = await lines.peek())
    yield await lines.take();
}
