import { AFTER, BEFORE, type Shape, text } from "./shape.ts";

/** Two characters each. */
const MILLION_LINES = 2_000_000;
const MARKDOWN = { key: "page.md" } as const;

/** Pages without markup: lines, one line, Markdown, records, and bytes of wide encodings. */
export const TEXTS: readonly Shape[] = [
  text("a million one-letter lines", { unit: "x\n" }, { largest: MILLION_LINES }),
  text("one-letter lines, each another", { unit: (i) => `${String.fromCharCode(97 + (i % 26))}\n` }),
  text("one-word lines, each another", { unit: (i) => `word${i}\n` }),
  text("short lines", { unit: "ab cd ef\n" }),
  text("one-letter paragraphs", { unit: "x\n\n" }),
  text("blank lines", { unit: "\n" }),
  text("a megabyte line of one word", { unit: "x" }),
  text("a megabyte line of words", { unit: "word and " }),
  text("a megabyte line of sentences", { unit: (i) => `The ferry number ${i} left at dawn. ` }),
  text("a megabyte line of questions and answers", {
    unit: (i) => `Q: What is ${i}? A: It is ${i}. Read more Accept cookies | Home `,
  }),
  text("a line of full stops", { unit: "." }),
  text("a line of full stops and letters", { unit: "a." }),
  text("paragraphs", { unit: (i) => `The ferry number ${i} left at dawn, and the town slept on.\n\n` }),
  text("text paragraphs, all the same", { unit: "The ferry left at dawn, and the town slept on.\n\n" }),
  text("wrapped lines", { unit: "The ferry left at dawn and the town slept on, because nobody had told them\n" }),
  text("wrapped lines, each another", {
    unit: (i) => `and then the boat number ${i} went out of the harbour with all\n`,
  }),
  text("bullets", { unit: (i) => `- item ${i}\n` }),
  text("headings and dates", { unit: (i) => `The Ferry ${i}\nMay 24, 1883\n` }),
  text("a transcript", { unit: (i) => `Anna: I saw ferry ${i}.\n` }),
  text("code", { unit: (i) => `  if (a${i} > 0) { b(); }\n` }),
  text("ideographs in one line", { unit: "港の灯りが消えた。" }),
  text("Markdown, headings", { unit: (i) => `# Heading ${i}\n\n` }, MARKDOWN),
  text("Markdown, nested quotes", { unit: "> " }, MARKDOWN),
  text("Markdown, nested lists", { unit: (i) => `${"  ".repeat(i % 60)}- item\n` }, MARKDOWN),
  text("Markdown, open brackets", { unit: "[" }, MARKDOWN),
  text("Markdown, open links", { unit: "[a](" }, MARKDOWN),
  text("Markdown, emphasis", { unit: "*a _b " }, MARKDOWN),
  text("Markdown, backticks", { unit: "` a `` " }, MARKDOWN),
  text("Markdown, fences", { unit: "```\na\n" }, MARKDOWN),
  text("Markdown, table rows", { unit: "| a | b |\n" }, MARKDOWN),
  text("Markdown, rules", { unit: "---\n" }, MARKDOWN),
  text("Markdown, short paragraphs", { unit: "a\n\n" }, MARKDOWN),
  text("Markdown, menus", { unit: (i) => `* [Page ${i}](https://a.example/${i})\n` }, MARKDOWN),
  text(
    "Markdown, menus between paragraphs",
    { unit: (i) => `* [Home](/h)\n* [News](/n)\n\nIn the year ${i} the keeper painted the tower again.\n\n` },
    MARKDOWN,
  ),
  { name: "a record of one page", key: "page.json", make: (chars) => record("<p>The ferry left at dawn.</p>", chars) },
  { name: "a record of escapes", key: "page.json", make: (chars) => record('\\u0041"<b>', chars) },
  {
    name: "UTF-16",
    key: "page.html",
    make: (chars) => utf16(`<p>${BEFORE}</p>${"<p>港 word</p>".repeat(chars / 26)}<p>${AFTER}</p>`),
  },
  {
    name: "lone surrogates in UTF-16",
    key: "page.html",
    make: (chars) => utf16(`<p>${BEFORE}</p><p>${"\ud83d x".repeat(chars / 6)}</p><p>${AFTER}</p>`),
  },
  { name: "broken UTF-8", key: "page.html", make: brokenUtf8 },
  { name: "windows-1251 without a label", key: "page.html", make: cyrillic },
];

function record(unit: string, chars: number): string {
  return JSON.stringify({
    url: "https://a.example/",
    html: `<p>${BEFORE}</p>${unit.repeat(chars / unit.length)}<p>${AFTER}</p>`,
  });
}

function utf16(page: string): Uint8Array {
  const bytes = new Uint8Array(page.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < page.length; i++) view.setUint16(2 + i * 2, page.charCodeAt(i), true);
  return bytes;
}

function brokenUtf8(chars: number): Uint8Array {
  const page = Buffer.from(`<p>${BEFORE}</p><p>${"é\0 ".repeat(chars / 4)}</p><p>${AFTER}</p>`);
  return page.map((byte) => (byte === 0 ? 0xff : byte));
}

const RUSSIAN = "<p>Вчера вечером рыбаки вернулись в порт.</p>";

function cyrillic(chars: number): Uint8Array {
  const page = `<p>${BEFORE}</p>${RUSSIAN.repeat(chars / RUSSIAN.length)}<p>${AFTER}</p>`;
  return Uint8Array.from(page, (char) => (char < "\u0080" ? char.charCodeAt(0) : char.charCodeAt(0) - CYRILLIC_SHIFT));
}

/** From the Unicode place of a Russian letter to its windows-1251 byte. */
const CYRILLIC_SHIFT = 0x410 - 0xc0;
