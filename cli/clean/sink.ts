import { once } from "node:events";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../../local/make-folder.ts";
import { EXIT, Stop } from "../exit.ts";
import { faultOf } from "../fault-of.ts";
import type { Output } from "../io.ts";
import type { PageReport } from "./page-job.ts";

/** Where the texts of a run go that the workers do not write themselves. */
export interface Sink {
  readonly put: (report: PageReport) => Promise<void>;
  /** `finished` puts the whole in its place; `stopped` leaves what there was and keeps the part beside it. */
  readonly close: (how: "finished" | "stopped") => Promise<void>;
}

/** Workers wrote everything: nothing to do. */
export const FOLDER_SINK: Sink = { put: async () => undefined, close: async () => undefined };

/** Documents one after the other; waits while the reader is slow, so that memory stays flat. */
export function streamSink(stdout: Output): Sink {
  return {
    put: async (report) => {
      if (report.fate !== "cleaned" || report.text === undefined) return;
      if (!stdout.write(report.text)) await once(stdout, "drain");
    },
    close: async () => undefined,
  };
}

const ENDING = /[.]jsonl$/;

/** Where the rejections of a JSONL file lie: `all.rejected.jsonl` beside `all.jsonl`. */
export function rejectionsBeside(path: string): string {
  return path.replace(ENDING, ".rejected.jsonl");
}

/** All documents in one JSONL file and all rejections in one beside it; each appears when the run is finished. */
export function jsonlSink(path: string): Sink {
  const documents = partFile(path);
  const rejections = partFile(rejectionsBeside(path));
  return {
    put: async (report) => {
      if (report.fate === "cleaned") await documents.append(report.text ?? "");
      if (report.fate === "rejected") await rejections.append(report.text ?? "");
    },
    close: async (how) => {
      await documents.append("");
      await Promise.all([documents.close(how), rejections.close(how)]);
    },
  };
}

/** The name a file has until it is whole. */
export function partOf(path: string): string {
  return `${path}.part`;
}

function partFile(path: string) {
  let handle: FileHandle | undefined;
  return {
    append: (text: string) =>
      stopOnFault(path, async () => {
        handle ??= await openPart(path);
        await handle.appendFile(text);
      }),
    close: (how: "finished" | "stopped") =>
      stopOnFault(path, async () => {
        await handle?.close();
        if (how === "stopped") return;
        // What an earlier run wrote and this one has nothing to say against would be taken for this one's.
        await (handle === undefined ? rm(path, { force: true }) : rename(partOf(path), path));
      }),
  };
}

function openPart(path: string): Promise<FileHandle> {
  makeFolder(dirname(path));
  return open(partOf(path), "w");
}

async function stopOnFault(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    throw new Stop(`the output ${path} ${faultOf(fault).says}.`, EXIT.partly);
  }
}
