import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Queue, QueueEncryption, type QueueProps } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

interface NoticeQueueProps {
  /** The one bucket whose notices are let in; undefined where a rule of EventBridge brings them. */
  readonly bucketName: string | undefined;
  readonly functionTimeout: Duration;
  /** Encrypts the messages; without one, SQS's own keys do. */
  readonly key?: IKey | undefined;
}

/** AWS's own advice: a throttled event source keeps messages hidden for several invocations in a row. */
const VISIBILITY_PER_TIMEOUT = 6;

/** A crash returns a whole batch, so a page's neighbours are received again through no fault of theirs. */
const MAX_RECEIVES = 5;

/** The longest that SQS keeps a message: a backlog or a dead letter must outlast a holiday. */
const RETENTION = Duration.days(14);

/** Notices on their way from a bucket to a function, and the ones that nobody could follow. */
export class NoticeQueue extends Construct {
  readonly notices: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: NoticeQueueProps) {
    super(scope, id);
    const shared = { ...QUEUE, ...encryptionOf(props.key) };
    this.deadLetters = new Queue(this, "DeadLetters", shared);
    this.notices = new Queue(this, "Notices", {
      ...shared,
      visibilityTimeout: Duration.seconds(props.functionTimeout.toSeconds() * VISIBILITY_PER_TIMEOUT),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    if (props.bucketName !== undefined) this.notices.addToResourcePolicy(admitOnly(props.bucketName, this.notices));
  }
}

function admitOnly(bucketName: string, queue: Queue): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal("s3.amazonaws.com")],
    actions: ["sqs:SendMessage"],
    resources: [queue.queueArn],
    conditions: {
      ArnEquals: { "aws:SourceArn": `arn:${Aws.PARTITION}:s3:::${bucketName}` },
      StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
    },
  });
}

function encryptionOf(key: IKey | undefined): QueueProps {
  if (key === undefined) return { encryption: QueueEncryption.SQS_MANAGED };
  return { encryption: QueueEncryption.KMS, encryptionMasterKey: key, dataKeyReuse: DATA_KEY_REUSE };
}

/** How long SQS uses one data key: each fetch is a request to KMS that is paid for. */
const DATA_KEY_REUSE = Duration.hours(1);

const QUEUE: QueueProps = {
  enforceSSL: true,
  retentionPeriod: RETENTION,
  removalPolicy: RemovalPolicy.DESTROY,
};
