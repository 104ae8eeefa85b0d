import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../../clock.ts";
import type { Fault } from "../fault.ts";
import type { FileStretch, S3Answer } from "./s3-answer.ts";

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
  if (typeof body === "string" && !BODILESS.has(answer.status))
    response.setHeader("content-length", Buffer.byteLength(body));
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.statusCode = answer.status;
  try {
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

/** Bytes read from a file at a time. */
const PIECE_BYTES = 64 * 1024;

async function* disturb(body: string | FileStretch, { fault, clock }: Sending): AsyncGenerator<Buffer> {
  const pieceBytes = fault?.kind === "slow-body" ? fault.pieceBytes : PIECE_BYTES;
  let left = fault?.kind === "cut" ? fault.afterBytes : Number.POSITIVE_INFINITY;
  for await (const piece of typeof body === "string"
    ? piecesOfText(body, pieceBytes)
    : piecesOfFile(body, pieceBytes)) {
    if (left < piece.length) {
      yield piece.subarray(0, left);
      throw new Error("cut, as the fault plan says");
    }
    left -= piece.length;
    yield piece;
    if (fault?.kind === "slow-body") await pause(clock, fault.everyMs);
  }
}

function* piecesOfText(text: string, pieceBytes: number): Generator<Buffer> {
  const bytes = Buffer.from(text, "utf8");
  for (let start = 0; start < bytes.length; start += pieceBytes) yield bytes.subarray(start, start + pieceBytes);
}

async function* piecesOfFile({ file, start, bytes }: FileStretch, pieceBytes: number): AsyncGenerator<Buffer> {
  for (let offset = 0; offset < bytes; ) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, bytes - offset));
    const { bytesRead } = await file.read(piece, 0, piece.length, start + offset);
    if (bytesRead === 0) throw new Error(`a body file ends ${bytes - offset} bytes too early`);
    yield piece.subarray(0, bytesRead);
    offset += bytesRead;
  }
}
