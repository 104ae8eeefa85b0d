import { CfnResource, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Effect, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
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
import type { IBucket } from "aws-cdk-lib/aws-s3";
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
  /** MB, where the settings' memory is not meant. */
  readonly memoryMb?: number;
  readonly timeoutSeconds: number;
  /** Encrypts the logs; without one, CloudWatch's own keys do. */
  readonly logKey: IKey | undefined;
  /** Keys of the buckets that it reads from or writes to. */
  readonly dataKeys?: readonly IKey[];
  /** The function's own variables, beside those that every function has. */
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
}

/** A function as all of ours are: arm64, traced, JSON logs that expire, a role that may do what is said and no more. */
export function createNodeFunction(scope: Construct, props: NodeFunctionProps): LambdaFunction {
  const logGroup = new LogGroup(scope, "Logs", {
    retention: props.settings.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
    ...(props.logKey === undefined ? {} : { encryptionKey: props.logKey }),
  });
  const role = new Role(scope, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  logGroup.grantWrite(role);
  const lambda = new LambdaFunction(scope, "Function", {
    description: props.description,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: props.code,
    handler: props.handler,
    memorySize: props.memoryMb ?? props.settings.memoryMb,
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
  for (const statement of [...props.statements, ...useOf(props.dataKeys ?? [])]) role.addToPrincipalPolicy(statement);
  explainWildcards(scope, {
    "*": "X-Ray has no resources to name: PutTraceSegments and PutTelemetryRecords accept only *.",
  });
  return lambda;
}

function useOf(keys: readonly IKey[]): readonly PolicyStatement[] {
  const arns = [...new Set(keys.map((key) => key.keyArn))];
  return arns.length === 0 ? [] : [allow(["kms:Decrypt", "kms:GenerateDataKey"], arns)];
}

/** Answers what cdk-nag's AwsSolutions asks about a wildcard, for the role of the function in this scope. */
export function explainWildcards(scope: Construct, reasons: Readonly<Record<string, string>>): void {
  const role = scope.node.findChild("Role");
  for (const [resource, reason] of Object.entries(reasons))
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
}

/** How cdk-nag writes "all objects under this prefix". */
export function objectsOf(bucket: IBucket, prefix: string): string {
  const resource = bucket.node.defaultChild;
  return CfnResource.isCfnResource(resource)
    ? `<${Stack.of(bucket).getLogicalId(resource)}.Arn>/${prefix}*`
    : `arn:<AWS::Partition>:s3:::${bucket.bucketName}/${prefix}*`;
}

/** Keys of the buckets, where they have keys of their own and we are told. */
export function keysOf(...buckets: readonly IBucket[]): readonly IKey[] {
  return buckets.flatMap((bucket) => (bucket.encryptionKey === undefined ? [] : [bucket.encryptionKey]));
}

/** One thing that a role may do. */
export function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ effect: Effect.ALLOW, actions, resources });
}
