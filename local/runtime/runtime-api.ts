import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseJson } from "../parse-json.ts";

/** One event on its way to a function. */
export interface Invocation {
  readonly id: string;
  /** JSON. */
  readonly payload: string;
  /** Milliseconds since 1970. */
  readonly deadlineAt: number;
  readonly functionArn: string;
}

/** What a runtime said about an invocation, or about its own start. */
export type RuntimeWord =
  | { readonly kind: "ready" }
  | { readonly kind: "response"; readonly id: string; readonly payload: string }
  | { readonly kind: "error"; readonly id: string; readonly type: string; readonly message: string }
  | { readonly kind: "init-error"; readonly type: string; readonly message: string };

/** Lambda's limit for a synchronous response, in bytes. */
const MAX_RESPONSE_BYTES = 6_291_556;

const ROUTE = /^\/2018-06-01\/runtime\/(?:(invocation\/next)|(init\/error)|invocation\/([\w-]+)\/(response|error))$/;

/** The invocation the runtime is asking for or working on. */
interface Desk {
  asking?: ServerResponse;
  offered?: Invocation;
  working?: Invocation;
}

/**
 * Lambda's Runtime API (version 2018-06-01) for one runtime, on loopback: what a custom runtime talks to.
 *
 * `hear` gets every word of the runtime, in order. `offer` hands over the next invocation, at most one at a time.
 */
export class RuntimeApi {
  readonly #server: Server;
  readonly #desk: Desk;

  private constructor(server: Server, desk: Desk) {
    this.#server = server;
    this.#desk = desk;
  }

  static async listen(hear: (word: RuntimeWord) => void): Promise<RuntimeApi> {
    const desk: Desk = {};
    const server = createServer((request, response) => {
      answer(desk, { request, response, hear }).catch(() => response.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    return new RuntimeApi(server, desk);
  }

  /** host:port, as in AWS_LAMBDA_RUNTIME_API. */
  get address(): string {
    // A server listening on TCP has an AddressInfo; strings are for pipes.
    const { address, port } = this.#server.address() as AddressInfo;
    return `${address}:${port}`;
  }

  offer(invocation: Invocation): void {
    this.#desk.offered = invocation;
    handOver(this.#desk);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly hear: (word: RuntimeWord) => void;
}

async function answer(desk: Desk, { request, response, hear }: Exchange): Promise<void> {
  const [, next, initError, id, verb] = ROUTE.exec(request.url ?? "") ?? [];
  if (next !== undefined && request.method === "GET") {
    desk.asking = response;
    hear({ kind: "ready" });
    return handOver(desk);
  }
  if (request.method !== "POST" || (initError === undefined && id === undefined)) {
    return refuse(response, 404, "UnknownPath");
  }
  const body = await readBody(request);
  if (body === undefined) return refuse(response, 413, "RequestEntityTooLarge");
  if (initError !== undefined) hear({ kind: "init-error", ...faultIn(body) });
  else if (id === undefined || id !== desk.working?.id) return refuse(response, 400, "InvalidRequestID");
  else {
    delete desk.working;
    hear(verb === "response" ? { kind: "response", id, payload: body } : { kind: "error", id, ...faultIn(body) });
  }
  response.writeHead(202, { "content-type": "application/json" }).end('{"status":"OK"}');
}

function handOver(desk: Desk): void {
  const { asking, offered } = desk;
  if (asking === undefined || offered === undefined) return;
  delete desk.asking;
  delete desk.offered;
  desk.working = offered;
  asking.writeHead(200, {
    "content-type": "application/json",
    "lambda-runtime-aws-request-id": offered.id,
    "lambda-runtime-deadline-ms": String(offered.deadlineAt),
    "lambda-runtime-invoked-function-arn": offered.functionArn,
    "lambda-runtime-trace-id": "Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0",
  });
  asking.end(offered.payload);
}

function refuse(response: ServerResponse, status: number, type: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ errorType: type, errorMessage: type }));
}

/** The request's body, or undefined where it is larger than Lambda takes. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // A request body is read as Buffers unless an encoding is set, and none is.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_RESPONSE_BYTES) chunks.push(chunk);
  }
  return bytes > MAX_RESPONSE_BYTES ? undefined : Buffer.concat(chunks).toString("utf8");
}

function faultIn(body: string): { type: string; message: string } {
  const fault: unknown = parseJson(body);
  if (typeof fault !== "object" || fault === null) return { type: "Unknown", message: body.slice(0, 500) };
  const type = "errorType" in fault ? String(fault.errorType) : "Unknown";
  const message = "errorMessage" in fault ? String(fault.errorMessage) : "";
  return { type, message };
}
