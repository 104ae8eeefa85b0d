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
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { CleanerSettings } from "./cleaner-settings.ts";

interface NodeFunctionProps {
  readonly description: string;
  /** The service's name in logs and metrics: "winnow-dev". */
  readonly service: string;
  /** The bundle that `npm run bundle` makes. */
  readonly code: Code;
  readonly handler: string;
  readonly settings: CleanerSettings;
  readonly timeoutSeconds: number;
  /** The function's own variables, beside those that every function has. */
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
}

/** A function as all of ours are: arm64, traced, JSON logs that expire, a role that may do what is said and no more. */
export function createNodeFunction(scope: Construct, props: NodeFunctionProps): LambdaFunction {
  const logGroup = new LogGroup(scope, "Logs", {
    retention: props.settings.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  logGroup.grantWrite(role);
  const lambda = new LambdaFunction(scope, "Function", {
    description: props.description,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: props.code,
    handler: props.handler,
    memorySize: props.settings.memoryMb,
    timeout: Duration.seconds(props.timeoutSeconds),
    environment: {
      ...props.environment,
      POWERTOOLS_SERVICE_NAME: props.service,
      NODE_OPTIONS: "--enable-source-maps",
    },
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.INFO,
    tracing: Tracing.ACTIVE,
  });
  for (const statement of props.statements) role.addToPrincipalPolicy(statement);
  explainWildcards(scope, {
    "*": "X-Ray has no resources to name: PutTraceSegments and PutTelemetryRecords accept only *.",
  });
  return lambda;
}

/** Answers what cdk-nag's AwsSolutions asks about a wildcard, for the role of the function in this scope. */
export function explainWildcards(scope: Construct, reasons: Readonly<Record<string, string>>): void {
  const role = scope.node.findChild("Role");
  for (const [resource, reason] of Object.entries(reasons))
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
}

/** How cdk-nag writes "all objects under this prefix". */
export function objectsOf(bucket: Bucket, prefix: string): string {
  const resource = bucket.node.defaultChild as CfnBucket;
  return `<${Stack.of(bucket).getLogicalId(resource)}.Arn>/${prefix}*`;
}

/** One thing that a role may do. */
export function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ effect: Effect.ALLOW, actions, resources });
}
