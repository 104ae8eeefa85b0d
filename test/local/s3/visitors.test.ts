import { expect, test } from "vitest";
import { openEndpoint } from "./endpoint.ts";
import { codeIn, sendRaw } from "./send-raw.ts";

const PAGE = "http://127.0.0.1:9467";
const settings = { allowedOrigins: [PAGE] };

test("a page of an allowed origin may upload and read the answer", async () => {
  const { url } = await openEndpoint(settings);
  const preflight = await sendRaw(url, "/ingest/a", {
    method: "OPTIONS",
    headers: {
      origin: PAGE,
      "access-control-request-method": "PUT",
      "access-control-request-headers": "content-type,x-amz-meta-url",
    },
  });
  expect(preflight).toMatchObject({
    status: 200,
    headers: {
      "access-control-allow-origin": PAGE,
      "access-control-allow-methods": expect.stringContaining("PUT"),
      "access-control-allow-headers": "content-type,x-amz-meta-url",
    },
  });
  const put = await sendRaw(url, "/ingest/a", { method: "PUT", body: "x", headers: { origin: PAGE } });
  expect(put).toMatchObject({ status: 200, headers: { "access-control-allow-origin": PAGE, vary: "origin" } });
});

test.each([
  ["another web page", { origin: "https://evil.example" }],
  ["a page without an origin", { origin: "null" }],
  ["a page on another port of this machine", { origin: "http://127.0.0.1:1" }],
  ["a page whose name was made to point here", { host: "evil.example" }],
])("%s may not write, delete or ask", async (_who, headers) => {
  const { url, notices } = await openEndpoint(settings);
  for (const [method, path] of [
    ["PUT", "/ingest/a"],
    ["POST", "/ingest?delete"],
    ["DELETE", "/ingest/a"],
    ["OPTIONS", "/ingest/a"],
    ["GET", "/ingest"],
  ] as const) {
    const answer = await sendRaw(url, path, { method, headers });
    expect([answer.status, codeIn(answer)]).toEqual([403, "AccessDenied"]);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  }
  expect(notices).toEqual([]);
});

test.each(["localhost:9466", "127.0.0.1", "[::1]:80", "LOCALHOST"])("the host %s is this machine", async (host) => {
  const { url } = await openEndpoint();
  expect((await sendRaw(url, "/ingest", { headers: { host } })).status).toBe(200);
});

test("a page out of a bucket is served so that a browser runs nothing in it, and so is an error", async () => {
  const { url } = await openEndpoint();
  const html = "<script>fetch('/ingest')</script>";
  await sendRaw(url, "/ingest/a.html", { method: "PUT", body: html, headers: { "content-type": "text/html" } });
  for (const path of ["/ingest/a.html", "/ingest/missing.html"])
    expect((await sendRaw(url, path)).headers).toMatchObject({
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
    });
});
