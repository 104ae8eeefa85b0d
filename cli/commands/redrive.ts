import type { CommandRow } from "../command-row.ts";

export const REDRIVE: CommandRow = {
  name: "redrive",
  operand: "",
  completes: [],
  about: "send dead letters back, and say why they died",
  options: [
    { flags: "--env <name>", about: "a deployed environment; else the queues of npm start" },
    { flags: "--dir <folder>", about: "what npm start keeps: .winnow if not said", completes: "folders" },
    { flags: "--json", about: "a JSON line for each queue" },
  ],
  notes: [
    "A page that has come through since changes nothing when it comes again.",
    "Mend what failed first: a letter that dies again is back after five tries.",
    "Exit code: 0 sent back or none there, 1 not possible now, 2 wrong call.",
  ],
  examples: ["winnow redrive --env prod", "winnow redrive"],
  run: async (_operands, values, io) => {
    const { runRedrive } = await import("../redrive/run-redrive.ts");
    return runRedrive(values, io);
  },
};
