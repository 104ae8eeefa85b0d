import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startS3 } from "../../../local/s3/index.ts";
import { ManualClock } from "../manual-clock.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { openEndpoint } from "./endpoint.ts";
import { sendRaw } from "./send-raw.ts";

const incomingIn = (root: string) => readdirSync(join(root, "buckets/ingest/incoming"));

test("a busy port is one sentence that names it, and leaves the folder free", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const root = temporaryFolder();
  await expect(openEndpoint({ root, port })).rejects.toThrow(`cannot listen on port ${port} of 127.0.0.1: it is busy`);
  await openEndpoint({ root });
});

test("a folder that another process uses is left alone", async () => {
  const root = temporaryFolder();
  const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  writeFileSync(join(root, "lock"), String(child.pid));
  await expect(openEndpoint({ root })).rejects.toThrow(`${root} is in use by process ${child.pid}`);
  expect(readdirSync(root)).toEqual(["lock"]);
  child.kill("SIGKILL");
  await once(child, "exit");
  const { close } = await openEndpoint({ root });
  await close();
  expect(existsSync(join(root, "lock"))).toBe(false);
});

test("a root that is a file is one sentence", async () => {
  const root = join(temporaryFolder(), "file");
  writeFileSync(root, "");
  await expect(openEndpoint({ root })).rejects.toThrow(`cannot use the folder ${root}: `);
});

test("the endpoint listens on 127.0.0.1 only, and no more once it is closed", async () => {
  const endpoint = await startS3({
    root: temporaryFolder(),
    port: 0,
    buckets: ["ingest"],
    clock: new ManualClock(),
    onNotice: () => undefined,
  });
  expect(endpoint.url).toBe(`http://127.0.0.1:${endpoint.port}`);
  expect((await sendRaw(endpoint.url, "/ingest")).status).toBe(200);
  await endpoint.close();
  await endpoint.close();
  await expect(sendRaw(endpoint.url, "/ingest")).rejects.toThrow("ECONNREFUSED");
});

test("an upload under way is finished before the endpoint closes", async () => {
  const root = temporaryFolder();
  const { url, close } = await openEndpoint({ root });
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write("PUT /ingest/a HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n01234");
  await expect.poll(() => incomingIn(root).length).toBe(1);
  const closed = close();
  socket.write("56789");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toContain("HTTP/1.1 200 OK");
  await closed;
  const again = await openEndpoint({ root });
  expect((await sendRaw(again.url, "/ingest/a")).body).toBe("0123456789");
});
