import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One page of the soak. */
export interface SoakPage {
  readonly key: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));
const READABLE = /\.(?:html|txt|md)$/;
/** Ballast that no document holds: a page kept alive by a slice of it shows at once. */
const BALLAST_CHARS = 60_000;
const MAX_HTML_BYTES = 3000;
const MAX_TEXT_BYTES = 600;
const LETTERS = 26;
const FIRST_LETTER = 97;

const pages = readdirSync(SAMPLES)
  .filter((name) => READABLE.test(name))
  .sort()
  .map((name) => ({ name, bytes: beginningOf(name, readFileSync(SAMPLES + name)) }));

/**
 * The page of a number: a sample with words, names and a heading of its own, so that no cache knows it, and with a
 * script that weighs more than all else.
 */
export function soakPage(number: number): SoakPage {
  const { name, bytes } = pages[number % pages.length] ?? { name: "", bytes: Buffer.alloc(0) };
  const word = wordOf(number);
  const tail = name.endsWith(".html")
    ? `<script>/*${"x".repeat(BALLAST_CHARS)}${word}*/</script><div class="c-${word}" id="${word}"><h2>The ferry ${word}</h2><p>The ferry ${word} left at dawn on day ${number}, and nobody in ${word} had been told of it.</p></div>`
    : `\n\nThe ferry ${word} left at dawn on day ${number}, and nobody in ${word} had been told of it.\n`;
  return { key: `${number}-${name}`, bytes: Buffer.concat([bytes, Buffer.from(tail)]) };
}

/** What is soaked is memory, so that beginnings of samples do; lines of text take longer to judge than markup. */
function beginningOf(name: string, bytes: Buffer): Buffer {
  return bytes.subarray(0, name.endsWith(".html") ? MAX_HTML_BYTES : MAX_TEXT_BYTES);
}

/** Letters only, and another word for each number. */
function wordOf(number: number): string {
  let word = "";
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / LETTERS))
    word += String.fromCharCode(FIRST_LETTER + (rest % LETTERS));
  return `quay${word}`;
}
