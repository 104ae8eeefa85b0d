import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Code, Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { BUNDLE, ENV, OUTPUT_PREFIXES } from "../lambdas/clean/contract.ts";
import { needsBreaker } from "./budget-breaker.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";
import { allow, createNodeFunction, explainWildcards, keysOf, objectsOf } from "./node-function.ts";
import { createOverridesLayer, OVERRIDES_PATH } from "./overrides-layer.ts";

interface CleanFunctionProps {
  /** The service's name in logs and metrics: "winnow-dev". */
  readonly service: string;
  /** The bundle that `npm run bundle` makes. */
  readonly code: Code;
  readonly settings: CleanerSettings;
  readonly ingest: IBucket;
  readonly output: IBucket;
  /** Encrypts the logs. */
  readonly logKey: IKey | undefined;
  readonly notices: Queue;
}

/** The function that turns raw pages into documents, fed by the queue, allowed what it does and no more. */
export class CleanFunction extends Construct {
  readonly lambda: LambdaFunction;
  /** Hands the queue's messages to the function; while it is off, pages wait. */
  readonly source: SqsEventSource;

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
        [ENV.inlines]: settings.inlines,
        [ENV.deleteDocuments]: settings.onSourceDeleted,
        ...(settings.overridesFile === "none" ? {} : { [ENV.overridesFile]: OVERRIDES_PATH }),
      },
      logKey: props.logKey,
      dataKeys: keysOf(ingest, output),
      statements: statementsOf(props),
    });
    if (settings.overridesFile !== "none") this.lambda.addLayers(createOverridesLayer(this, settings.overridesFile));
    this.source = new SqsEventSource(props.notices, {
      batchSize: settings.batchSize,
      maxConcurrency: settings.maxConcurrency,
      reportBatchItemFailures: true,
      // Said only where no breaker turns it off: taking the breaker away is then a change that turns it on again.
      ...(needsBreaker(settings) ? {} : { enabled: true }),
    });
    this.lambda.addEventSource(this.source);
    explainWildcards(this, {
      [objectsOf(ingest, "")]: "Any object of the ingest bucket may be a page.",
      ...Object.fromEntries(Object.values(OUTPUT_PREFIXES).map((prefix) => [objectsOf(output, prefix), NAMED_AFTER])),
    });
  }
}

const NAMED_AFTER =
  "Outputs are named after pages, so their names are not known before; the prefix is as narrow as it gets.";

/** What a page came to, and what an archive waits as. Only the former is ever taken away again. */
const OUTCOMES = [OUTPUT_PREFIXES.cleaned, OUTPUT_PREFIXES.rejected] as const;

/** ListBucket is what makes S3 answer 404 instead of 403 for an object that is not there. */
function statementsOf({ ingest, output }: CleanFunctionProps): readonly PolicyStatement[] {
  const below = (prefixes: readonly string[]) => prefixes.map((prefix) => output.arnForObjects(`${prefix}*`));
  return [
    allow(["s3:GetObject", "s3:GetObjectVersion"], [ingest.arnForObjects("*")]),
    allow(["s3:ListBucket"], [ingest.bucketArn, output.bucketArn]),
    // Where a backfill's output names no event, the list of a page's versions says which is the newest.
    allow(["s3:ListBucketVersions"], [ingest.bucketArn]),
    allow(["s3:GetObject", "s3:PutObject"], below(Object.values(OUTPUT_PREFIXES))),
    allow(["s3:DeleteObject"], below(OUTCOMES)),
  ];
}
