import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { S3Client } from "@aws-sdk/client-s3";
import { livePage, RULE_TEXTS } from "../../review/index.ts";
import { systemClock } from "../clock.ts";
import type { OverrideFile } from "../overrides/index.ts";
import { OwnFault } from "../own-fault.ts";
import { BUCKETS, noticeAgain, type PipelineEvent } from "../pipeline/index.ts";
import { answer, type ReviewDesk } from "./answer.ts";
import { LiveFeed } from "./live-feed.ts";
import { OutputShelf } from "./output-shelf.ts";
import { troubleOf } from "./trouble-of.ts";

/** The review page of a run. It is opened before the buckets, which must know the origin that may use them. */
export interface Review {
  /** `http://127.0.0.1:<port>/`. */
  readonly url: string;
  /** Origins of the page, by both names of this machine. */
  readonly origins: readonly string[];
  readonly hear: (event: PipelineEvent) => void;
  /** Shows what the buckets hold, from now on. */
  readonly show: (place: ReviewPlace) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a running pipeline has for the page. */
export interface ReviewPlace {
  readonly endpoint: string;
  readonly s3: S3Client;
  readonly overrides: OverrideFile;
}

/** Listens on 127.0.0.1, on this port or on any (0). Throws an OwnFault where it can't. */
export async function openReview(port: number): Promise<Review> {
  const feed = new LiveFeed(systemClock);
  let desk: ReviewDesk | undefined;
  const server = createServer((request, response) => {
    answer(desk, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    origins: ["127.0.0.1", "localhost"].map((host) => `http://${host}:${taken}`),
    hear: (event) => tell(event, feed, desk?.shelf),
    show: async ({ endpoint, s3, overrides: file }) => {
      const ingestUrl = `${endpoint}/${BUCKETS.ingest}`;
      const page = livePage({ mode: "live", rules: RULE_TEXTS, ingestUrl, overridesFile: file.named });
      const cleanAgain = (host: string) => cleanHostAgain(s3, feed.keysOfHost(host));
      desk = { page, feed, shelf: new OutputShelf(s3, feed), overrides: { file, cleanAgain } };
      await desk.shelf.catchUp();
    },
    close: async () => {
      feed.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function tell(event: PipelineEvent, feed: LiveFeed, shelf: OutputShelf | undefined): void {
  if (event.kind === "output") shelf?.changed(event.key);
  if (event.kind === "page") feed.time(event.page.key, event.page.ms);
  const trouble = troubleOf(event);
  if (trouble !== undefined) feed.trouble(trouble);
}

/** More pages of one host than this wait for their next turn. */
const MAX_AGAIN = 500;

/** Puts the pages of a host that are here into line once more; resolves with how many. Documents outlive their pages. */
async function cleanHostAgain(s3: S3Client, keys: readonly string[]): Promise<number> {
  let again = 0;
  for (const key of keys.slice(0, MAX_AGAIN)) if ((await noticeAgain(s3, key)) === "noticed") again += 1;
  return again;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(
        new OwnFault(
          `The review page can't listen on port ${port} of 127.0.0.1 (${cause.message}): name another with --port; the page takes the one above.`,
          { cause },
        ),
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  // listen() on a TCP port gives an AddressInfo; a string is for pipes, null for servers that do not listen.
  return (server.address() as AddressInfo).port;
}
