import { resolve } from "node:path";
import type { OptionValues } from "../command-row.ts";
import { EXIT, Stop } from "../exit.ts";
import type { Io } from "../io.ts";
import { readOverridesOption } from "../overrides-option.ts";
import { readUrl } from "../page-options.ts";
import { readStdin } from "../read-stdin.ts";
import { cleanPages } from "./clean-pages.ts";
import { findInputs, refuseFeedback, refuseOverwriting, refuseTwins } from "./find-inputs.ts";
import { openArchives } from "./open-archives.ts";
import type { PageJob } from "./page-job.ts";
import { readMetadataFile } from "./read-metadata-file.ts";
import { readSettings, type Settings, type Target } from "./read-settings.ts";
import { openReporter, type Reporter } from "./reporter.ts";
import { FOLDER_SINK, jsonlSink, partOf, rejectionsBeside, type Sink, streamSink } from "./sink.ts";
import { addReport, type Course, EMPTY_TALLY, type Tally } from "./tally.ts";

/** `winnow clean`: finds the inputs, cleans them in parallel, reports. Returns the exit code. */
export async function runClean(operands: readonly string[], values: OptionValues, io: Io): Promise<number> {
  const overrides = await readOverridesOption(values, io.cwd);
  const settings = readSettings({ values, overrides }, io.cwd);
  const jobs = await findJobs(operands, { values, target: settings.target, io });
  const known = { total: jobs.length };
  const reporter = await openReporter({ values, target: settings.target, total: () => known.total, io });
  const start = performance.now();
  try {
    const { tally, ended, exitCode } = await cleanAll(jobs, { settings, reporter, io, known });
    const seconds = (performance.now() - start) / 1000;
    reporter.end(tally, { total: known.total, seconds, jobs: Math.min(settings.jobs, known.total), ended });
    return exitCode;
  } catch (fault) {
    reporter.abandon();
    throw fault;
  }
}

interface Search {
  readonly values: OptionValues;
  readonly target: Target;
  readonly io: Io;
}

async function findJobs(operands: readonly string[], search: Search): Promise<readonly PageJob[]> {
  const { values, io } = search;
  const url = readUrl(values);
  const jobs = operands.includes("-") ? [await stdinJob(operands, io)] : await fileJobs(operands, search);
  const [only] = jobs;
  if (url === undefined) return jobs;
  if (only === undefined || jobs.length > 1)
    throw new Stop(`--url is the address of one page, but there are ${jobs.length}: use --metadata.`);
  return [{ ...only, url }];
}

async function stdinJob(operands: readonly string[], io: Io): Promise<PageJob> {
  if (operands.length > 1) throw new Stop("- (standard input) stands alone: clean the files in a second call.");
  return { key: "stdin", from: await readStdin(io) };
}

async function fileJobs(operands: readonly string[], { values, target, io }: Search): Promise<readonly PageJob[]> {
  const metadata = typeof values.metadata === "string" ? values.metadata : undefined;
  const factsOf = metadata === undefined ? undefined : readMetadataFile(metadata, io.cwd);
  const outputs = outputsOf(target);
  if (target.kind === "folder") refuseFeedback(operands, io.cwd, target.path);
  const leaveOut = [...(metadata === undefined ? [] : [resolve(io.cwd, metadata)]), ...outputs];
  const inputs = findInputs(operands, { cwd: io.cwd, leaveOut });
  if (target.kind === "jsonl") refuseOverwriting(inputs, outputs);
  if (target.kind === "folder") refuseTwins(inputs);
  const jobs = inputs.map(({ path, key }): PageJob => ({ key, from: path, ...factsOf?.(key) }));
  const known = jobs.filter((job) => job.url !== undefined || job.fetchedAt !== undefined).length;
  if (metadata !== undefined && known === 0)
    throw new Stop(
      `${metadata} names none of the ${jobs.length} pages: its "file" must be a page's name, as in "${jobs[0]?.key}".`,
    );
  return jobs;
}

function outputsOf(target: Target): readonly string[] {
  if (target.kind === "stdout") return [];
  if (target.kind === "folder") return [target.path];
  const files = [target.path, rejectionsBeside(target.path)];
  return [...files, ...files.map(partOf)];
}

interface Scene {
  readonly settings: Settings;
  readonly reporter: Reporter;
  readonly io: Io;
  /** Pages that are known of; archives add theirs. */
  readonly known: { total: number };
}

interface RunEnd {
  readonly tally: Tally;
  readonly ended: Course["ended"];
  readonly exitCode: number;
}

async function cleanAll(jobs: readonly PageJob[], { settings, reporter, io, known }: Scene): Promise<RunEnd> {
  const sink = sinkFor(settings.target, io);
  let stopped: { ended: Course["ended"]; exitCode: number } | undefined;
  let tally = EMPTY_TALLY;
  const release = io.onInterrupt((exitCode) => {
    stopped = { ended: "interrupted", exitCode };
    reporter.say("Stopping after the pages in hand. Ctrl-C again stops at once.");
  });
  try {
    const onMore = (pages: number) => {
      known.total += pages;
    };
    const running = untilStopped(openArchives(jobs, { onMore, say: reporter.say }), () => stopped !== undefined);
    for await (const report of cleanPages(running, settings.plan, { jobs: settings.jobs })) {
      // Of the pages in hand when the output took no more, the first has said it.
      if (report.fate === "stuck" && stopped?.ended === "stuck") continue;
      tally = addReport(tally, report);
      await sink.put(report);
      reporter.report(report, tally);
      if (report.fate === "stuck") stopped ??= { ended: "stuck", exitCode: EXIT.partly };
    }
    await sink.close(stopped === undefined ? "finished" : "stopped");
  } finally {
    release();
  }
  const missed = tally.pages - tally.cleaned;
  return { tally, ...(stopped ?? { ended: "finished", exitCode: missed === 0 ? EXIT.done : EXIT.partly }) };
}

async function* untilStopped<Item>(items: AsyncIterable<Item>, isStopped: () => boolean): AsyncGenerator<Item> {
  for await (const item of items) {
    if (isStopped()) return;
    yield item;
  }
}

function sinkFor(target: Target, io: Io): Sink {
  if (target.kind === "stdout") return streamSink(io.stdout);
  return target.kind === "folder" ? FOLDER_SINK : jsonlSink(target.path);
}
