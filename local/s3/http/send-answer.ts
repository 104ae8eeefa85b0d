import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../../clock.ts";
import { type FileStretch, PIECE_BYTES, piecesOfFile } from "../body/file-stretch.ts";
import type { Fault } from "../fault.ts";
import type { S3Answer } from "./s3-answer.ts";

/** How an answer goes out. */
export interface Sending {
  readonly fault: Fault | undefined;
  readonly clock: Clock;
}

/**
 * Sends an answer and resolves when it is out, or when the connection is gone.
 *
 * The connection is cut where a body can't be read to its end: the length is out already, so the client notices.
 */
export async function sendAnswer(response: ServerResponse, answer: S3Answer, sending: Sending): Promise<void> {
  const { body = "" } = answer;
  try {
    if (typeof body === "string" && !BODILESS.has(answer.status))
      response.setHeader("content-length", Buffer.byteLength(body));
    for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
    response.statusCode = answer.status;
    await pipeline(disturb(body, sending), response);
  } catch {
    response.destroy();
  } finally {
    if (typeof body === "object") await body.file.close();
  }
}

/** Statuses whose answers have no length (RFC 9110 section 8.6). */
const BODILESS = new Set([204, 304]);

/** Resolves `ms` later. */
export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}

const CUT = new Error("cut, as the fault plan says");

async function* disturb(body: string | FileStretch, { fault, clock }: Sending): AsyncGenerator<Buffer> {
  const pieceBytes = fault?.kind === "slow-body" ? fault.pieceBytes : PIECE_BYTES;
  let left = fault?.kind === "cut" ? fault.afterBytes : Number.POSITIVE_INFINITY;
  if (left === 0) throw CUT;
  for await (const piece of typeof body === "string"
    ? piecesOfText(body, pieceBytes)
    : piecesOfFile(body, pieceBytes)) {
    yield piece.subarray(0, left);
    left -= piece.length;
    if (left <= 0) throw CUT;
    if (fault?.kind === "slow-body") await pause(clock, fault.everyMs);
  }
}

function* piecesOfText(text: string, pieceBytes: number): Generator<Buffer> {
  const bytes = Buffer.from(text, "utf8");
  for (let start = 0; start < bytes.length; start += pieceBytes) yield bytes.subarray(start, start + pieceBytes);
}
