import { join, relative } from "node:path";
import type { OptionValues } from "../command-row.ts";
import type { Io } from "../io.ts";
import { type Colours, coloursFor } from "../terminal/colours.ts";
import { printable } from "../terminal/printable.ts";
import type { PageReport } from "./page-job.ts";
import { barProgress, lineProgress, type Progress } from "./progress.ts";
import type { Target } from "./read-settings.ts";
import { partOf, rejectionsBeside } from "./sink.ts";
import { type Course, summaryForMachines, summaryLines, type Tally } from "./tally.ts";

/** Says what happens, for people on standard error or for machines as JSON lines. */
export interface Reporter {
  readonly report: (report: PageReport, tally: Tally) => void;
  readonly say: (line: string) => void;
  readonly end: (tally: Tally, course: Course) => void;
  /** Takes the progress away where a fault is said instead of a summary. */
  readonly abandon: () => void;
}

interface Setting {
  readonly values: OptionValues;
  readonly target: Target;
  /** Grows as archives are read. */
  readonly total: () => number;
  readonly io: Io;
}

/** Of each fate: a wall of these helps nobody. Rejections are in the output folder as well; of what failed nothing else speaks. */
const MAX_PROBLEM_LINES = 20;

export async function openReporter(setting: Setting): Promise<Reporter> {
  return setting.values.json === true ? await machineReporter(setting) : peopleReporter(setting);
}

/** JSON lines go to standard output unless documents do. */
async function machineReporter({ target, io }: Setting): Promise<Reporter> {
  const { toJsonLine } = await import("../../cleaner/index.ts");
  const stream = target.kind === "stdout" ? io.stderr : io.stdout;
  const write = (event: object) => void stream.write(`${toJsonLine(event)}\n`);
  return {
    report: (report) => {
      if (report.fate === "cleaned") return;
      const { fate, key, bytes, detail } = report;
      write({ event: fate, key, bytes, ...(report.fate === "rejected" ? { code: report.code } : {}), detail });
    },
    say: (line) => write({ event: "note", detail: line }),
    end: (tally, course) => write(summaryForMachines(tally, course)),
    abandon: () => undefined,
  };
}

function peopleReporter({ target, total, io }: Setting): Reporter {
  const colours = coloursFor(io.stderr, io.env);
  const progress = progressFor({ target, total, io });
  const problems = { rejected: 0, failed: 0, stuck: 0 };
  let isToldOfMore = false;
  return {
    report: (report, tally) => {
      progress.advance(tally);
      if (report.fate === "cleaned") return;
      problems[report.fate] += 1;
      if (problems[report.fate] <= MAX_PROBLEM_LINES) progress.say(problemLine(report, colours));
      else if (!isToldOfMore) {
        isToldOfMore = true;
        progress.say("Further ones are counted below; --json lists them all.");
      }
    },
    say: progress.say,
    end: (tally, course) => {
      progress.end();
      // Of one page to standard output all is said by now.
      if (target.kind === "stdout" && total() === 1 && course.ended === "finished") return;
      const lines = [...summaryLines(tally, course), ...placesOf({ target, io }, tally, course)];
      for (const line of lines) io.stderr.write(`${line}\n`);
    },
    abandon: progress.end,
  };
}

const FATE_WORDS = { failed: "failed", stuck: "stopped at" } as const;

function problemLine(report: Exclude<PageReport, { fate: "cleaned" }>, { red, yellow }: Colours): string {
  const fate = report.fate === "rejected" ? yellow("rejected") : red(FATE_WORDS[report.fate]);
  return `${fate} ${printable(`${report.key}: ${report.detail}`)}`;
}

/** A bar where a terminal shows it undisturbed by documents. */
function progressFor({ target, total, io }: Omit<Setting, "values">): Progress {
  const alone = target.kind !== "stdout" || io.stdout.isTTY !== true;
  const terminal = io.stderr.isTTY === true && io.env.TERM !== "dumb";
  return terminal && alone && total() > 1 ? barProgress(total, io.stderr) : lineProgress(total, io.stderr);
}

function placesOf({ target, io }: Pick<Setting, "target" | "io">, tally: Tally, course: Course): readonly string[] {
  if (course.ended !== "finished")
    return [
      target.kind === "jsonl"
        ? `The documents so far are in ${near(partOf(target.path), io)}.`
        : "What was written is whole. The same command again does it all.",
    ];
  if (target.kind === "stdout") return [];
  const rejections = target.kind === "jsonl" ? rejectionsBeside(target.path) : join(target.path, "rejected");
  const reasons = Object.keys(tally.rejected).length === 0 ? "" : `, and ${near(rejections, io)} for the reasons`;
  return [`See ${near(target.path, io)}${reasons}.`];
}

/** A path as a person at this folder would say it. */
function near(path: string, { cwd }: Io): string {
  const way = relative(cwd, path);
  return printable(way === "" || way.startsWith("..") ? path : way);
}
