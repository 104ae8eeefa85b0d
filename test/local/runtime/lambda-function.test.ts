import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type FunctionSettings, LambdaFunction } from "../../../local/runtime/index.ts";

const HANDLER = `
  let calls = 0;
  export const handler = async (event, context) => {
    calls += 1;
    switch (event.do) {
      case "throw": throw new TypeError("no such page");
      case "crash": process.exit(3);
      case "hang": for (;;);
      case "sleep": await new Promise(() => setInterval(() => {}, 1000)); break;
      case "fill": { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); }
      case "log": console.log("line one"); console.error("line two"); break;
      case "environment": return { ...process.env, flags: process.execArgv.join(" ") };
      case "context": return { ...context, left: context.getRemainingTimeInMillis() };
      case "nothing": return undefined;
    }
    return { calls, pid: process.pid, said: event.say };
  };
`;

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function functionOf(source: string, overrides: Partial<FunctionSettings> = {}): LambdaFunction {
  const bundleDir = mkdtempSync(join(tmpdir(), "winnow-function-"));
  writeFileSync(join(bundleDir, "index.mjs"), source);
  const settings = { name: "tiny", bundleDir, memoryMb: 128, timeoutMs: 5_000, initTimeoutMs: 20_000, env: {} };
  const lambda = new LambdaFunction({ ...settings, onLog: () => undefined, ...overrides });
  cleanups.push(
    () => rmSync(bundleDir, { recursive: true }),
    () => lambda.stop(),
  );
  return lambda;
}

test("one process answers many events, one after the other", async () => {
  const lambda = functionOf(HANDLER);
  const first = await lambda.invoke({ say: "grüße\u2028🌾" });
  expect(first).toMatchObject({ calls: 1, said: "grüße\u2028🌾" });
  for (let call = 2; call <= 30; call += 1) expect(await lambda.invoke({})).toMatchObject({ calls: call });
});

test("events at the same time go to processes of their own", async () => {
  const lambda = functionOf(HANDLER);
  const answers = await Promise.all([lambda.invoke({}), lambda.invoke({})]);
  expect(new Set(answers.map((answer) => (answer as { pid: number }).pid)).size).toBe(2);
});

test("a throw is named and the process lives on", async () => {
  const lambda = functionOf(HANDLER);
  await expect(lambda.invoke({ do: "throw" })).rejects.toMatchObject({ type: "TypeError", message: "no such page" });
  expect(await lambda.invoke({})).toMatchObject({ calls: 2 });
});

test("a crash fails its event only, and the next event gets a new process", async () => {
  const lambda = functionOf(HANDLER);
  await expect(lambda.invoke({ do: "crash" })).rejects.toMatchObject({
    type: "Runtime.ExitError",
    message: "the function's process ended with exit code 3",
  });
  expect(await lambda.invoke({})).toMatchObject({ calls: 1 });
});

test.each(["hang", "sleep"])("an event that would %s for ever ends at the function's time-out", async (what) => {
  const lambda = functionOf(HANDLER, { timeoutMs: 300 });
  await lambda.warmUp();
  await expect(lambda.invoke({ do: what })).rejects.toMatchObject({
    type: "Sandbox.Timedout",
    message: "timed out after 0.30 s",
  });
});

test("a function that fills its memory ends, and does not take ours along", async () => {
  const lambda = functionOf(HANDLER, { timeoutMs: 20_000 });
  await expect(lambda.invoke({ do: "fill" })).rejects.toMatchObject({ type: "Runtime.ExitError" });
});

test("a bundle that can't be loaded says so at warm-up", async () => {
  await expect(functionOf("throw new Error('no settings')").warmUp()).rejects.toMatchObject({ message: "no settings" });
  await expect(functionOf("export const other = 1").warmUp()).rejects.toThrow(/index.handler is not a function/);
  await expect(functionOf("process.exit(7)").warmUp()).rejects.toMatchObject({ type: "Runtime.ExitError" });
  const slow = functionOf("await new Promise(() => setInterval(() => {}, 1e3))", { initTimeoutMs: 300 });
  await expect(slow.warmUp()).rejects.toMatchObject({ type: "Sandbox.Timedout" });
});

test("stopping ends an event under way instead of waiting for it", async () => {
  const lambda = functionOf(HANDLER);
  await lambda.warmUp();
  const hanging = expect(lambda.invoke({ do: "hang" })).rejects.toMatchObject({ type: "Runtime.ExitError" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await lambda.stop();
  await hanging;
});

test("every line the function writes is passed on", async () => {
  const lines: string[] = [];
  const lambda = functionOf(HANDLER, { onLog: (line) => lines.push(line) });
  await lambda.invoke({ do: "log" });
  await expect.poll(() => [...lines].sort()).toEqual(["line one", "line two"]);
});

test("the function sees Lambda's environment and its own settings, and nothing of the user's", async () => {
  process.env.AWS_PROFILE = "somebody";
  cleanups.push(() => Reflect.deleteProperty(process.env, "AWS_PROFILE"));
  const seen = await functionOf(HANDLER, { env: { OUTPUT_BUCKET: "out" } }).invoke({ do: "environment" });
  expect(seen).toMatchObject({ AWS_LAMBDA_FUNCTION_NAME: "tiny", OUTPUT_BUCKET: "out", TZ: ":UTC" });
  expect(seen).toMatchObject({ flags: expect.stringContaining("--max-old-space-size=115") });
  expect(seen).not.toHaveProperty("AWS_PROFILE");
  expect(seen).not.toHaveProperty("HOME");
});

test("the context names the function and counts down to the deadline", async () => {
  const context = await functionOf(HANDLER).invoke({ do: "context" });
  expect(context).toMatchObject({ functionName: "tiny", functionVersion: "$LATEST", memoryLimitInMB: "128" });
  const { left } = context as { left: number };
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(5_000);
});

test("a handler that returns nothing answers null", async () => {
  expect(await functionOf(HANDLER).invoke({ do: "nothing" })).toBeNull();
});

test("a page that hangs ends with the process that started it, even where that one is killed", async () => {
  const bundleDir = mkdtempSync(join(tmpdir(), "winnow-function-"));
  cleanups.push(() => rmSync(bundleDir, { recursive: true }));
  writeFileSync(join(bundleDir, "index.mjs"), "export const handler = () => { console.log(process.pid); for (;;); };");
  const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", startHanging(bundleDir)]);
  cleanups.push(() => parent.kill("SIGKILL"));
  const [pid] = await once(parent.stdout, "data");
  parent.kill("SIGKILL");
  const isRunning = () => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  };
  await expect.poll(isRunning, { timeout: 15_000 }).toBe(false);
});

/** A program that starts a function which hangs, and says the process that it hangs in. */
function startHanging(bundleDir: string): string {
  const front = new URL("../../../local/runtime/index.ts", import.meta.url).href;
  return `
    import { END_WITH_PARENT, LambdaFunction } from ${JSON.stringify(front)};
    const limits = { memoryMb: 128, timeoutMs: 60_000, initTimeoutMs: 60_000 };
    const settings = { name: "hang", bundleDir: ${JSON.stringify(bundleDir)}, env: {}, ...limits };
    await new LambdaFunction({ ...settings, nodeFlags: END_WITH_PARENT, onLog: (line) => console.log(line) }).invoke({});
  `;
}
