import type { IncomingMessage, ServerResponse } from "node:http";
import { isLoopbackHost } from "../is-loopback-host.ts";
import { answerAboutOverrides, type OverrideDesk } from "./answer-about-overrides.ts";
import type { LiveFeed } from "./live-feed.ts";
import type { OutputShelf } from "./output-shelf.ts";
import { say } from "./say.ts";

/** What the server answers from. */
export interface ReviewDesk {
  readonly page: { readonly html: string; readonly policy: string };
  readonly feed: LiveFeed;
  readonly shelf: OutputShelf;
  readonly overrides: OverrideDesk;
}

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
} as const;

/** Answers one request; `desk` is undefined while the pipeline is still starting. */
export async function answer(
  desk: ReviewDesk | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!isOwnVisitor(request)) return say(response, 403, "This page answers to 127.0.0.1 and localhost only.");
  if (desk === undefined) return say(response, 503, "Winnow is starting: try again in a moment.");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/overrides") return answerAboutOverrides(desk.overrides, request, response);
  if (request.method !== "GET") return say(response, 405, "This page is only read.");
  switch (pathname) {
    case "/":
      response.setHeader("content-security-policy", desk.page.policy);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(desk.page.html);
      return;
    case "/events":
      desk.feed.add(response);
      return;
    case "/document":
      return sendDocument(desk.shelf, searchParams.get("at") ?? "", response);
    case "/source":
      return sendSource(desk.shelf, searchParams.get("at") ?? "", response);
    default:
      return say(response, 404, "There is nothing here: the page is at /.");
  }
}

/** A name made to point here, or a page of another site that asks, is no visitor of ours. */
function isOwnVisitor({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  const isFromElsewhere = site === "cross-site" && headers["sec-fetch-mode"] !== "navigate";
  return isLoopbackHost(headers.host) && !isFromElsewhere;
}

async function sendDocument(shelf: OutputShelf, at: string, response: ServerResponse): Promise<void> {
  const text = at === "" ? undefined : await shelf.textOf(at);
  if (text === undefined) return say(response, 404, "it is not in the output bucket (any more).");
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(text);
}

/** As inert JSON: what a page says is never served as a page. */
async function sendSource(shelf: OutputShelf, at: string, response: ServerResponse): Promise<void> {
  const view = at === "" ? undefined : await shelf.sourceOf(at);
  if (view === undefined) return say(response, 404, "the page itself is not in the ingest bucket (any more).");
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(JSON.stringify(view));
}
