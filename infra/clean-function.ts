import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Code, Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { BUNDLE, ENV, OUTPUT_PREFIXES } from "../lambdas/clean/contract.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";
import { allow, createNodeFunction, explainWildcards, objectsOf } from "./node-function.ts";

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
    const { service, code, settings, ingest, output } = props;
    this.lambda = createNodeFunction(this, {
      description: "Winnow: cleans the pages that a batch of notices speaks of.",
      service,
      code,
      handler: BUNDLE.handler,
      settings,
      timeoutSeconds: settings.timeoutSeconds,
      environment: {
        [ENV.outputBucket]: output.bucketName,
        [ENV.maxPageBytes]: String(settings.maxPageBytes),
        [ENV.strength]: settings.strength,
      },
      statements: statementsOf(props),
    });
    this.lambda.addEventSource(
      new SqsEventSource(props.notices, {
        batchSize: settings.batchSize,
        maxConcurrency: settings.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    explainWildcards(this, {
      [objectsOf(ingest, "")]: "Any object of the ingest bucket may be a page.",
      ...Object.fromEntries(Object.values(OUTPUT_PREFIXES).map((prefix) => [objectsOf(output, prefix), NAMED_AFTER])),
    });
  }
}

const NAMED_AFTER =
  "Outputs are named after pages, so their names are not known before; the prefix is as narrow as it gets.";

/** ListBucket is what makes S3 answer 404 instead of 403 for an object that is not there. */
function statementsOf({ ingest, output }: CleanFunctionProps): readonly PolicyStatement[] {
  const outputs = Object.values(OUTPUT_PREFIXES).map((prefix) => output.arnForObjects(`${prefix}*`));
  return [
    allow(["s3:GetObject", "s3:GetObjectVersion"], [ingest.arnForObjects("*")]),
    allow(["s3:ListBucket"], [ingest.bucketArn, output.bucketArn]),
    allow(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], outputs),
  ];
}
