import type { CommandRow } from "../command-row.ts";

export const REVIEW: CommandRow = {
  name: "review",
  operand: "<documents...>",
  completes: "files",
  about: "one offline page of what was removed, and why",
  options: [
    { flags: "--out, -o <file>", about: "default: review.html", completes: "files" },
    { flags: "--pages <folder>", about: "the raw pages, to be seen beside their documents", completes: "folders" },
    { flags: "--json", about: "print the summary as a JSON line" },
  ],
  notes: [
    "Documents are what winnow clean writes: .json or .jsonl files, or a folder of",
    "them, rejections included. Other files in a folder are left out and counted.",
    "The page holds everything it shows, runs nothing of theirs, asks no other host.",
    "Exit code: 0 written, 1 could not be written, 2 wrong call.",
  ],
  examples: [
    "winnow clean pages --out clean && winnow review clean -o report.html",
    "winnow review clean --pages pages     # with the pages themselves",
    "winnow review clean/about.html.json",
  ],
  run: async (operands, values, io) => {
    const { runReview } = await import("../review/run-review.ts");
    return runReview(operands, values, io);
  },
};
