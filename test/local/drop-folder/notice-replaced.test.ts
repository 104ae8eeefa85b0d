import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { watchFolder } from "../../../local/drop-folder/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const PATIENCE_MS = 15_000;

function write(folder: string, path: string, text = "page"): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Replacement {
  readonly before: (folder: string) => void;
  /** All at once, so that the watcher sees what was there before and what is there after. */
  readonly replace: (folder: string) => void;
  readonly after: readonly string[];
}

const remove = (folder: string, path: string) => rmSync(join(folder, path), { recursive: true });

const REPLACEMENTS: Readonly<Record<string, Replacement>> = {
  "a file by a folder": {
    before: (folder) => write(folder, "a"),
    replace: (folder) => {
      remove(folder, "a");
      write(folder, "a/page.html");
    },
    after: ["a/page.html"],
  },
  "an empty folder by a file": {
    before: (folder) => mkdirSync(join(folder, "a")),
    replace: (folder) => {
      remove(folder, "a");
      write(folder, "a");
    },
    after: ["a"],
  },
  "a folder by a file": {
    before: (folder) => write(folder, "a/page.html"),
    replace: (folder) => {
      remove(folder, "a");
      write(folder, "a");
    },
    after: ["a"],
  },
  "folders in folders by others": {
    before: (folder) => write(folder, "a/b/page.html"),
    replace: (folder) => {
      remove(folder, "a");
      write(folder, "a/b/page.html", "other words");
      write(folder, "a/c/new.html");
    },
    after: ["a/b/page.html", "a/c/new.html"],
  },
  "a folder by one that was moved": {
    before: (folder) => {
      write(folder, "a/page.html");
      write(folder, ".next/new.html");
    },
    replace: (folder) => {
      renameSync(join(folder, "a"), join(folder, ".last"));
      renameSync(join(folder, ".next"), join(folder, "a"));
    },
    after: ["a/new.html"],
  },
};

/** What is told of once the folder was seen as it was before. */
async function watchReplacement({ before, replace, after }: Replacement): Promise<readonly string[]> {
  const folder = temporaryFolder();
  before(folder);
  const told = new Set<string>();
  const onFault = (error: unknown) => void told.add(String(error));
  const watch = await watchFolder(folder, { onFile: (path) => void told.add(path), onUnreadable: onFault, onFault });
  try {
    await settle();
    told.clear();
    replace(folder);
    await expect.poll(() => [...told].sort(), { timeout: PATIENCE_MS }).toEqual(after);
    told.clear();
    const next = join(dirname(after[0] ?? ""), "next.html");
    write(folder, next);
    await expect.poll(() => told.has(next), { timeout: PATIENCE_MS }).toBe(true);
    return [...told].filter((path) => path !== next && !after.includes(path));
  } finally {
    await watch.close();
  }
}

/** The watcher goes on attaching itself for a moment after it says that it is ready. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

test("what stands in another's place is told of, and so is what comes into it later", async () => {
  const results = Object.entries(REPLACEMENTS).map(async ([name, replacement]) => {
    const strangers = await watchReplacement(replacement).catch((error: unknown) => [String(error)]);
    return [name, strangers] as const;
  });
  const expected = Object.keys(REPLACEMENTS).map((name) => [name, []]);
  expect(await Promise.all(results)).toEqual(expected);
}, 60_000);

test("the watched folder itself may be replaced; when it is gone for good, that is a fault", async () => {
  const folder = join(temporaryFolder(), "drop");
  write(folder, "a.html");
  const told: string[] = [];
  const onFault = (error: unknown) => void told.push(String(error));
  const watch = await watchFolder(folder, { onFile: (path) => void told.push(path), onUnreadable: onFault, onFault });
  onTestFinished(() => watch.close());
  await settle();
  remove(folder, "");
  write(folder, "b.html");
  await expect.poll(() => told, { timeout: PATIENCE_MS }).toContain("b.html");
  write(folder, "c.html");
  await expect.poll(() => told, { timeout: PATIENCE_MS }).toContain("c.html");
  expect(told.join()).not.toContain("gone");
  remove(folder, "");
  await expect.poll(() => told.at(-1), { timeout: PATIENCE_MS }).toContain("is gone: make it again");
}, 60_000);
