import { expect, test } from "vitest";
import { BackfillFiles } from "../../../local/backfill/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const requestFor = (prefix: string) => ({ prefix, where: "", below: "g" });

test("each request is there until its pages are in the queue, others that came meanwhile too", () => {
  const folder = temporaryFolder();
  const [asking, running] = [new BackfillFiles(folder), new BackfillFiles(folder)];
  asking.ask(requestFor("a/"));
  const first = running.asked();
  asking.ask(requestFor("b/"));
  asking.ask(requestFor("c/"));
  first?.done();
  const prefixes = [first?.request.prefix];
  for (let next = running.asked(); next !== undefined; next = running.asked()) {
    prefixes.push(next.request.prefix);
    next.done();
  }
  expect(prefixes.sort()).toEqual(["a/", "b/", "c/"]);
});
