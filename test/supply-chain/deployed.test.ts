import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleLambdas, type LambdaBundle } from "../../lambdas/bundle.ts";
import { locked, nameOf, runsForUsers } from "./lock.ts";

const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;
const FROM_AWS = /^@(?:aws|smithy|aws-sdk|aws-crypto|aws-lambda-powertools)\//;

/** Whose code runs beside pages on AWS, AWS's own left out. A new name here is a decision. */
const OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  // htmlparser2 and its tree; cheerio, which asks it; sanitize-html and what it brings; readers of zstd and of what mail is encoded in.
  clean: [
    ...["boolbase", "cheerio", "cheerio-select", "css-select", "css-what", "nth-check"],
    ...["dom-serializer", "domelementtype", "domhandler", "domutils", "entities", "htmlparser2"],
    ...["dayjs", "deepmerge", "escape-string-regexp", "is-plain-object", "launder", "nanoid", "parse-srcset"],
    ...["fzstd", "libqp", "postal-mime", "picocolors", "postcss", "sanitize-html", "source-map-js"],
  ],
  // Readers of ZIP, TAR and zstd.
  unpack: ["b4a", "events-universal", "fast-fifo", "fzstd", "pend", "streamx", "tar-stream", "text-decoder", "yauzl"],
};

let folder: string;
let bundles: readonly LambdaBundle[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "winnow-deployed-"));
  bundles = await bundleLambdas(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

function packagesIn({ inputs }: LambdaBundle): readonly string[] {
  const used = inputs.filter(({ bytes }) => bytes > 0).flatMap(({ path }) => PACKAGE.exec(path)?.[1] ?? []);
  return [...new Set(used)].sort();
}

it("deploys no package that nobody decided on", () => {
  for (const bundle of bundles) {
    const allowed = OF_OTHERS[bundle.name] ?? [];
    const found = packagesIn(bundle).filter((name) => !FROM_AWS.test(name));
    expect(
      found.filter((name) => !allowed.includes(name)),
      bundle.name,
    ).toEqual([]);
  }
});

it("deploys only packages whose licences and hashes the lock vouches for", () => {
  const vouched = new Set(locked.filter(([, pack]) => runsForUsers(pack)).map(([place]) => nameOf(place)));
  const packages = bundles.flatMap(packagesIn);
  expect(packages.length).toBeGreaterThan(20);
  expect(packages.filter((name) => !vouched.has(name))).toEqual([]);
});
