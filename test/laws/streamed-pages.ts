import fc from "fast-check";
import { htmlPages, type MadePage } from "./pages.ts";

const PLACE = '<!--$?--><template id="B:0"></template><!--/$-->';
const PARTS = ["<p>Part0y</p>", "<pre>Part0y\n Part1y</pre>", "<ul><li>Part0y</li></ul>", "<h2>Part0y</h2><p>Part1y"];
const PART_WORD = /Part\dy/g;
const TAG_ENDS = />/g;

/**
 * Pages to which a part comes late, as React streams it: its place behind any tag, the part before or behind it, within
 * anything. Whether it is moved or not, every word occurs once.
 */
export const streamedPages: fc.Arbitrary<MadePage> = fc
  .tuple(htmlPages, fc.constantFrom(...PARTS), fc.nat(), fc.nat())
  .map(([{ source, words }, part, placeAt, partAt]) => {
    const late = `<div hidden id="S:0">${part}</div><script>$RC("B:0","S:0")</script>`;
    const placed = insertAt(source, PLACE, placeAt);
    return { source: insertAt(placed, late, partAt), words: [...words, ...(part.match(PART_WORD) ?? [])] };
  });

/** Behind a tag of the body, whichever `at` falls on. */
function insertAt(source: string, what: string, at: number): string {
  const body = source.indexOf("</script>") + "</script>".length;
  const ends = [...source.slice(body).matchAll(TAG_ENDS)].map(({ index }) => body + index + 1);
  const end = ends[at % ends.length] ?? source.length;
  return source.slice(0, end) + what + source.slice(end);
}
