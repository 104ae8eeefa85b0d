import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import type { CleanDocument } from "../../cleaner/index.ts";
import { draftOf } from "../draft-file.ts";
import type { Output } from "../io.ts";
import { writeWholly } from "../write-wholly.ts";
import type { ExportPlan } from "./export-format.ts";
import type { ExportSink } from "./export-sink.ts";
import { openingOf, rowsOf } from "./write-rows.ts";

/** Text onto standard output, as fast as it is read. */
export function streamSink(stdout: Output, plan: ExportPlan): ExportSink {
  return textSink(plan, {
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    finish: () => undefined,
    abandon: () => undefined,
  });
}

/** Text into a file that appears when it is whole. Throws what the file system throws. */
export function fileSink(path: string, plan: ExportPlan): ExportSink {
  const draft = draftOf(path);
  const file = openSync(draft.path, "w");
  let isOpen = true;
  // Once: where the file can't get its name, it is closed by then.
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return textSink(plan, {
    write: async (text) => void writeWholly(file, text),
    finish: () => {
      close();
      draft.settle();
    },
    abandon: () => {
      close();
      draft.discard();
    },
  });
}

interface TextEnd {
  readonly write: (text: string) => Promise<void>;
  readonly finish: () => void;
  readonly abandon: () => void;
}

function textSink(plan: ExportPlan, { write, finish, abandon }: TextEnd): ExportSink {
  let isOpened = false;
  const open = async () => {
    if (!isOpened) await write(openingOf(plan));
    isOpened = true;
  };
  return {
    put: async (document: CleanDocument) => {
      await open();
      const rows = rowsOf(document, plan);
      await write(rows.join(""));
      return rows.length;
    },
    finish: async () => {
      await open();
      finish();
    },
    abandon,
  };
}
