import { join } from "node:path";
import { bundleLambdas } from "../../lambdas/bundle.ts";
import { BUNDLE, ENV } from "../../lambdas/clean/contract.ts";
import { OwnFault } from "../own-fault.ts";
import { END_WITH_PARENT, FunctionFault, LambdaFunction } from "../runtime/index.ts";
import { BUCKETS, DEPLOYED, INIT_TIMEOUT_MS } from "./local-limits.ts";

/** What the clean function needs to know of this machine. */
export interface FunctionPlace {
  /** Where bundles are made. */
  readonly bundles: string;
  /** Checked overrides, as JSON. */
  readonly overrides: string;
  /** Of the S3 API. */
  readonly endpoint: string;
  readonly onLog: (line: string) => void;
}

/** Bundles the clean function as for deployment and starts it with the deployed limits. Throws an OwnFault if it can't start. */
export async function openCleanFunction({
  bundles,
  overrides,
  endpoint,
  onLog,
}: FunctionPlace): Promise<LambdaFunction> {
  await bundleLambdas(bundles).catch((cause: unknown) => {
    throw new OwnFault("The clean function can't be bundled; the lines above say why.", { cause });
  });
  const lambda = new LambdaFunction({
    name: "winnow-local-clean",
    bundleDir: join(bundles, BUNDLE.folder),
    memoryMb: DEPLOYED.memoryMb,
    timeoutMs: DEPLOYED.timeoutSeconds * 1_000,
    initTimeoutMs: INIT_TIMEOUT_MS,
    env: {
      [ENV.outputBucket]: BUCKETS.output,
      [ENV.overridesFile]: overrides,
      POWERTOOLS_SERVICE_NAME: "winnow-local",
      AWS_ENDPOINT_URL_S3: endpoint,
    },
    nodeFlags: END_WITH_PARENT,
    onLog,
  });
  try {
    await lambda.warmUp();
  } catch (error) {
    await lambda.stop();
    if (!(error instanceof FunctionFault)) throw error;
    throw new OwnFault(`The clean function does not start: ${error.message}`);
  }
  return lambda;
}
