import type { CleanDocument, Rejection, SourceView } from "../../cleaner/index.ts";
import { documentScriptId, type LiveEvent, type PageSetup, SETUP_ID, sourceScriptId } from "../model/page-setup.ts";
import type { ReviewRow } from "../model/review-row.ts";
import { FILE_OVERRIDES, LIVE_OVERRIDES, type OverrideShelf } from "./override-shelf.ts";

/** Where the page gets its rows and documents from: the file it is in, or the machine that serves it. */
export interface Shelf {
  readonly setup: PageSetup;
  /** The document behind a row. Rejects with a sentence where it can't be had. */
  readonly open: (row: ReviewRow) => Promise<CleanDocument | Rejection>;
  /** Whether the page itself may be had. */
  readonly hasSource: (row: ReviewRow) => boolean;
  /** The page itself. Rejects with a sentence where it can't be had. */
  readonly source: (row: ReviewRow) => Promise<SourceView>;
  readonly overrides: OverrideShelf;
  /** Calls back with what is new; returns what ends that. */
  readonly listen: (hear: (event: LiveEvent) => void) => () => void;
}

/** The shelf that this page was given. */
export function readShelf(): Shelf {
  // Written by compose-page.ts, which knows no other shape.
  const setup = readScript(SETUP_ID) as PageSetup;
  return setup.mode === "file" ? { setup, ...FILE } : { setup, ...LIVE };
}

const FILE: Omit<Shelf, "setup"> = {
  open: async ({ at }) => readScript(documentScriptId(at)) as CleanDocument | Rejection,
  hasSource: ({ at }) => document.getElementById(sourceScriptId(at)) !== null,
  source: async ({ at }) => readScript(sourceScriptId(at)) as SourceView,
  overrides: FILE_OVERRIDES,
  listen: () => () => undefined,
};

const LIVE: Omit<Shelf, "setup"> = {
  open: async (row) => (await fetchJson("/document", row)) as CleanDocument | Rejection,
  hasSource: () => true,
  source: async (row) => (await fetchJson("/source", row)) as SourceView,
  overrides: LIVE_OVERRIDES,
  listen,
};

/** Data scripts are inert: the browser keeps their text and does nothing with it. */
function readScript(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  if (text === undefined || text === null) throw new Error(`This file is not whole: ${id} is missing.`);
  return JSON.parse(text);
}

async function fetchJson(path: string, { at, key }: ReviewRow): Promise<unknown> {
  const answer = await fetch(`${path}?at=${encodeURIComponent(at)}`);
  if (!answer.ok) throw new Error(`${key} can't be shown: ${await answer.text()}`);
  return answer.json();
}

const KINDS = ["all", "rows", "gone", "trouble"] as const;
const RETRY_MS = 2_000;

function listen(hear: (event: LiveEvent) => void): () => void {
  let stop: () => void = () => undefined;
  const open = () => {
    stop = listenOnce(hear, () => {
      const timer = setTimeout(open, RETRY_MS);
      stop = () => clearTimeout(timer);
    });
  };
  open();
  return () => stop();
}

/** Browsers try again where nobody answers, but not after an answer like "starting": `ended` is called then. */
function listenOnce(hear: (event: LiveEvent) => void, ended: () => void): () => void {
  const source = new EventSource("/events");
  for (const kind of KINDS) {
    source.addEventListener(kind, (message: MessageEvent<string>) => hear(JSON.parse(message.data) as LiveEvent));
  }
  source.onerror = () => {
    hear({ kind: "trouble", sentence: "Winnow does not answer. Is npm start still running? This page tries again." });
    if (source.readyState === EventSource.CLOSED) ended();
  };
  source.onopen = () => hear({ kind: "trouble", sentence: "" });
  return () => source.close();
}
