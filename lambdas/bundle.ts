import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { BUNDLE as BREAKER } from "./breaker/contract.ts";
import { LOAD_LATE, ONE_COPY } from "./bundle-plugins.ts";
import { BUNDLE as CLEAN } from "./clean/contract.ts";
import { BUNDLE as UNPACK } from "./unpack/contract.ts";

/** The lambdas there are, by folder. */
const FOLDERS = [CLEAN.folder, UNPACK.folder, BREAKER.folder] as const;
/** Threads that a lambda starts: a module of its own, loaded when it is needed. */
const WORKERS: Readonly<Partial<Record<(typeof FOLDERS)[number], { readonly worker: string }>>> = {
  [CLEAN.folder]: { worker: "lambdas/clean/page-worker.ts" },
};
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** One lambda as it is deployed: a folder with `index.mjs` and its source map. */
export interface LambdaBundle {
  readonly name: string;
  readonly file: string;
  /** Of `index.mjs` alone, source map not counted. */
  readonly bytes: number;
  /** What went in, largest first: paths from the project's root, bytes after minifying. */
  readonly inputs: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Bundles each lambda to `<outDir>/<name>/index.mjs`: minified ESM with the AWS SDK inside (left out it costs a cold
 * start 60 to 100 ms more). The same sources give the same bytes.
 *
 * `outDir` is absolute or relative to the project's root.
 */
export function bundleLambdas(outDir: string): Promise<readonly LambdaBundle[]> {
  return Promise.all(
    FOLDERS.map((name) => bundleHandler({ name, entry: `lambdas/${name}/handler.ts`, ...WORKERS[name] }, outDir)),
  );
}

/** Bundles any handler as the lambdas are, so that the two can be compared. `entry` is a path from the project's root. */
export async function bundleHandler(
  { name, entry, worker }: { readonly name: string; readonly entry: string; readonly worker?: string },
  outDir: string,
): Promise<LambdaBundle> {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: entry, ...(worker === undefined ? {} : { [basename(worker, ".ts")]: worker }) },
    outdir: `${outDir}/${name}`,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node22",
    format: "esm",
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    banner: { js: REQUIRE_FOR_COMMONJS },
    plugins: [ONE_COPY, LOAD_LATE],
    logLevel: "warning",
  });
  return describeBundle(name, result.metafile);
}

/** Packages that are CommonJS still call `require` for Node's own modules; an ES module has none until it makes one. */
const REQUIRE_FOR_COMMONJS =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

function describeBundle(name: string, metafile: Metafile): LambdaBundle {
  const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith("index.mjs"));
  if (output === undefined) throw new Error(`esbuild wrote no index.mjs for ${name}`);
  const [file, { bytes, inputs }] = output;
  const sizes = Object.entries(inputs).map(([path, input]) => ({ path, bytes: input.bytesInOutput }));
  return { name, file, bytes, inputs: sizes.sort((a, b) => b.bytes - a.bytes) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const bundle of await bundleLambdas("dist/lambdas")) {
    console.log(`${bundle.file}  ${(bundle.bytes / 1024).toFixed(0)} KB`);
  }
}
