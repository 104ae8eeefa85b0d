import type { IncomingMessage, ServerResponse } from "node:http";
import type { OverrideChange, OverrideFile } from "../overrides/index.ts";
import { parseJson } from "../parse-json.ts";
import { say } from "./say.ts";

/** What marks of people go to. */
export interface OverrideDesk {
  readonly file: OverrideFile;
  /** Cleans the pages of a host that are here once more; resolves with how many there are. */
  readonly cleanAgain: (host: string) => Promise<number>;
}

/** Larger than any row. */
const MAX_BODY_BYTES = 20_000;
const JSON_TYPE = /^application\/json\b/;

/**
 * GET gives the overrides there are, POST adds one, DELETE takes the one out that `?id=` names; both answer with the
 * override and how many pages are cleaned again. Only the page itself may write: other sites can't send JSON here
 * without asking first, and nobody answers that.
 */
export async function answerAboutOverrides(
  desk: OverrideDesk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (request.method) {
    case "GET":
      return send(response, 200, desk.file.overrides);
    case "POST":
      if (!isFromThisPage(request)) return say(response, 403, "Only the review page itself may write overrides.");
      return settle(desk, response, desk.file.add(parseJson(await bodyOf(request))));
    case "DELETE": {
      if (!isFromThisPage(request)) return say(response, 403, "Only the review page itself may write overrides.");
      const { searchParams } = new URL(request.url ?? "/", "http://localhost");
      return settle(desk, response, desk.file.remove(searchParams.get("id") ?? ""));
    }
    default:
      return say(response, 405, "Overrides are read, added and taken out; nothing else.");
  }
}

async function settle(desk: OverrideDesk, response: ServerResponse, change: OverrideChange): Promise<void> {
  if (change.kind === "refused") return say(response, 400, change.sentence);
  const pages = await desk.cleanAgain(change.override.host);
  send(response, 200, { override: change.override, pages });
}

/** Browsers say where a request comes from, and scripts can't make them lie. Fetch standard, Sec-Fetch-Site. */
function isFromThisPage({ headers, method }: IncomingMessage): boolean {
  const isJson = method === "DELETE" || JSON_TYPE.test(headers["content-type"] ?? "");
  return headers["sec-fetch-site"] === "same-origin" && isJson;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return "";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(value));
}
