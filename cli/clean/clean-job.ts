import { rmSync } from "node:fs";
import {
  cleanPage,
  FORMATS,
  idOf,
  type Outcome,
  type Rejection,
  type RejectionCode,
  toJsonLine,
  writeRejection,
} from "../../cleaner/index.ts";
import { isMisnamed } from "../../local/drop-folder/is-page-file.ts";
import { faultOf } from "../fault-of.ts";
import { outputPaths } from "./output-paths.ts";
import type { PageJob, PageReport, RunPlan } from "./page-job.ts";
import { type PageFile, readPage } from "./read-page.ts";
import { writeWhole } from "./write-whole.ts";

/** Faults of one page's name; any other fault of writing would meet every page, so the run stops. */
const FAULTS_OF_ONE_PAGE = new Set(["ENAMETOOLONG", "EISDIR", "ENOTDIR", "EEXIST"]);

/** Does all of one page inside a worker: read, clean, write. Never throws. */
export function cleanJob(job: PageJob, plan: RunPlan): PageReport {
  let bytes = 0;
  if (job.broken !== undefined) return { fate: "failed", key: job.key, bytes, detail: job.broken };
  try {
    const file: PageFile = typeof job.from === "string" ? readPage(job.from) : { kind: "page", bytes: job.from };
    bytes = file.kind === "page" ? file.bytes.length : file.byteCount;
    const outcome = outcomeOf(job, file, plan);
    return plan.folder === undefined
      ? { ...reportOf(job, bytes, outcome), text: textOf(outcome, plan) }
      : store(reportOf(job, bytes, outcome), outcome, { ...plan, folder: plan.folder });
  } catch (fault) {
    return { fate: "failed", key: job.key, bytes, detail: failureOf(fault, job) };
  }
}

function failureOf(fault: unknown, { from }: PageJob): string {
  const { code, says } = faultOf(fault);
  if (code === "ENOENT" && typeof from === "string" && isMisnamed(from)) return "its name is no UTF-8: rename it";
  return code === "" ? `cleaning it broke: ${fault instanceof Error ? fault.message : String(fault)}` : `it ${says}`;
}

function outcomeOf(job: PageJob, file: PageFile, { options }: RunPlan): Outcome {
  if (file.kind === "too-large") {
    const { id, byteCount, detail } = file;
    return refuse(job, { id, byteCount, code: "too-large", detail, ...job.refused });
  }
  const { bytes } = file;
  if (job.refused !== undefined) return refuse(job, { id: idOf(bytes), byteCount: bytes.length, ...job.refused });
  return cleanPage({ bytes, uri: job.key, ...rawFactsOf(job) }, options);
}

function rawFactsOf({ key, url, fetchedAt, contentType, contentEncoding }: PageJob) {
  return {
    key,
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
  };
}

function refuse(
  { key }: PageJob,
  { code, detail, ...raw }: { id: string; byteCount: number; code: RejectionCode; detail: string },
): Outcome {
  return { kind: "rejected", rejection: writeRejection({ uri: key, key, ...raw }, code, detail) };
}

type Judged = Extract<PageReport, { fate: "cleaned" | "rejected" }>;

function reportOf({ key }: PageJob, bytes: number, outcome: Outcome): Judged {
  if (outcome.kind === "cleaned") return { fate: "cleaned", key, bytes };
  const { code, detail } = outcome.rejection;
  return { fate: "rejected", key, bytes, code, detail };
}

function textOf(outcome: Outcome, { format }: RunPlan): string {
  return outcome.kind === "cleaned" ? FORMATS[format].write(outcome.document) : rejectionLine(outcome.rejection);
}

function rejectionLine(rejection: Rejection): string {
  return `${toJsonLine(rejection)}\n`;
}

/** A document's name is its page's and an ending more. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  ENAMETOOLONG: ": rename the page, or write one file with --format jsonl",
};

/** Writes what became of the page and takes away what an earlier run said otherwise. */
function store(report: Judged, outcome: Outcome, plan: RunPlan & { readonly folder: string }): PageReport {
  const paths = outputPaths(plan.folder, report.key, plan.format);
  const [here, stale] =
    outcome.kind === "cleaned" ? [paths.document, paths.rejection] : [paths.rejection, paths.document];
  const text = textOf(outcome, plan);
  try {
    writeWhole(here, text);
    rmSync(stale, { force: true });
    return report;
  } catch (fault) {
    const { code, says } = faultOf(fault);
    const fate = FAULTS_OF_ONE_PAGE.has(code) ? "failed" : "stuck";
    return { fate, key: report.key, bytes: report.bytes, detail: `its output ${here} ${says}${WAYS_OUT[code] ?? ""}` };
  }
}
