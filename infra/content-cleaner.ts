import { Duration } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { Alarms } from "./alarms.ts";
import { CleanFunction } from "./clean-function.ts";
import { type CleanerSettings, DEFAULT_SETTINGS } from "./cleaner-settings.ts";
import { NoticeQueue } from "./notice-queue.ts";
import { type PageBucketNames, PageBuckets } from "./page-buckets.ts";

export interface ContentCleanerProps {
  /** Name in logs, metrics and alarms: "winnow-dev". */
  readonly service: string;
  /** The bundle of the clean function: `Code.fromAsset("dist/lambdas/clean")`. */
  readonly code: Code;
  /** Names of the buckets to create, unique in the world. */
  readonly bucketNames: PageBucketNames;
  /** What differs from `DEFAULT_SETTINGS`. */
  readonly settings?: Partial<CleanerSettings>;
}

/**
 * Raw pages in, documents out: ingest bucket -> notices -> queue -> clean function -> output bucket, with a
 * dead-letter queue and alarms. Usable in any stack; `CleanerStack` is its first user.
 */
export class ContentCleaner extends Construct {
  readonly buckets: PageBuckets;
  readonly queue: NoticeQueue;
  readonly clean: CleanFunction;
  readonly alarms: Alarms;

  constructor(scope: Construct, id: string, props: ContentCleanerProps) {
    super(scope, id);
    const { service } = props;
    const settings = { ...DEFAULT_SETTINGS, ...props.settings };
    this.queue = new NoticeQueue(this, "Queue", {
      ingestBucketName: props.bucketNames.ingest,
      functionTimeout: Duration.seconds(settings.timeoutSeconds),
    });
    const { notices, deadLetters } = this.queue;
    this.buckets = new PageBuckets(this, "Buckets", { names: props.bucketNames, settings, notices });
    const { ingest, output } = this.buckets;
    this.clean = new CleanFunction(this, "Clean", { service, code: props.code, settings, ingest, output, notices });
    this.alarms = new Alarms(this, "Alarms", { service, settings, notices, deadLetters });
  }
}
