import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Effect, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { BUNDLE, ENV, OUTPUT_PREFIXES } from "../lambdas/clean/contract.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";

interface CleanFunctionProps {
  /** The service's name in logs and metrics: "winnow-dev". */
  readonly service: string;
  /** The bundle that `npm run bundle` makes. */
  readonly code: Code;
  readonly settings: CleanerSettings;
  readonly ingest: Bucket;
  readonly output: Bucket;
  readonly notices: Queue;
}

/** The function that turns raw pages into documents, fed by the queue, allowed what it does and no more. */
export class CleanFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: CleanFunctionProps) {
    super(scope, id);
    const { settings } = props;
    const logGroup = new LogGroup(this, "Logs", {
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, "Function", {
      description: "Winnow: cleans the pages that a batch of notices speaks of.",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: props.code,
      handler: BUNDLE.handler,
      memorySize: settings.memoryMb,
      timeout: Duration.seconds(settings.timeoutSeconds),
      environment: environmentOf(props),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.INFO,
      tracing: Tracing.ACTIVE,
    });
    this.lambda.addEventSource(
      new SqsEventSource(props.notices, {
        batchSize: settings.batchSize,
        maxConcurrency: settings.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    for (const statement of statementsOf(props)) role.addToPrincipalPolicy(statement);
    this.#explainWildcards(role, props);
  }

  /** What cdk-nag's AwsSolutions asks about, answered where it arises. */
  #explainWildcards(role: Role, props: CleanFunctionProps): void {
    const answers = {
      "*": "X-Ray has no resources to name: PutTraceSegments and PutTelemetryRecords accept only *.",
      [objectsOf(props.ingest, "")]: "Any object of the ingest bucket may be a page.",
      ...Object.fromEntries(
        Object.values(OUTPUT_PREFIXES).map((prefix) => [
          objectsOf(props.output, prefix),
          "Outputs are named after pages, so their names are not known before; the prefix is as narrow as it gets.",
        ]),
      ),
    };
    for (const [resource, reason] of Object.entries(answers))
      Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}

/** How cdk-nag writes "all objects under this prefix". */
function objectsOf(bucket: Bucket, prefix: string): string {
  const resource = bucket.node.defaultChild as CfnBucket;
  return `<${Stack.of(bucket).getLogicalId(resource)}.Arn>/${prefix}*`;
}

function environmentOf(props: CleanFunctionProps): Record<string, string> {
  return {
    [ENV.outputBucket]: props.output.bucketName,
    [ENV.maxPageBytes]: String(props.settings.maxPageBytes),
    [ENV.strength]: props.settings.strength,
    POWERTOOLS_SERVICE_NAME: props.service,
    NODE_OPTIONS: "--enable-source-maps",
  };
}

/** ListBucket is what makes S3 answer 404 instead of 403 for an object that is not there. */
function statementsOf(props: CleanFunctionProps): readonly PolicyStatement[] {
  const { ingest, output } = props;
  const outputs = Object.values(OUTPUT_PREFIXES).map((prefix) => output.arnForObjects(`${prefix}*`));
  return [
    allow(["s3:GetObject", "s3:GetObjectVersion"], [ingest.arnForObjects("*")]),
    allow(["s3:ListBucket"], [ingest.bucketArn, output.bucketArn]),
    allow(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], outputs),
  ];
}

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ effect: Effect.ALLOW, actions, resources });
}
