import { Stop } from "../exit.ts";

/** The names that a deployed environment goes by: the outputs of its stack. */
export type StackOutputs = ReadonlyMap<string, string>;

/** The SDK would talk to the host in a queue's address, past any endpoint that the operator has set. */
export const SQS_BY_REGION = { useQueueUrlAsEndpoint: false } as const;

const NAME = /^[a-z0-9][a-z0-9-]{0,19}$/;

/** Looks an environment up in the account and region that the terminal is set to. `Stop` where it is not there. */
export async function findStack(env: string): Promise<StackOutputs> {
  if (!NAME.test(env))
    throw new Stop(`--env ${env} is no name of an environment: dev, staging, prod or one of your own.`);
  const { CloudFormationClient, DescribeStacksCommand } = await import("@aws-sdk/client-cloudformation");
  const client = new CloudFormationClient({});
  const { Stacks } = await orStop(client.send(new DescribeStacksCommand({ StackName: `winnow-${env}` })), env);
  const outputs = Stacks?.[0]?.Outputs ?? [];
  return new Map(outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]));
}

/** An output that every stack of this version has. */
export function outputOf(outputs: StackOutputs, name: string): string {
  const value = outputs.get(name);
  if (value === undefined) throw new Stop(`The stack has no output ${name}: deploy this version of Winnow first.`);
  return value;
}

const NO_CREDENTIALS = new Set([
  "CredentialsProviderError",
  "ExpiredTokenException",
  "ExpiredToken",
  "UnrecognizedClientException",
]);

/** Puts the faults of an operator's own set-up into a sentence; others are thrown as they are. */
export async function orStop<Answer>(request: Promise<Answer>, env: string): Promise<Answer> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (NO_CREDENTIALS.has(error.name))
      throw new Stop("No valid AWS credentials: sign in first, as for npx cdk deploy.");
    if (error.message.includes("Region is missing"))
      throw new Stop("No AWS region: set AWS_REGION to that of the stack.");
    if (error.name === "ValidationError" && error.message.includes("does not exist"))
      throw new Stop(
        `There is no stack winnow-${env} in this account and region: is AWS_REGION right, and is it deployed?`,
      );
    if (error.name.startsWith("AccessDenied")) throw new Stop(`AWS refuses: ${error.message}`);
    throw error;
  }
}
