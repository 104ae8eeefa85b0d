import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../clock.ts";
import { lockFolder } from "../lock-folder.ts";
import { type BodySink, openNewFile } from "./body/receive-body.ts";
import type { FaultPlan } from "./fault.ts";
import { answerRequest, type Counter } from "./http/answer-request.ts";
import { type S3Notice, writeNotice } from "./notice.ts";
import { Store } from "./store/store.ts";

/** What a local S3 endpoint needs. */
export interface S3Settings {
  /** Folder for everything it keeps; made where it is not there. */
  readonly root: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Buckets that exist from the start; those of earlier runs are there as well. */
  readonly buckets: readonly string[];
  /**
   * Hears of every change before the client does: a request is answered when this resolves, and answered with a 500
   * where it rejects. The change itself stays, so the client's next attempt gives a second notice.
   */
  readonly onNotice: (notice: S3Notice) => Promise<void> | void;
  readonly clock: Clock;
  /** Origins whose pages may use the endpoint from a browser. None by default. */
  readonly allowedOrigins?: readonly string[];
  /** What is to go wrong; nothing by default. */
  readonly faultPlan?: FaultPlan;
  /** Most bytes of one request's body; S3's 5 GiB by default. */
  readonly maxBodyBytes?: number;
  /** Opens the files that bodies are written to; a test can hand in a disk that is full. */
  readonly openFile?: (path: string) => Promise<BodySink>;
}

/** A running endpoint. */
export interface S3Endpoint {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly port: number;
  /** Lets requests under way finish, for five seconds at most, then ends. Calling it again changes nothing. */
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 5 * 1024 ** 3;
const GRACE_MS = 5_000;
/** Longer than clients keep idle connections, so that none is closed just as it is used again. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Starts an S3-compatible endpoint on 127.0.0.1. Credentials are accepted as they come: signatures are not verified.
 *
 * Rejects with one sentence where the port is busy, the folder can't be used, or another process uses it.
 */
export async function startS3(settings: S3Settings): Promise<S3Endpoint> {
  const { store, release } = openStore(settings);
  const server = serve(settings, store);
  try {
    await listen(server, settings.port);
  } catch (error) {
    release();
    throw error;
  }
  // listen() on a TCP port gives an AddressInfo; a string is for pipes, null for servers that do not listen.
  const { port } = server.address() as AddressInfo;
  const end = async () => {
    await stop(server);
    release();
  };
  let ended: Promise<void> | undefined;
  const close = () => {
    ended ??= end();
    return ended;
  };
  return { url: `http://127.0.0.1:${port}`, port, close };
}

/** The buckets, and how to let go of them. */
function openStore({ root, buckets, clock }: S3Settings): { store: Store; release: () => void } {
  try {
    const unlock = lockFolder(root);
    const store = new Store(root, () => clock.now());
    for (const name of buckets) store.ensureBucket(name);
    const release = () => {
      store.close();
      unlock();
    };
    return { store, release };
  } catch (error) {
    const isFileSystems = error instanceof Error && "syscall" in error;
    throw isFileSystems ? new Error(`cannot use the folder ${root}: ${error.message}`, { cause: error }) : error;
  }
}

function serve(settings: S3Settings, store: Store): Server {
  const counter: Counter = {
    desk: {
      store,
      maxBodyBytes: settings.maxBodyBytes ?? MAX_BODY_BYTES,
      openFile: settings.openFile ?? openNewFile,
      tell: async (event) => await settings.onNotice(writeNotice(event)),
    },
    clock: settings.clock,
    allowedOrigins: settings.allowedOrigins ?? [],
    faultPlan: settings.faultPlan ?? (() => undefined),
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }, (message, response) => {
    void answerRequest(counter, message, response);
    response.on("close", () => {
      if (!server.listening) server.closeIdleConnections();
    });
  });
  return server;
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(whyNoPort(error, port)));
    server.listen(port, "127.0.0.1", resolve);
  });
}

function whyNoPort(cause: NodeJS.ErrnoException, port: number): Error {
  return new Error(`cannot listen on port ${port} of 127.0.0.1: ${REASONS.get(cause.code) ?? cause.message}`, {
    cause,
  });
}

const REASONS: ReadonlyMap<string | undefined, string> = new Map([
  ["EADDRINUSE", "it is busy, so end the program that holds it or choose another"],
  ["EACCES", "it is not for this user, so choose one above 1023"],
]);

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
