import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { REQUIRE_FOR_COMMONJS } from "../launch/require-for-commonjs.mjs";
import { BUNDLE as BREAKER } from "./breaker/contract.ts";
import { asksForPackages, PACKAGES_APART, writePackages } from "./bundle-packages.ts";
import { ASCII_ONLY, ONE_COPY, ROLE_ONLY } from "./bundle-plugins.ts";
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

/** One lambda as it is deployed: a folder with `index.mjs`, the chunks that it and its thread share, their source maps, and what is read late. */
export interface LambdaBundle {
  readonly name: string;
  readonly file: string;
  /** Of all programs, packages and tables, source maps not counted. */
  readonly bytes: number;
  /** What went in, largest first. */
  readonly inputs: readonly Input[];
}

/** Of a bundle: its program, its packages, or one of its tables. */
interface Part {
  readonly bytes: number;
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
    splitting: true,
    chunkNames: "chunk-[hash]",
    platform: "node",
    target: "node22",
    format: "esm",
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    sourcemap: true,
    sourcesContent: false,
    banner: { js: REQUIRE_FOR_COMMONJS },
    plugins: [ONE_COPY, PACKAGES_APART, TABLES_APART, ROLE_ONLY, ASCII_ONLY],
    metafile: true,
    logLevel: "warning",
  });
  const asked = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  return describeBundle(name, metafile, await writeBeside(resolve(ROOT, outDir, name), asked));
}

/** What a bundle reads late, written beside it. `asked` are its inputs. */
async function writeBeside(folder: string, asked: readonly string[]): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const path of tablesApart(asked)) {
    const bytes = await writeTables(resolve(ROOT, path), folder);
    parts.push({ bytes, inputs: [{ path, bytes }] });
  }
  if (asksForPackages(asked)) parts.push(partOf(await writePackages(ROOT, folder)));
  return parts;
}

function partOf({ bytes, inputs }: Metafile["outputs"][string]): Part {
  return { bytes, inputs: Object.entries(inputs).map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput })) };
}

function describeBundle(name: string, { outputs }: Metafile, beside: readonly Part[]): LambdaBundle {
  const programs = Object.entries(outputs).filter(([path]) => path.endsWith(".mjs"));
  const file = programs.map(([path]) => path).find((path) => path.endsWith("/index.mjs"));
  if (file === undefined) throw new Error(`esbuild wrote no index.mjs for ${name}`);
  const parts = [...programs.map(([, output]) => partOf(output)), ...beside];
  const inputs = parts.flatMap((part) => part.inputs).sort((a, b) => b.bytes - a.bytes);
  return { name, file, bytes: parts.reduce((sum, part) => sum + part.bytes, 0), inputs };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const bundle of await bundleLambdas("dist/lambdas")) {
    console.log(`${dirname(bundle.file)}  ${(bundle.bytes / 1024).toFixed(0)} KB`);
  }
}
