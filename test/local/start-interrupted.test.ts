import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { newPlace, PATIENCE_MS, put, Started } from "./npm-start.ts";

vi.setConfig({ testTimeout: PATIENCE_MS });

test.each(["with its queue", "without its queue"])(
  "a run that was killed loses no page, %s",
  async (queue) => {
    const place = newPlace();
    const killed = new Started([...place.args, "--no-samples"]);
    const s3 = await killed.s3();
    const keys = Array.from({ length: 40 }, (_, n) => `page-${n}.html`);
    await Promise.all(keys.map((key) => s3.send(put(key))));
    killed.child.kill("SIGKILL");
    await killed.exitCode;
    if (queue === "without its queue") rmSync(join(place.data, "queue"), { recursive: true });
    const next = new Started([...place.args, "--no-samples", "--once"]);
    await next.ends(0);
    expect(readdirSync(join(place.out, "documents")).sort()).toEqual(keys.map((key) => `${key}.json`).sort());
  },
  60_000,
);

test("Ctrl-C in a terminal reaches every process, and still the pages under way are finished or come first next time", async () => {
  const place = newPlace();
  const run = new Started([...place.args, "--no-samples"], { detached: true });
  const s3 = await run.s3();
  const keys = Array.from({ length: 60 }, (_, n) => `page-${n}.html`);
  await Promise.all(keys.map((key) => s3.send(put(key))));
  process.kill(-(run.child.pid ?? Number.NaN), "SIGINT");
  await run.ends(0);
  expect(run.output).not.toMatch(/again|gave up|failed/);
  const next = new Started([...place.args, "--no-samples", "--once"]);
  await next.ends(0);
  expect(readdirSync(join(place.out, "documents"))).toHaveLength(keys.length);
});
