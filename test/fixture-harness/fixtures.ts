import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { type CleanOptions, cleanPage, type Outcome } from "../../cleaner/index.ts";
import { rawFile } from "../raw-file.ts";

const ROOT = fileURLToPath(new URL("../fixtures/", import.meta.url));
const PAGE_FILE = /^page\.[a-z]+$/;

const requestSchema = z.strictObject({
  why: z.string().min(20).endsWith("."),
  url: z.string().optional(),
  contentType: z.string().optional(),
  options: z
    .strictObject({
      strength: z.enum(["balanced", "gentle"]),
      comments: z.enum(["drop", "keep"]),
      inlines: z.enum(["omit", "include"]),
      maxBytes: z.int(),
    })
    .partial()
    .optional(),
});

/** One page with what must become of it: a folder of test/fixtures/, named `topic--slug`. */
export interface Fixture {
  readonly name: string;
  readonly pagePath: string;
  readonly expectedPath: string;
  /** What the fixture is there to show, in one sentence. */
  readonly why: string;
  readonly known: { readonly url?: string; readonly contentType?: string };
  readonly options: CleanOptions;
}

/** Every fixture there is, by name. Throws a sentence where a folder lacks its page or its request. */
export function readFixtures(): readonly Fixture[] {
  return readdirSync(ROOT).sort().map(readFixture);
}

/** What the fixture's file expects, or undefined where nobody has said yet. */
export function readExpected(fixture: Fixture): string | undefined {
  return existsSync(fixture.expectedPath) ? readFileSync(fixture.expectedPath, "utf8") : undefined;
}

/** The fixture's page through the whole library. */
export function cleanFixture(fixture: Fixture): Outcome {
  return cleanPage(rawFile(fixture.pagePath, fixture.known), fixture.options);
}

function readFixture(name: string): Fixture {
  const folder = join(ROOT, name);
  const page = readdirSync(folder).find((file) => PAGE_FILE.test(file));
  if (page === undefined) throw new Error(`fixture ${name}: no page.html, page.txt or the like`);
  const request = requestSchema.safeParse(JSON.parse(readFileSync(join(folder, "request.json"), "utf8")));
  if (!request.success) throw new Error(`fixture ${name}: request.json: ${z.prettifyError(request.error)}`);
  const { why, options, ...known } = request.data;
  return {
    name,
    pagePath: join(folder, page),
    expectedPath: join(folder, "expected.json"),
    why,
    known: withoutUndefined(known),
    options: withoutUndefined(options ?? {}),
  };
}

/** `exactOptionalPropertyTypes` tells an absent property from an undefined one, zod's output type does not. */
function withoutUndefined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]: Exclude<T[K], undefined> };
}
