import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Stack, Token } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { bucketNamesOf, faultsOfBucketNames, faultsOfService, type PageBucketNames } from "./bucket-names.ts";
import { type CleanerSettings, DEFAULT_SETTINGS } from "./cleaner-settings.ts";
import { faultsOf } from "./faults-of-settings.ts";
import type { ExistingBuckets } from "./page-buckets.ts";

/** Everything has a default: `new ContentCleaner(this, "Cleaner")` is a whole pipeline. */
export interface ContentCleanerProps {
  /**
   * Begins the names of metrics, alarms, dashboard and tables, and of buckets that are made here. Each cleaner of an
   * account and region needs its own. 1 to 28 of a-z, 0-9 and -.
   *
   * @default "winnow"
   */
  readonly service?: string;
  /**
   * A bucket of yours that pages come into. EventBridge must be switched on for it; its notifications are not touched.
   *
   * @default a bucket is made
   */
  readonly ingestBucket?: IBucket;
  /**
   * A bucket of yours that documents go to, another one than the ingest bucket. EventBridge must be switched on for it.
   *
   * @default a bucket is made
   */
  readonly outputBucket?: IBucket;
  /**
   * Names of the buckets that are made here, unique in the world.
   *
   * @default service, role, account and region: "winnow-ingest-123456789012-eu-central-1", for each that is not named
   */
  readonly bucketNames?: Partial<PageBucketNames>;
  /**
   * What differs from `DEFAULT_SETTINGS`.
   *
   * @default DEFAULT_SETTINGS
   */
  readonly settings?: Partial<CleanerSettings>;
  /**
   * The folder that `npm run bundle` fills: one folder in it for each function.
   *
   * @default dist/lambdas of this package
   */
  readonly bundles?: string;
}

/** Props with every gap filled, and checked. */
export interface CleanerPlan {
  readonly service: string;
  readonly settings: CleanerSettings;
  readonly names: PageBucketNames;
  readonly existing: ExistingBuckets;
  /** The code of one function. */
  readonly codeOf: (bundle: { readonly folder: string }) => Code;
}

const BUNDLES = fileURLToPath(new URL("../dist/lambdas", import.meta.url));

/** Fills gaps and checks, for a cleaner of this stack. Throws an error whose message is one sentence for each fault. */
export function planOf(stack: Stack, props: ContentCleanerProps): CleanerPlan {
  const { service = "winnow", bundles = BUNDLES, ingestBucket, outputBucket } = props;
  const settings = { ...DEFAULT_SETTINGS, ...props.settings };
  const faults = [
    ...faultsOfService(service),
    ...faultsOf(settings),
    ...faultsOfBucketNames(props.bucketNames ?? {}),
    ...sameBucketFault(ingestBucket, outputBucket),
    ...Object.entries({ ingestBucket, outputBucket }).flatMap(([prop, bucket]) => elsewhereFaults(prop, bucket, stack)),
    ...(existsSync(bundles) ? [] : [`There is no folder ${bundles}: run npm run bundle first.`]),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return {
    service,
    settings,
    names: bucketNamesOf(service, props.bucketNames),
    existing: {
      ...(ingestBucket === undefined ? {} : { ingest: ingestBucket }),
      ...(outputBucket === undefined ? {} : { output: outputBucket }),
    },
    codeOf: ({ folder }) => Code.fromAsset(`${bundles}/${folder}`),
  };
}

function sameBucketFault(ingest: IBucket | undefined, output: IBucket | undefined): readonly string[] {
  return ingest !== undefined && output !== undefined && ingest.bucketName === output.bucketName
    ? ["ingestBucket and outputBucket are one bucket: every document would come in again as a page, without end."]
    : [];
}

/** S3 tells the EventBridge of the bucket's own account and region, where no rule of this stack would hear it. */
function elsewhereFaults(prop: string, bucket: IBucket | undefined, stack: Stack): readonly string[] {
  return (["account", "region"] as const).flatMap((place) => {
    const [there, here] = [bucket?.env[place] ?? "", stack[place]];
    if (bucket === undefined || Token.isUnresolved(there) || Token.isUnresolved(here) || there === here) return [];
    return [`${prop} is of ${place} ${there} and the stack of ${here}: its events would not reach this stack.`];
  });
}
