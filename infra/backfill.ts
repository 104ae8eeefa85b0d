import { Aws, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { DefinitionBody, LogLevel, StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { backfillDefinition } from "./backfill-definition.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";
import { allow } from "./node-function.ts";
import { NoticeQueue } from "./notice-queue.ts";

interface BackfillProps {
  /** The service's name: "winnow-dev". */
  readonly service: string;
  readonly settings: CleanerSettings;
  readonly ingest: IBucket;
  /** Cleans the pages of new notices and, through a source of its own, those of the backfill. */
  readonly clean: LambdaFunction;
  readonly key: IKey | undefined;
}

/** Of `maxConcurrency`, and beside it, for pages that have waited for years: all of that stays for those that just came. */
const CONCURRENCY_SHARE = 0.1;
/** The least that an SQS event source accepts. */
const MIN_CONCURRENCY = 2;

/**
 * Cleans a whole bucket again: a state machine writes a message for each page into a queue of its own, from which the
 * clean function takes them through a source of its own, so that new pages never wait behind old ones.
 */
export class Backfill extends Construct {
  readonly queue: NoticeQueue;
  /** While it is off, the backfill rests. */
  readonly source: SqsEventSource;
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: BackfillProps) {
    super(scope, id);
    const { settings, clean, key } = props;
    const functionTimeout = Duration.seconds(settings.timeoutSeconds);
    this.queue = new NoticeQueue(this, "Queue", { bucketName: undefined, functionTimeout, key });
    this.source = new SqsEventSource(this.queue.notices, {
      batchSize: settings.batchSize,
      maxConcurrency: Math.max(MIN_CONCURRENCY, Math.floor(settings.maxConcurrency * CONCURRENCY_SHARE)),
      reportBatchItemFailures: true,
    });
    clean.addEventSource(this.source);
    this.stateMachine = this.#createStateMachine(props);
  }

  #createStateMachine({ service, settings, ingest, key }: BackfillProps): StateMachine {
    const stateMachineName = `${service}-backfill`;
    const place = {
      partition: Aws.PARTITION,
      bucketName: ingest.bucketName,
      queueUrl: this.queue.notices.queueUrl,
    };
    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(key === undefined ? {} : { encryptionKey: key }),
    });
    const stateMachine = new StateMachine(this, "StateMachine", {
      stateMachineName,
      comment: "Winnow: a message for each page of the ingest bucket, to be cleaned again.",
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(backfillDefinition(place))),
      logs: { destination: logGroup, level: LogLevel.ALL },
      tracingEnabled: true,
    });
    stateMachine.addToRolePolicy(allow(["sqs:SendMessage"], [this.queue.notices.queueArn]));
    if (key !== undefined) stateMachine.addToRolePolicy(allow(["kms:Decrypt", "kms:GenerateDataKey"], [key.keyArn]));
    stateMachine.addToRolePolicy(allow(["s3:ListBucket"], [ingest.bucketArn]));
    for (const statement of childrenOf(stateMachineName)) stateMachine.addToRolePolicy(statement);
    explain(stateMachine, stateMachineName);
    return stateMachine;
  }
}

/**
 * A distributed map starts itself over, once for each batch (Step Functions Developer Guide, "IAM policies for using
 * Distributed Map states"). Its name is spelled out: a role can't wait for its machine.
 */
function childrenOf(name: string): readonly PolicyStatement[] {
  const arnOf = (kind: string, rest: string) =>
    `arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:${kind}:${name}${rest}`;
  return [
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ["states:StartExecution"],
      resources: [arnOf("stateMachine", "")],
    }),
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ["states:DescribeExecution", "states:StopExecution"],
      resources: [arnOf("execution", ":*")],
    }),
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ["states:RedriveExecution"],
      resources: [arnOf("execution", "/Pages:*")],
    }),
  ];
}

function explain(stateMachine: StateMachine, name: string): void {
  const role = stateMachine.node.findChild("Role");
  const reasons = {
    "*": "X-Ray and CloudWatch's log deliveries have no resources to name: they accept only *.",
    [`arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*`]:
      "Executions are named by Step Functions; these are of one machine.",
    [`arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}/Pages:*`]:
      "Executions are named by Step Functions; these are of one map of one machine.",
  };
  for (const [resource, reason] of Object.entries(reasons))
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
}
