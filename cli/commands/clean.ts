import { FORMAT_NAMES } from "../clean/format-names.ts";
import type { CommandRow } from "../command-row.ts";
import { OVERRIDES_OPTION } from "../overrides-option.ts";
import { COMMENTS_OPTION, STRENGTH_OPTION, URL_OPTION } from "../page-options.ts";

export const CLEAN: CommandRow = {
  name: "clean",
  operand: "<inputs...>",
  completes: "files",
  about: "clean files, folders, quoted globs, - (stdin)",
  options: [
    {
      flags: "--out <folder>",
      about: "write a/b.html to <folder>/a/b.html.json; else to stdout",
      completes: "folders",
    },
    { flags: "--format <name>", about: "json (default), jsonl (one file), markdown, text", choices: FORMAT_NAMES },
    URL_OPTION,
    {
      flags: "--metadata <file>",
      about: 'addresses of many: lines of {"file","url","fetchedAt"}',
      completes: "files",
    },
    STRENGTH_OPTION,
    COMMENTS_OPTION,
    OVERRIDES_OPTION,
    { flags: "--html", about: "add sanitised HTML to each block (json and jsonl)" },
    { flags: "--inlines", about: "add links and marks by offset (Markdown has them anyway)" },
    { flags: "--jobs <number>", about: "pages at a time; default: one for each core" },
    { flags: "--json", about: "report problems and the summary as JSON lines" },
  ],
  notes: [
    "Pages are HTML, MHTML, XML, text, Markdown, wikitext, reST, AsciiDoc, feeds,",
    "mail, or in WARC, HAR, ZIP, TAR, JSONL, CSV, mbox, wiki dumps, .gz, .bz2, .zst.",
    "None hidden. Rejected pages are recorded, with why, in <folder>/rejected.",
    "Exit code: 0 all cleaned, 1 some were not, 2 wrong call.",
  ],
  examples: [
    "winnow clean pages --out clean --metadata urls.jsonl",
    "winnow clean crawl.warc.gz --out clean",
    "winnow clean 'crawl/**/*.html' --format jsonl > all.jsonl",
    "curl -s https://example.org | winnow clean - --format markdown",
  ],
  run: async (operands, values, io) => {
    const { runClean } = await import("../clean/run-clean.ts");
    return runClean(operands, values, io);
  },
};
