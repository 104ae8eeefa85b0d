import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { OUTPUT_PREFIXES } from "../lambdas/clean/contract.ts";
import type { PageBucketNames } from "./bucket-names.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";

interface PageBucketsProps {
  readonly names: PageBucketNames;
  readonly settings: CleanerSettings;
  /** Hears of every object created in the ingest bucket. */
  readonly notices: Queue;
  /** Hears of every archive that is handed over: of nothing else in the output bucket. */
  readonly archives: Queue;
}

/** Where raw pages come in and documents go out. Two buckets, never one: no document triggers anything of ours. */
export class PageBuckets extends Construct {
  readonly ingest: Bucket;
  readonly output: Bucket;

  constructor(scope: Construct, id: string, props: PageBucketsProps) {
    super(scope, id);
    const { names, settings } = props;
    // The library's Bucket misses its own interface by one `undefined` under exactOptionalPropertyTypes.
    const accessLogs = this.#createAccessLogs(names.accessLogs) as IBucket;
    const shared = { ...pageBucketProps(settings), serverAccessLogsBucket: accessLogs };
    this.ingest = new Bucket(this, "Ingest", {
      ...shared,
      bucketName: names.ingest,
      serverAccessLogsPrefix: "ingest/",
      lifecycleRules: [...tidyRules(settings), ...rawPageRules(settings)],
    });
    this.output = new Bucket(this, "Output", {
      ...shared,
      bucketName: names.output,
      serverAccessLogsPrefix: "output/",
      lifecycleRules: tidyRules(settings),
    });
    notifyQueue(this.ingest, props.notices);
    notifyOfOutputs(this.output, props.archives);
  }

  #createAccessLogs(bucketName: string): Bucket {
    const bucket = new Bucket(this, "AccessLogs", {
      ...PRIVATE,
      bucketName,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: [{ id: "expire", expiration: Duration.days(90) }],
    });
    Validations.of(bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "It holds the access logs of the others; logging access to it would log without end.",
    });
    return bucket;
  }
}

const PRIVATE = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  encryption: BucketEncryption.S3_MANAGED,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
} as const satisfies BucketProps;

function pageBucketProps(settings: CleanerSettings) {
  return {
    ...PRIVATE,
    versioned: true,
    // Not plain RETAIN: a first deployment that fails half-way must not leave named buckets in the way of the next.
    removalPolicy:
      settings.onDelete === "keep-pages" ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
  };
}

function tidyRules(settings: CleanerSettings) {
  return [
    {
      id: "tidy",
      abortIncompleteMultipartUploadAfter: Duration.days(7),
      noncurrentVersionExpiration: Duration.days(settings.oldVersionDays),
      expiredObjectDeleteMarker: true,
    },
  ];
}

function rawPageRules(settings: CleanerSettings) {
  return settings.rawPageDays === "never" ? [] : [{ id: "raw-pages", expiration: Duration.days(settings.rawPageDays) }];
}

/**
 * Set on the bucket itself: the L2 way brings a custom resource with a function, a role and logs that never expire.
 * S3 asks the queue whether it may send when the bucket is made, so the queue's policy comes first.
 */
function notifyQueue(bucket: Bucket, queue: Queue): void {
  const resource = resourceOf(bucket);
  resource.notificationConfiguration = {
    queueConfigurations: [{ event: "s3:ObjectCreated:*", queue: queue.queueArn }],
  };
  bucket.node.addDependency(queue);
}

/** Consumers hear of everything by EventBridge; the unpack function of the archives that wait for it. */
function notifyOfOutputs(bucket: Bucket, archives: Queue): void {
  const filter = { s3Key: { rules: [{ name: "prefix", value: OUTPUT_PREFIXES.handedOver }] } };
  resourceOf(bucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
    queueConfigurations: [{ event: "s3:ObjectCreated:*", queue: archives.queueArn, filter }],
  };
  bucket.node.addDependency(archives);
}

function resourceOf(bucket: Bucket): CfnBucket {
  // The default child of a Bucket is its CloudFormation resource; the library only says that it is a construct.
  return bucket.node.defaultChild as CfnBucket;
}
