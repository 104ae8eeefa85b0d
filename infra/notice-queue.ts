import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Queue, QueueEncryption, type QueueProps } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

interface NoticeQueueProps {
  /** The one bucket whose notices are let in. */
  readonly bucketName: string;
  readonly functionTimeout: Duration;
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
    this.deadLetters = new Queue(this, "DeadLetters", QUEUE);
    this.notices = new Queue(this, "Notices", {
      ...QUEUE,
      visibilityTimeout: Duration.seconds(props.functionTimeout.toSeconds() * VISIBILITY_PER_TIMEOUT),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    this.notices.addToResourcePolicy(admitOnly(props.bucketName, this.notices));
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

const QUEUE: QueueProps = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: RETENTION,
  removalPolicy: RemovalPolicy.DESTROY,
};
