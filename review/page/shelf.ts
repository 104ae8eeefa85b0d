import type { CleanDocument, Rejection } from "../../cleaner/index.ts";
import { documentScriptId, type LiveEvent, type PageSetup, SETUP_ID } from "../model/page-setup.ts";
import type { ReviewRow } from "../model/review-row.ts";

/** Where the page gets its rows and documents from: the file it is in, or the machine that serves it. */
export interface Shelf {
  readonly setup: PageSetup;
  /** The document behind a row. Rejects with a sentence where it can't be had. */
  readonly open: (row: ReviewRow) => Promise<CleanDocument | Rejection>;
  /** Calls back with what is new; returns what ends that. */
  readonly listen: (hear: (event: LiveEvent) => void) => () => void;
}

/** The shelf that this page was given. */
export function readShelf(): Shelf {
  // Written by compose-page.ts, which knows no other shape.
  const setup = readScript(SETUP_ID) as PageSetup;
  return setup.mode === "file"
    ? { setup, open: openEmbedded, listen: hearNothing }
    : { setup, open: fetchPage, listen };
}

/** Data scripts are inert: the browser keeps their text and does nothing with it. */
function readScript(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  if (text === undefined || text === null) throw new Error(`This file is not whole: ${id} is missing.`);
  return JSON.parse(text);
}

async function openEmbedded({ at }: ReviewRow): Promise<CleanDocument | Rejection> {
  return readScript(documentScriptId(at)) as CleanDocument | Rejection;
}

async function fetchPage({ at, key }: ReviewRow): Promise<CleanDocument | Rejection> {
  const answer = await fetch(`/document?at=${encodeURIComponent(at)}`);
  if (!answer.ok) throw new Error(`${key} can't be shown: ${await answer.text()}`);
  return (await answer.json()) as CleanDocument | Rejection;
}

const KINDS = ["rows", "gone", "trouble"] as const;

function listen(hear: (event: LiveEvent) => void): () => void {
  const source = new EventSource("/events");
  for (const kind of KINDS) {
    source.addEventListener(kind, (message: MessageEvent<string>) => hear(JSON.parse(message.data) as LiveEvent));
  }
  source.onerror = () => {
    hear({ kind: "trouble", sentence: "Winnow does not answer. Is npm start still running? This page tries again." });
  };
  source.onopen = () => hear({ kind: "trouble", sentence: "" });
  return () => source.close();
}

function hearNothing(): () => void {
  return () => undefined;
}
