import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { BUNDLE as BREAKER } from "./breaker/contract.ts";
import {
  ASCII_ONLY,
  LOAD_LATE,
  NO_SOURCE_MAPS,
  ONE_COPY,
  TABLES_APART,
  TABLES_FOLDER,
  tablesApart,
} from "./bundle-plugins.ts";
import { BUNDLE as CLEAN } from "./clean/contract.ts";
import { BUNDLE as UNPACK } from "./unpack/contract.ts";

/** The lambdas there are, by folder. */
const FOLDERS = [CLEAN.folder, UNPACK.folder, BREAKER.folder] as const;
/** Threads that a lambda starts: a module of its own, loaded when it is needed. */
const WORKERS: Readonly<Partial<Record<(typeof FOLDERS)[number], { readonly worker: string }>>> = {
  [CLEAN.folder]: { worker: "lambdas/clean/page-worker.ts" },
};
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** One lambda as it is deployed: a folder with `index.mjs`, its source map, and tables that are read late. */
export interface LambdaBundle {
  readonly name: string;
  readonly file: string;
  /** Of `index.mjs` and the tables, source map not counted. */
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
  const { metafile } = await build({
    ...ANY_BUILD,
    entryPoints: { index: entry, ...(worker === undefined ? {} : { [basename(worker, ".ts")]: worker }) },
    outdir: `${outDir}/${name}`,
    outExtension: { ".js": ".mjs" },
    format: "esm",
    mainFields: ["module", "main"],
    sourcemap: true,
    sourcesContent: false,
    banner: { js: REQUIRE_FOR_COMMONJS },
    plugins: [ONE_COPY, LOAD_LATE, NO_SOURCE_MAPS, TABLES_APART, ASCII_ONLY],
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const tables = tablesApart(inputs);
  const built = tables.length > 0 ? [await buildTables(tables, `${outDir}/${name}`)] : [];
  return describeBundle(name, [metafile, ...built]);
}

const ANY_BUILD = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: "node",
  target: "node22",
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
} as const;

async function buildTables(entryPoints: string[], folder: string): Promise<Metafile> {
  const outdir = `${folder}/${TABLES_FOLDER}`;
  const { metafile } = await build({
    ...ANY_BUILD,
    entryPoints,
    outdir,
    outExtension: { ".js": ".cjs" },
    format: "cjs",
  });
  return metafile;
}

/** Packages that are CommonJS still call `require` for Node's own modules; an ES module has none until it makes one. */
const REQUIRE_FOR_COMMONJS =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

function describeBundle(name: string, metafiles: readonly Metafile[]): LambdaBundle {
  const outputs = metafiles.flatMap(({ outputs }) => Object.entries(outputs));
  const [file] = outputs.find(([path]) => path.endsWith("index.mjs")) ?? [];
  if (file === undefined) throw new Error(`esbuild wrote no index.mjs for ${name}`);
  const read = outputs.filter(([path]) => path === file || path.endsWith(".cjs")).map(([, output]) => output);
  const inputs = read.flatMap((output) => Object.entries(output.inputs));
  const sizes = inputs.map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
  const bytes = read.reduce((sum, output) => sum + output.bytes, 0);
  return { name, file, bytes, inputs: sizes.sort((a, b) => b.bytes - a.bytes) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const bundle of await bundleLambdas("dist/lambdas")) {
    console.log(`${dirname(bundle.file)}  ${(bundle.bytes / 1024).toFixed(0)} KB`);
  }
}
