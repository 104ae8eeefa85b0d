import { Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import type { Bucket, CfnBucket, IBucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { OUTPUT_PREFIXES } from "../lambdas/clean/contract.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";

/** Whether deletions of raw pages are news as well. */
export type Deletions = CleanerSettings["onSourceDeleted"];

/**
 * Sends notices of a bucket that is made here to its queue, set on the bucket itself: the L2 way brings a custom resource
 * with a function, a role and logs that never expire. S3 asks the queue whether it may send when the bucket is made, so
 * the queue's policy comes first.
 */
export function notifyOfPages(bucket: Bucket, queue: Queue, deletions: Deletions): void {
  const events = deletions === "delete" ? ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"] : ["s3:ObjectCreated:*"];
  resourceOf(bucket).notificationConfiguration = {
    queueConfigurations: events.map((event) => ({ event, queue: queue.queueArn })),
  };
  bucket.node.addDependency(queue);
}

/** Consumers hear of everything by EventBridge; the unpack function of the archives that wait for it. */
export function notifyOfOutputs(bucket: Bucket, archives: Queue): void {
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

/**
 * Sends news of a bucket that is somebody else's to a queue, by a rule on EventBridge. A bucket has one notification
 * configuration, and whoever writes it replaces what was there: so we leave it alone. The bucket's owner switches
 * EventBridge on.
 */
export function routeEvents(
  scope: Construct,
  id: string,
  news: { readonly of: IBucket; readonly to: Queue; readonly prefix?: string; readonly deletions?: Deletions },
): Rule {
  const deletions = news.deletions === "delete";
  return new Rule(scope, id, {
    description: "Winnow: news of a bucket, on its way to the queue of notices.",
    eventPattern: {
      source: ["aws.s3"],
      detailType: deletions ? ["Object Created", "Object Deleted"] : ["Object Created"],
      detail: {
        bucket: { name: [news.of.bucketName] },
        ...(news.prefix === undefined ? {} : { object: { key: [{ prefix: news.prefix }] } }),
        // What expires by a rule of the bucket was not deleted by anybody. S3 notifications keep the two apart too.
        ...(deletions ? { reason: [{ "anything-but": ["Lifecycle Expiration"] }] } : {}),
      },
    },
    targets: [new SqsQueue(news.to)],
  });
}
