import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished, vi } from "vitest";

/** A request as a service of AWS would see it. */
export interface AwsCall {
  /** "StartExecution", "DescribeStacks", "PUT /2015-03-31/event-source-mappings/uuid". */
  readonly name: string;
  /** The parsed body, where it is JSON. */
  readonly asked: Readonly<Record<string, unknown>>;
}

/** What each call is answered with; a text is sent as it is. */
export type AwsAnswers = Readonly<Record<string, ((call: AwsCall) => object | string | undefined) | undefined>>;

/** AWS on this machine, as far as the answers go: the real clients talk to it over HTTP. Gives the calls so far. */
export async function openFakeAws(answers: AwsAnswers): Promise<readonly AwsCall[]> {
  const calls: AwsCall[] = [];
  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const answer = answers[call.name]?.(call);
    if (answer === undefined) {
      refuse(response, call, request.headers["x-amz-target"] === undefined ? "xml" : "json");
      return;
    }
    const isText = typeof answer === "string";
    response.writeHead(200, { "content-type": isText ? "text/xml" : "application/x-amz-json-1.0" });
    response.end(isText ? answer : JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  // listen() on a TCP port gives an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const env = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "any",
    AWS_SECRET_ACCESS_KEY: "any",
    AWS_MAX_ATTEMPTS: "1",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  return calls;
}

/** In the way of the service that was called. */
function refuse(response: ServerResponse, { name }: AwsCall, form: "xml" | "json"): void {
  const message = `no ${name} here`;
  const json = JSON.stringify({ __type: "AccessDeniedException", message });
  const xml = `<ErrorResponse><Error><Code>AccessDenied</Code><Message>${message}</Message></Error></ErrorResponse>`;
  response.writeHead(403, { "content-type": form === "xml" ? "text/xml" : "application/x-amz-json-1.0" });
  response.end(form === "xml" ? xml : json);
}

/** CloudFormation's answer for a stack with these outputs. */
export function stackOf(outputs: Readonly<Record<string, string>>): string {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>
<StackName>winnow-prod</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>
<Outputs>${members.join("")}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
}

async function readCall(request: IncomingMessage): Promise<AwsCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString();
  const target = request.headers["x-amz-target"];
  if (typeof target === "string") return { name: target.split(".").at(-1) ?? "", asked: JSON.parse(body) };
  const action = new URLSearchParams(body).get("Action");
  if (action !== null) return { name: action, asked: {} };
  const path = (request.url ?? "").split("?")[0];
  return { name: `${request.method} ${path}`, asked: body === "" ? {} : JSON.parse(body) };
}
