import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  cutBlocks,
  decodePage,
  detectLanguage,
  isToldByWords,
  measureLines,
  parsePage,
  sampleText,
  TYPE_BUCKETS,
  weighWords,
} from "../../cleaner/training.ts";
import { type PageRow, readRows } from "./bench-rows.ts";

/**
 * `dump-types.ts DIR`: the weights of the words of each page of pages.dev, row after row (DIR/type-words.f32; `TYPE_BUCKETS` columns), and whether
 * serving asks for them at all (DIR/type-asked.json).
 */
const [dir = "."] = process.argv.slice(2);
const pages = readRows<PageRow>("text/pages.dev.jsonl.gz");
const weights = new Float32Array(pages.length * TYPE_BUCKETS);
const asked = pages.map(({ text, lines }, i) => {
  const forms = measureLines(lines.map((line) => line.text));
  weights.set(weighWords(forms), i * TYPE_BUCKETS);
  return isToldByWords(forms, languageOf(text));
});
writeFileSync(join(dir, "type-words.f32"), weights);
writeFileSync(join(dir, "type-asked.json"), JSON.stringify(asked));

/** As the product hears it. */
function languageOf(text: string): string | undefined {
  const decoded = decodePage({ bytes: Buffer.from(text), uri: "page.txt", key: "page.txt" }, {});
  return "kind" in decoded ? undefined : detectLanguage(sampleText(cutBlocks(parsePage(decoded)).blocks))?.language;
}
