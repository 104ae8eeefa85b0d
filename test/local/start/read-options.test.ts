import { afterEach, expect, test, vi } from "vitest";
import { readOptions } from "../../../local/start/read-options.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What is said of a call that ends at once, and the exit code. */
function endOf(...args: string[]): string {
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((words) => said.push(String(words)) > 0);
  vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
  expect(() => readOptions(["node", "start", ...args])).toThrow("ended with 2");
  return said.join("");
}

test.each(["--dir", "--out", "--drop", "--overrides"])("%s has to name something", (option) => {
  expect(endOf(option, "")).toMatch(new RegExp(`'${option} <[a-z]+>' argument '' is invalid[.] It names nothing[.]`));
});

test("a variable of the shell that is set to nothing is no name of a folder", () => {
  vi.stubEnv("WINNOW_DIR", "");
  expect(endOf()).toContain("value '' from env 'WINNOW_DIR' is invalid. It names nothing.");
});

test("what is named is taken as it is", () => {
  const options = readOptions(["node", "start", "--dir", "d", "--drop", "pages", "--overrides", "o.yaml"]);
  expect(options).toMatchObject({ dataDir: "d", outDir: "out", overridesFile: "o.yaml" });
  expect(options.drop).toEqual({ folder: "pages", named: "by-user" });
});
