import { join, resolve } from "node:path";
import type { S3Client } from "@aws-sdk/client-s3";
import { systemClock } from "../clock.ts";
import { FolderInUse, lockFolder } from "../lock-folder.ts";
import { OwnFault, rethrowAsOwn } from "../own-fault.ts";
import { startS3 } from "../s3/index.ts";
import { BUCKETS } from "./local-limits.ts";
import { openLocalS3 } from "./local-s3-client.ts";

/** The buckets alone, for whoever only reads: without queue or function. */
export interface DataBuckets {
  readonly s3: S3Client;
  readonly close: () => Promise<void>;
}

/**
 * Opens the buckets of a data folder, or joins the `npm start` that holds it where its endpoint is known. Throws an
 * OwnFault with a sentence where neither can be.
 */
export async function openDataBuckets(dataDir: string, endpoint: string | undefined): Promise<DataBuckets> {
  if (endpoint !== undefined && endpoint !== "") {
    const s3 = openLocalS3(endpoint);
    return { s3, close: async () => s3.destroy() };
  }
  const release = lock(resolve(dataDir));
  const settings = { root: join(resolve(dataDir), "s3"), port: 0, buckets: Object.values(BUCKETS), clock: systemClock };
  const opened = await startS3({ ...settings, onNotice: () => undefined }).catch((error: unknown) => {
    release();
    return rethrowAsOwn(error);
  });
  const s3 = openLocalS3(opened.url);
  return {
    s3,
    close: async () => {
      s3.destroy();
      await opened.close();
      release();
    },
  };
}

function lock(folder: string): () => void {
  try {
    return lockFolder(folder);
  } catch (cause) {
    if (!(cause instanceof FolderInUse)) return rethrowAsOwn(cause);
    throw new OwnFault(
      "npm start holds the buckets: stop it, or set AWS_ENDPOINT_URL_S3 to the endpoint that it printed.",
      { cause },
    );
  }
}
