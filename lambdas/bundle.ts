import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { REQUIRE_FOR_COMMONJS } from "../launch/require-for-commonjs.mjs";
import { BUNDLE as BREAKER } from "./breaker/contract.ts";
import { ASCII_ONLY, LOAD_LATE, NO_SOURCE_MAPS, ONE_COPY } from "./bundle-plugins.ts";
import { TABLES_APART, tablesApart, writeTables } from "./bundle-tables.ts";
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
  /** What went in, largest first. */
  readonly inputs: readonly Input[];
}

/** A source: its path from the project's root, and its bytes as they are deployed. */
interface Input {
  readonly path: string;
  readonly bytes: number;
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
    banner: { js: REQUIRE_FOR_COMMONJS },
    plugins: [ONE_COPY, LOAD_LATE, NO_SOURCE_MAPS, TABLES_APART, ASCII_ONLY],
    metafile: true,
    logLevel: "warning",
  });
  const sources = tablesApart(Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)));
  const tables: Input[] = [];
  for (const path of sources)
    tables.push({ path, bytes: await writeTables(resolve(ROOT, path), resolve(ROOT, outDir, name)) });
  return describeBundle(name, metafile, tables);
}

function describeBundle(name: string, { outputs }: Metafile, tables: readonly Input[]): LambdaBundle {
  const [file, output] = Object.entries(outputs).find(([path]) => path.endsWith("index.mjs")) ?? [];
  if (file === undefined || output === undefined) throw new Error(`esbuild wrote no index.mjs for ${name}`);
  const program = Object.entries(output.inputs).map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
  const inputs = [...program, ...tables].sort((a, b) => b.bytes - a.bytes);
  return { name, file, bytes: tables.reduce((sum, table) => sum + table.bytes, output.bytes), inputs };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const bundle of await bundleLambdas("dist/lambdas")) {
    console.log(`${dirname(bundle.file)}  ${(bundle.bytes / 1024).toFixed(0)} KB`);
  }
}
