import { Aws, Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
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
import { notifyOfOutputs, notifyOfPages, routeEvents } from "./bucket-notices.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";

/** Buckets that are there already. Their settings are their owner's; they must have EventBridge switched on. */
export interface ExistingBuckets {
  readonly ingest?: IBucket;
  readonly output?: IBucket;
}

interface PageBucketsProps {
  /** Of the buckets that are made here. */
  readonly names: PageBucketNames;
  readonly existing: ExistingBuckets;
  readonly settings: CleanerSettings;
  /** Encrypts the buckets that are made here; without one, S3's own keys do. */
  readonly key: IKey | undefined;
  /** Hears of every object created in the ingest bucket. */
  readonly notices: Queue;
  /** Hears of every archive that is handed over: of nothing else in the output bucket. */
  readonly archives: Queue;
}

/** Where raw pages come in and documents go out. Two buckets, never one: no document triggers anything of ours. */
export class PageBuckets extends Construct {
  readonly ingest: IBucket;
  readonly output: IBucket;

  constructor(scope: Construct, id: string, props: PageBucketsProps) {
    super(scope, id);
    const { existing } = props;
    const isAllThere = existing.ingest !== undefined && existing.output !== undefined;
    const accessLogs = isAllThere || props.settings.accessLogs === "off" ? undefined : this.#createAccessLogs(props);
    this.ingest = existing.ingest ?? this.#createIngest(props, accessLogs);
    this.output = existing.output ?? this.#createOutput(props, accessLogs);
    const { notices, archives, settings } = props;
    if (existing.ingest !== undefined)
      routeEvents(this, "IngestEvents", { of: existing.ingest, to: notices, deletions: settings.onSourceDeleted });
    if (existing.output !== undefined)
      routeEvents(this, "OutputEvents", { of: existing.output, to: archives, prefix: OUTPUT_PREFIXES.handedOver });
  }

  #createIngest({ names, settings, key, notices }: PageBucketsProps, accessLogs: Bucket | undefined): IBucket {
    const bucket = new Bucket(this, "Ingest", {
      ...pageBucketProps(settings, key),
      bucketName: names.ingest,
      lifecycleRules: [...tidyRules(settings), ...rawPageRules(settings)],
    });
    notifyOfPages(bucket, notices, settings.onSourceDeleted);
    logAccess(bucket, accessLogs, "ingest/");
    // The library's Bucket misses its own interface by one `undefined` under exactOptionalPropertyTypes.
    return bucket as IBucket;
  }

  #createOutput({ names, settings, key, archives }: PageBucketsProps, accessLogs: Bucket | undefined): IBucket {
    const bucket = new Bucket(this, "Output", {
      ...pageBucketProps(settings, key),
      bucketName: names.output,
      lifecycleRules: tidyRules(settings),
    });
    notifyOfOutputs(bucket, archives);
    logAccess(bucket, accessLogs, "output/");
    // As above.
    return bucket as IBucket;
  }

  #createAccessLogs({ names }: PageBucketsProps): Bucket {
    const bucket = new Bucket(this, "AccessLogs", {
      ...PRIVATE,
      // S3 delivers access logs into buckets with its own keys only.
      encryption: BucketEncryption.S3_MANAGED,
      bucketName: names.accessLogs,
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
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
} as const satisfies BucketProps;

function pageBucketProps(settings: CleanerSettings, key: IKey | undefined): BucketProps {
  return {
    ...PRIVATE,
    // A bucket key lets S3 ask KMS once for many objects: 99 % of the requests are saved.
    ...(key === undefined
      ? { encryption: BucketEncryption.S3_MANAGED }
      : { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }),
    versioned: true,
    // Not plain RETAIN: a first deployment that fails half-way must not leave named buckets in the way of the next.
    removalPolicy:
      settings.onDelete === "keep-pages" ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
  };
}

/**
 * Set on the bucket itself: the library's own way lets the log service in by a bucket policy or by an access list, as a
 * feature flag of the app says, and the list is refused by buckets that know no lists.
 */
function logAccess(bucket: Bucket, accessLogs: Bucket | undefined, prefix: string): void {
  if (accessLogs === undefined) {
    Validations.of(bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: 'This deployment says accessLogs: "off"; CloudTrail data events are the other way to see who read what.',
    });
    return;
  }
  // The default child of a Bucket is its CloudFormation resource; the library only says that it is a construct.
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.loggingConfiguration = { destinationBucketName: accessLogs.bucketName, logFilePrefix: prefix };
  accessLogs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("logging.s3.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [accessLogs.arnForObjects(`${prefix}*`)],
      conditions: {
        ArnLike: { "aws:SourceArn": bucket.bucketArn },
        StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
      },
    }),
  );
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
