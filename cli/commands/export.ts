import type { CommandRow } from "../command-row.ts";
import { EXPORT_FORMATS } from "../export/export-format.ts";

export const EXPORT: CommandRow = {
  name: "export",
  operand: "<documents...>",
  completes: "files",
  about: "to JSONL, Markdown, chunks, CSV, Parquet",
  options: [
    { flags: "--to <form>", about: "jsonl, markdown, chunks, csv or parquet", choices: EXPORT_FORMATS },
    { flags: "--tokens <number>", about: "most tokens of a chunk: 32 to 100,000, 400 if not said" },
    { flags: "--out, -o <file>", about: "default: standard output", completes: "files" },
    { flags: "--json", about: "print the summary as a JSON line (standard error)" },
  ],
  notes: [
    "Documents are what winnow clean and the output bucket hold: .json or .jsonl",
    "files, or folders of them. Rejections are left out and counted.",
    "Chunks never cross sections, carry their heading path, repeat a table's header,",
    "and keep their ids as long as page address, path and text stay the same.",
    "With --tokens a row of CSV or Parquet is a chunk, without it a document.",
    "Exit code: 0 written, 1 could not be written, 2 wrong call.",
  ],
  examples: [
    "winnow export out/documents --to chunks --tokens 300 -o chunks.jsonl",
    "winnow export out/documents --to parquet -o pages.parquet",
  ],
  run: async (operands, values, io) => {
    const { runExport } = await import("../export/run-export.ts");
    return runExport(operands, values, io);
  },
};
