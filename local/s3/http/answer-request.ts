import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../clock.ts";
import type { Fault, FaultPlan } from "../fault.ts";
import type { Desk } from "../operations/desk.ts";
import { type Route, routeOf } from "../route.ts";
import { S3Error } from "../s3-error.ts";
import { newId } from "../store/new-id.ts";
import { asS3Error } from "./as-s3-error.ts";
import type { S3Answer } from "./s3-answer.ts";
import { readS3Request, type S3Request } from "./s3-request.ts";
import { pause, sendAnswer } from "./send-answer.ts";
import { corsHeadersFor, expectLocalVisitor, preflightHeadersFor } from "./visitor.ts";
import { writeErrorXml } from "./write-xml.ts";

/** What every request is answered with. */
export interface Counter {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly allowedOrigins: readonly string[];
  readonly faultPlan: FaultPlan;
}

/** Answers one HTTP request, whatever it is; resolves when the answer is out or the client gone. */
export async function answerRequest(
  counter: Counter,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = newId().slice(0, REQUEST_ID_DIGITS).toUpperCase();
  response.setHeader("server", "winnow-local-s3");
  response.setHeader("x-amz-request-id", requestId);
  for (const [name, value] of Object.entries(corsHeadersFor(message.headers, counter.allowedOrigins)))
    response.setHeader(name, value);
  for (const [name, value] of Object.entries(INERT)) response.setHeader(name, value);
  const { answer, fault } = await decide(counter, message, requestId);
  // What nobody read must go, or a client that is still sending would never come to listen.
  message.resume();
  await sendAnswer(response, message.method === "HEAD" ? withoutBody(answer) : answer, { ...counter, fault });
}

const REQUEST_ID_DIGITS = 16;

/**
 * Scraped pages are served as the HTML that they are. One that is opened in a browser runs no script: as a page of this
 * origin it could read all buckets, which no check of the origin would notice. Clients that are no browser pass it over.
 */
const INERT = { "content-security-policy": "sandbox", "x-content-type-options": "nosniff" } as const;

interface Decision {
  readonly answer: S3Answer;
  readonly fault: Fault | undefined;
}

/** The answer to a request, an error being one too, and what is to go wrong with it. */
async function decide(counter: Counter, message: IncomingMessage, requestId: string): Promise<Decision> {
  let fault: Fault | undefined;
  try {
    expectLocalVisitor(message.headers, counter.allowedOrigins);
    if (message.method === "OPTIONS")
      return { answer: { status: 200, headers: preflightHeadersFor(message.headers) }, fault };
    const request = readS3Request(message, requestId);
    const route = findRoute(request);
    const operation = route instanceof S3Error ? undefined : route.name;
    fault = counter.faultPlan({ operation, method: request.method, bucket: request.bucket, key: request.key });
    await sufferBefore(fault, counter.clock);
    if (route instanceof S3Error) throw route;
    return { answer: await route.answer(counter.desk, request), fault };
  } catch (error) {
    return { answer: writeError(asS3Error(error), message.url ?? "/", requestId), fault };
  }
}

/** The route as a value even where there is none, so that a fault plan sees every request. */
function findRoute(request: S3Request): Route | S3Error {
  try {
    return routeOf(request);
  } catch (error) {
    if (error instanceof S3Error) return error;
    throw error;
  }
}

async function sufferBefore(fault: Fault | undefined, clock: Clock): Promise<void> {
  if (fault?.kind === "delay") await pause(clock, fault.ms);
  if (fault?.kind === "error") throw new S3Error(fault.code, "This fault was asked for by the endpoint's fault plan.");
}

function writeError(error: S3Error, url: string, requestId: string): S3Answer {
  const xml = writeErrorXml([
    ["Code", error.code],
    ["Message", error.message],
    ["Resource", url.split("?")[0] ?? ""],
    ["RequestId", requestId],
  ]);
  return { status: error.status, headers: { "content-type": "application/xml", ...error.headers }, body: xml };
}

/** Errors are written for every method; a HEAD gets their headers only. */
function withoutBody({ status, headers }: S3Answer): S3Answer {
  return { status, headers };
}
