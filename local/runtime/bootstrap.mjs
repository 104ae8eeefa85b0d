// The Node runtime of Lambda, as far as a handler can tell: asks the Runtime API for work, calls the handler, answers.
// Plain JavaScript without dependencies, so that the process holds the bundle and nothing else.
import { Agent, request } from "node:http";
import { pathToFileURL } from "node:url";

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER = "" } = process.env;
const agent = new Agent({ keepAlive: true });

/**
 * @param {"GET" | "POST"} method
 * @param {string} path
 * @param {string} [payload]
 * @returns {Promise<{ headers: import("node:http").IncomingHttpHeaders, text: string }>}
 */
function call(method, path, payload) {
  return new Promise((resolve, reject) => {
    const url = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/${path}`;
    const outgoing = request(url, { method, agent }, (incoming) => {
      /** @type {Buffer[]} */
      const chunks = [];
      incoming.on("data", (chunk) => chunks.push(chunk));
      incoming.on("end", () => resolve({ headers: incoming.headers, text: Buffer.concat(chunks).toString() }));
    });
    outgoing.on("error", reject);
    outgoing.end(payload);
  });
}

/** @param {import("node:http").IncomingHttpHeaders} headers */
function contextOf(headers) {
  const env = process.env;
  return {
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Number(headers["lambda-runtime-deadline-ms"]) - Date.now(),
  };
}

/** @param {unknown} error */
function describe(error) {
  console.error(error);
  const { name = "Error", message = String(error), stack = "" } = Object(error);
  return JSON.stringify({ errorType: name, errorMessage: message, stackTrace: stack.split("\n") });
}

async function load() {
  const [file, name = ""] = _HANDLER.split(".");
  const handler = (await import(pathToFileURL(`${LAMBDA_TASK_ROOT}/${file}.mjs`).href))[name];
  if (typeof handler !== "function") throw new Error(`${_HANDLER} is not a function in ${LAMBDA_TASK_ROOT}`);
  return handler;
}

try {
  const handler = await load();
  for (;;) {
    const { headers, text } = await call("GET", "invocation/next");
    const id = headers["lambda-runtime-aws-request-id"];
    try {
      const result = await handler(JSON.parse(text), contextOf(headers));
      await call("POST", `invocation/${id}/response`, JSON.stringify(result) ?? "null");
    } catch (error) {
      await call("POST", `invocation/${id}/error`, describe(error));
    }
  }
} catch (error) {
  // Either the handler could not be loaded, or the Runtime API is gone; then this call fails too and ends the process.
  await call("POST", "init/error", describe(error));
  process.exitCode = 1;
}
