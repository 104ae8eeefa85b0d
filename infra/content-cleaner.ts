import { Duration } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { BUNDLE as CLEAN } from "../lambdas/clean/contract.ts";
import { BUNDLE as UNPACK } from "../lambdas/unpack/contract.ts";
import { Alarms } from "./alarms.ts";
import type { PageBucketNames } from "./bucket-names.ts";
import { CleanFunction } from "./clean-function.ts";
import { type CleanerSettings, DEFAULT_SETTINGS } from "./cleaner-settings.ts";
import { NoticeQueue } from "./notice-queue.ts";
import { PageBuckets } from "./page-buckets.ts";
import { UNPACK_TIMEOUT_SECONDS, UnpackFunction } from "./unpack-function.ts";

export interface ContentCleanerProps {
  /** Name in logs, metrics and alarms: "winnow-dev". */
  readonly service: string;
  /** The folder that `npm run bundle` fills: one folder in it for each function. */
  readonly bundles: string;
  /** Names of the buckets to create, unique in the world. */
  readonly bucketNames: PageBucketNames;
  /** What differs from `DEFAULT_SETTINGS`. */
  readonly settings?: Partial<CleanerSettings>;
}

/**
 * Raw pages in, documents out: ingest bucket -> notices -> queue -> clean function -> output bucket, with a
 * dead-letter queue and alarms. Archives take a turn: output bucket (archives/) -> queue -> unpack function -> ingest
 * bucket. Usable in any stack; `CleanerStack` is its first user.
 */
export class ContentCleaner extends Construct {
  readonly buckets: PageBuckets;
  readonly queue: NoticeQueue;
  readonly archives: NoticeQueue;
  readonly clean: CleanFunction;
  readonly unpack: UnpackFunction;
  readonly alarms: Alarms;

  constructor(scope: Construct, id: string, props: ContentCleanerProps) {
    super(scope, id);
    const { service } = props;
    const settings = { ...DEFAULT_SETTINGS, ...props.settings };
    this.queue = new NoticeQueue(this, "Queue", {
      bucketName: props.bucketNames.ingest,
      functionTimeout: Duration.seconds(settings.timeoutSeconds),
    });
    this.archives = new NoticeQueue(this, "ArchiveQueue", {
      bucketName: props.bucketNames.output,
      functionTimeout: Duration.seconds(UNPACK_TIMEOUT_SECONDS),
    });
    const { notices } = this.queue;
    const archives = this.archives.notices;
    this.buckets = new PageBuckets(this, "Buckets", { names: props.bucketNames, settings, notices, archives });
    const { ingest, output } = this.buckets;
    const shared = { service, settings, ingest, output };
    const codeOf = (bundle: { readonly folder: string }) => Code.fromAsset(`${props.bundles}/${bundle.folder}`);
    this.clean = new CleanFunction(this, "Clean", { ...shared, code: codeOf(CLEAN), notices });
    this.unpack = new UnpackFunction(this, "Unpack", { ...shared, code: codeOf(UNPACK), archives });
    this.alarms = new Alarms(this, "Alarms", { service, settings, pages: this.queue, archives: this.archives });
  }
}
