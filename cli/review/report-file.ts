import { closeSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { CleanDocument, Rejection, SourceView } from "../../cleaner/index.ts";
import { makeFolder } from "../../local/make-folder.ts";
import { documentScript, type ReviewRow, RULE_TEXTS, readPage, setupScript, sourceScript } from "../../review/index.ts";
import { draftOf } from "../draft-file.ts";
import { EXIT, Stop } from "../exit.ts";
import { faultOf } from "../fault-of.ts";
import { writeWholly } from "../write-wholly.ts";

/** A report in the making; documents are written as they come, so that memory stays flat. */
export interface Report {
  readonly add: (at: string, page: CleanDocument | Rejection) => void;
  readonly addSource: (at: string, view: SourceView) => void;
  /** Puts the whole in its place and returns its bytes. */
  readonly finish: (rows: readonly ReviewRow[]) => number;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}

/** Opens a report beside its place; it appears there when it is whole. Faults are a `Stop` with the file's name. */
export function openReport(path: string, named: string): Report {
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (fault) {
      throw new Stop(`the output ${named} ${faultOf(fault).says}.`, EXIT.partly);
    }
  };
  const { head, tail } = readPage();
  const draft = guarded(() => {
    makeFolder(dirname(path));
    return draftOf(path);
  });
  const file = guarded(() => openSync(draft.path, "w"));
  let bytes = 0;
  const write = (text: string) => {
    bytes += guarded(() => writeWholly(file, text));
  };
  write(head);
  return {
    add: (at, page) => write(documentScript(at, page)),
    addSource: (at, view) => write(sourceScript(at, view)),
    finish: (rows) => {
      write(setupScript({ mode: "file", rules: RULE_TEXTS, rows }));
      write(tail);
      guarded(() => {
        closeSync(file);
        draft.settle();
      });
      return bytes;
    },
    abandon: draft.discard,
  };
}
