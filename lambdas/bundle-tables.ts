import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { runInNewContext } from "node:vm";
import { type Plugin, transform } from "esbuild";

/** The folder, beside a bundle, of the tables that are read when the first page needs them. */
const TABLES_FOLDER = "tables";
/** Where trained tables lie; other folders may be called so, too. */
const LEARNED = join("cleaner", "learned", "tables");
const TABLE = /\/tables\/[\w-]+\.ts$/;
const BUILT_TABLE = new RegExp(`^\\./${TABLES_FOLDER}/[\\w-]+\\.cjs$`);
/** The tables' name, which rejections carry too: no table. */
const STAMP = "stamp";
const EXPORTED = /^export const (\w+)/gm;
const ANY = /.*/;

/**
 * Leaves the tables out of the bundle, half of its bytes: each page needs only some of them, and as bytes they are smaller.
 *
 * What is imported from such a table is asked for when it is used, and then read from `TABLES_FOLDER`.
 */
export const TABLES_APART: Plugin = {
  name: "tables-apart",
  setup: ({ initialOptions: { absWorkingDir = "." }, onLoad, onResolve }) => {
    onResolve({ filter: TABLE }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      if (!file.includes(LEARNED) || basename(path, ".ts") === STAMP) return undefined;
      return { path: relative(absWorkingDir, file), namespace: TABLES_APART.name, pluginData: file };
    });
    onLoad({ filter: ANY, namespace: TABLES_APART.name }, ({ pluginData }) => ({ contents: askLate(pluginData) }));
    onResolve({ filter: BUILT_TABLE }, ({ path }) => ({ path, external: true }));
  },
};

function askLate(path: string): string {
  const file = `./${TABLES_FOLDER}/${basename(path, ".ts")}.cjs`;
  const names = [...readFileSync(path, "utf8").matchAll(EXPORTED)].map(([, name]) => name);
  const getter = (name: string | undefined) => `{ enumerable: true, get: () => require("${file}").${name} }`;
  return names.map((name) => `Object.defineProperty(exports, "${name}", ${getter(name)});`).join("\n");
}

/** Of the inputs of a bundle, the sources of tables that it reads late. */
export function tablesApart(inputs: readonly string[]): string[] {
  const prefix = `${TABLES_APART.name}:`;
  return [...new Set(inputs.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)))];
}

/** What a source of tables exports, by name. */
type Tables = Readonly<Record<string, { readonly features: unknown; readonly table: string }>>;

/**
 * Writes a source of tables as a file of their bytes and a module that reads it: base64 would be a third larger, and would have
 * to be read as a program first. Gives what was written, in bytes.
 */
export async function writeTables(source: string, outDir: string): Promise<number> {
  const tables = await readTables(source);
  const name = basename(source, ".ts");
  const parts: Buffer[] = [];
  let at = 0;
  const properties = Object.entries(tables).map(([key, { features, table }]) => {
    const bytes = Buffer.from(table, "base64");
    parts.push(bytes);
    const range = `${at},${at + bytes.length}`;
    at += bytes.length;
    return `exports.${key}={features:${JSON.stringify(features)},table:bytes.subarray(${range})};`;
  });
  const read = `const bytes=require("node:fs").readFileSync(require("node:path").join(__dirname,"${name}.bin"));`;
  const program = `"use strict";${read}${properties.join("")}\n`;
  const folder = join(outDir, TABLES_FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.bin`), Buffer.concat(parts));
  writeFileSync(join(folder, `${name}.cjs`), program);
  return at + program.length;
}

/** By the bundler, because whoever deploys need not be able to import TypeScript. */
async function readTables(source: string): Promise<Tables> {
  const { code } = await transform(readFileSync(source, "utf8"), { loader: "ts", format: "cjs" });
  const module = { exports: {} };
  runInNewContext(code, { module });
  return module.exports;
}
