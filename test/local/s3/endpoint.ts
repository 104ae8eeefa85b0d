import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { onTestFinished } from "vitest";
import { type S3Endpoint, type S3Notice, type S3Settings, startS3 } from "../../../local/s3/index.ts";
import { ManualClock } from "../manual-clock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** An endpoint for one test, with the bucket `ingest`; it ends with the test. */
export interface TestEndpoint extends S3Endpoint {
  readonly s3: S3Client;
  readonly root: string;
  readonly clock: ManualClock;
  readonly notices: readonly S3Notice[];
}

/** Starts an endpoint; what is not said is a new folder, a clock that stands still and a listener that keeps notices. */
export async function openEndpoint(settings: Partial<S3Settings> = {}): Promise<TestEndpoint> {
  const clock = new ManualClock();
  const notices: S3Notice[] = [];
  const root = settings.root ?? temporaryFolder();
  const endpoint = await startS3({
    root,
    port: 0,
    buckets: ["ingest"],
    clock,
    onNotice: (notice) => void notices.push(notice),
    ...settings,
  });
  const s3 = openClient(endpoint.url);
  onTestFinished(async () => {
    s3.destroy();
    await endpoint.close();
  });
  return { ...endpoint, s3, root, clock, notices };
}

/** The SDK as a user has it; any credentials do. Path style is what it chooses itself for an address of numbers. */
export function openClient(url: string, config: S3ClientConfig = {}): S3Client {
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  return new S3Client({ endpoint: url, region: "us-east-1", credentials, maxAttempts: 1, ...config });
}
