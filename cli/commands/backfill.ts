import type { CommandRow } from "../command-row.ts";
import { OVERRIDES_OPTION } from "../overrides-option.ts";
import { STRENGTH_OPTION } from "../page-options.ts";

export const BACKFILL: CommandRow = {
  name: "backfill",
  operand: "[action]",
  completes: ["pause", "resume", "status"],
  about: "clean stored pages again, behind all new ones",
  options: [
    { flags: "--env <name>", about: "a deployed environment; else the buckets of npm start" },
    { flags: "--prefix <text>", about: "only keys that begin so" },
    { flags: "--where <text>", about: 'only where it holds: "producer.version < 1.4"' },
    { flags: "--sample <share>", about: "the same 1% each time; 100% if not said" },
    { flags: "--dry-run", about: "count the pages; writes nothing" },
    { flags: "--diff", about: "words gained and lost, by host and type; writes nothing" },
    { ...STRENGTH_OPTION, about: "of --diff: balanced (default), or gentle" },
    { ...OVERRIDES_OPTION, about: "what people marked: overrides.yaml of npm start" },
    { flags: "--dir <folder>", about: "what npm start keeps: .winnow if not said", completes: "folders" },
    { flags: "--out <folder>", about: "where npm start puts documents: out", completes: "folders" },
    { flags: "--json", about: "JSON lines for machines" },
  ],
  notes: [
    "An action is pause, resume or status, of a backfill that was started before.",
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
