import type { CommandRow } from "../command-row.ts";

export const BACKFILL: CommandRow = {
  name: "backfill",
  operand: "[pause|resume|status]",
  completes: ["pause", "resume", "status"],
  about: "clean stored pages again, behind all new ones",
  options: [
    { flags: "--env <name>", about: "a deployed environment; else the buckets of npm start" },
    { flags: "--prefix <text>", about: "only keys that begin so" },
    { flags: "--where <text>", about: 'only where it holds: "producer.version < 1.4"' },
    { flags: "--sample <share>", about: "the same 1% each time; 100% if not said" },
    { flags: "--dry-run", about: "count the pages, write nothing" },
    { flags: "--diff", about: "words gained and lost by host and page type, write nothing" },
    { flags: "--dir <folder>", about: "what npm start keeps: .winnow if not said", completes: "folders" },
    { flags: "--out <folder>", about: "where npm start puts documents: out", completes: "folders" },
    { flags: "--json", about: "JSON lines for machines" },
  ],
  notes: [
    "A condition compares fields by = != < <= > >= has, with and, or, not.",
    "Exit code: 0 done, 1 something failed, 2 wrong call. See docs/backfill.md.",
  ],
  examples: [
    'winnow backfill --env prod --where "producer.version < 1.4" --diff',
    'winnow backfill --where "quality.confidence < 0.5"',
  ],
  run: async (operands, values, io) => {
    const { runBackfill } = await import("../backfill/run-backfill.ts");
    return runBackfill(operands, values, io);
  },
};
