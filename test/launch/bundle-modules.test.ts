import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { bundleModules } from "../../launch/bundle-modules.mjs";
import { bundlesOf, freshBundle } from "../../launch/fresh-bundle.mjs";

const BEGINNINGS = ["rooms/greet.ts"];
const LONG_AGO = new Date("2020-01-01T00:00:00Z");

/** A small project whose greeting stands in a file of its own, and is loaded late. */
function aProject(greeting = "good morning") {
  const folder = mkdtempSync(join(tmpdir(), "winnow-launch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "rooms"));
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  write(folder, "rooms/greeting.ts", `export const greeting: string = "${greeting}";`);
  write(
    folder,
    "rooms/greet.ts",
    `export const greet = async () => (await import("./greeting.ts")).greeting; export const at: string = import.meta.url;
     export const program: string = "new URL('beside.bin', import.meta.url)";`,
  );
  return { folder, place: { root: pathToFileURL(`${folder}/`), beginnings: BEGINNINGS } };
}

function write(folder: string, path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

/** What was written in the millisecond in which a bundle was begun is not trusted. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

async function made(place: ReturnType<typeof aProject>["place"]): Promise<URL> {
  await aMoment();
  const folder = await bundleModules(place);
  if (folder === undefined) throw new Error("no bundle was made");
  return folder;
}

it("makes a bundle that says what its sources say, and knows where they lie", async () => {
  const { place } = aProject();
  expect(freshBundle(place)).toBeUndefined();
  const folder = await made(place);
  expect(freshBundle(place)?.href).toBe(folder.href);
  const { greet, at, program } = await import(new URL("rooms/greet.mjs", folder).href);
  expect(await greet()).toBe("good morning");
  expect(at).toBe(new URL("rooms/greet.ts", place.root).href);
  // A program that a module writes has a place of its own.
  expect(program).toBe("new URL('beside.bin', import.meta.url)");
});

it("does not trust a bundle of which a source was written since, though its time was set back", async () => {
  const { folder, place } = aProject();
  await made(place);
  await aMoment();
  write(folder, "rooms/greeting.ts", `export const greeting: string = "good evening";`);
  utimesSync(join(folder, "rooms/greeting.ts"), LONG_AGO, LONG_AGO);
  expect(freshBundle(place)).toBeUndefined();
  const { greet } = await import(new URL("rooms/greet.mjs", await made(place)).href);
  expect(await greet()).toBe("good evening");
});

it("does not trust one that lacks a source, or its folder, or began with other modules", async () => {
  const { folder, place } = aProject();
  const bundle = await made(place);
  expect(freshBundle({ ...place, beginnings: ["rooms/greeting.ts"] })).toBeUndefined();
  rmSync(bundle, { recursive: true });
  expect(freshBundle(place)).toBeUndefined();
  await made(place);
  rmSync(join(folder, "rooms/greeting.ts"));
  expect(freshBundle(place)).toBeUndefined();
});

it("makes none where none can be written, and where a source has a slip", async () => {
  const { folder, place } = aProject();
  write(folder, "dist", "a file");
  expect(await bundleModules(place)).toBeUndefined();
  const other = aProject();
  write(other.folder, "rooms/greeting.ts", "export const = 1;");
  expect(await bundleModules(other.place)).toBeUndefined();
  expect(freshBundle(other.place)).toBeUndefined();
});

it("keeps the newest bundles and those of a day, and removes the others", async () => {
  const { place } = aProject();
  const bundles = bundlesOf(place.root);
  for (let n = 0; n < 12; n++) {
    const old = new URL(`old-${n}/`, bundles);
    mkdirSync(old, { recursive: true });
    const day = new Date(LONG_AGO.getTime() + n * 1000);
    if (n !== 1) utimesSync(old, day, day);
  }
  await made(place);
  const left = readdirSync(bundles).filter((name) => name.startsWith("old-"));
  expect(left).toHaveLength(9);
  expect(left).toContain("old-1");
  expect(left).not.toContain("old-0");
});
