import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type ReviewRow, rowOf } from "../../review/index.ts";
import { findInputs, type Input, refuseClosed, refuseOverwriting } from "../clean/find-inputs.ts";
import type { OptionValues } from "../command-row.ts";
import { EXIT, Stop } from "../exit.ts";
import type { Io } from "../io.ts";
import { readDocuments } from "../read-documents.ts";
import { printable } from "../terminal/printable.ts";
import { count } from "../terminal/wording.ts";
import { type FindSource, findSourceIn } from "./find-source.ts";
import { openReport, type Report } from "./report-file.ts";

/** Puts all documents that the operands name into one offline page. */
export async function runReview(operands: readonly string[], values: OptionValues, io: Io): Promise<number> {
  const named = typeof values.out === "string" ? values.out : "review.html";
  const out = resolve(io.cwd, named);
  const inputs = findInputs(operands, { cwd: io.cwd, leaveOut: [out] });
  refuseOverwriting(inputs, [out]);
  refuseClosed(inputs);
  const findSource = sourcesOf(values, io);
  const report = openReport(out, named);
  let stopped: number | undefined;
  const release = io.onInterrupt((exitCode) => {
    stopped = exitCode;
  });
  try {
    const goOn = () => {
      if (stopped !== undefined) throw new Stop(`stopped: ${named} was not written.`, stopped);
    };
    const sum = await fill(report, inputs, { findSource, goOn });
    if (sum.rows.length === 0)
      throw new Stop(`${operands.join(", ")}: no documents of winnow. Run winnow clean first.`);
    const bytes = report.finish(sum.rows);
    say({ named, pages: sum.rows.length, sources: sum.sources, leftOut: sum.leftOut, bytes }, values, io);
    return EXIT.done;
  } catch (fault) {
    report.abandon();
    throw fault;
  } finally {
    release();
  }
}

function sourcesOf({ pages }: OptionValues, { cwd }: Io): FindSource {
  if (typeof pages !== "string") return () => undefined;
  const folder = resolve(cwd, pages);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Stop(`--pages ${pages} is no folder: name the one that the pages were cleaned from.`);
  return findSourceIn(folder);
}

interface Filled {
  readonly rows: readonly ReviewRow[];
  /** Pages that can be seen themselves. */
  readonly sources: number;
  /** Lines and files that are no documents. */
  readonly leftOut: number;
}

interface Filling {
  readonly findSource: FindSource;
  /** Throws where somebody wants it to end. */
  readonly goOn: () => void;
}

async function fill(report: Report, inputs: readonly Input[], { findSource, goOn }: Filling): Promise<Filled> {
  const rows: ReviewRow[] = [];
  let [sources, leftOut] = [0, 0];
  for (const input of inputs) {
    const before = rows.length + leftOut;
    for await (const page of readDocuments(input)) {
      goOn();
      if (page === undefined) {
        leftOut += 1;
        continue;
      }
      const at = String(rows.length);
      rows.push(rowOf(page, at));
      report.add(at, page);
      const view = findSource(page);
      if (view === undefined) continue;
      report.addSource(at, view);
      sources += 1;
    }
    if (rows.length + leftOut === before) leftOut += 1;
  }
  return { rows, sources, leftOut };
}

interface Sum {
  readonly named: string;
  readonly pages: number;
  readonly sources: number;
  readonly leftOut: number;
  readonly bytes: number;
}

function say(sum: Sum, values: OptionValues, { stdout, stderr }: Io): void {
  if (values.json === true) {
    const { named: out, ...counts } = sum;
    stdout.write(`${JSON.stringify({ out, ...counts })}\n`);
    return;
  }
  const left = sum.leftOut === 0 ? "" : ` ${count(sum.leftOut)} left out: no documents of winnow.`;
  const themselves = values.pages === undefined ? "" : ` (${count(sum.sources)} with their own HTML)`;
  const pages = `${count(sum.pages)} ${sum.pages === 1 ? "page" : "pages"}${themselves}`;
  stderr.write(`${printable(sum.named)}: ${pages}, ${count(sum.bytes)} bytes. Open it in a browser.${left}\n`);
}
