import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { runInNewContext } from "node:vm";
import { brotliCompressSync } from "node:zlib";
import { type Plugin, transform } from "esbuild";

/** The folder, beside a bundle, of the tables that are read when the first page needs them. */
const TABLES_FOLDER = "tables";
/** Where trained tables lie; other folders may be called so, too. */
const LEARNED = join("cleaner", "learned", "tables");
const TABLE = /\/tables\/[\w-]+\.ts$/;
/** The tables' name, which rejections carry too: no table. */
const STAMP = "stamp";
/** What no page of markup reads, packed: a fifth of its bytes for some four milliseconds of the first text page. */
const OF_TEXTS: ReadonlySet<string> = new Set(["joined", "joints", "lines", "sentences", "text-types", "titles"]);
const ANY = /.*/;

/**
 * Leaves the tables out of the bundle, half of its bytes: each page needs only some of them, and as bytes they are smaller.
 *
 * What is imported from such a table says what features it was trained on; its bytes are read from `TABLES_FOLDER` when they are asked for.
 */
export const TABLES_APART: Plugin = {
  name: "tables-apart",
  setup: ({ initialOptions: { absWorkingDir = "." }, onLoad, onResolve }) => {
    onResolve({ filter: TABLE }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      if (!file.includes(LEARNED) || basename(path, ".ts") === STAMP) return undefined;
      return { path: relative(absWorkingDir, file), namespace: TABLES_APART.name, pluginData: file };
    });
    onLoad({ filter: ANY, namespace: TABLES_APART.name }, async ({ pluginData }) => ({
      contents: writeReader(basename(pluginData, ".ts"), await readTables(pluginData)),
    }));
  },
};

/** By a file's own functions: `require` would look for packages and compile a module first, two milliseconds for each table. */
function writeReader(name: string, tables: readonly Table[]): string {
  const file = `new URL("./${TABLES_FOLDER}/${name}.bin", import.meta.url)`;
  const unpack = OF_TEXTS.has(name) ? "brotliDecompressSync" : "";
  const imports = `import { readFileSync } from "node:fs"; import { brotliDecompressSync } from "node:zlib";`;
  const read = `${imports} let read; const bytes = () => (read ??= ${unpack}(readFileSync(${file})));`;
  let end = 0;
  const exported = tables.map(({ name, features, bytes }) => {
    const start = end;
    end += bytes.length;
    const table = `get table() { return bytes().subarray(${start}, ${end}); }`;
    return `export const ${name} = { features: ${JSON.stringify(features)}, ${table} };`;
  });
  return [read, ...exported].join("\n");
}

/** Of the inputs of a bundle, the sources of tables that it reads late. */
export function tablesApart(inputs: readonly string[]): string[] {
  const prefix = `${TABLES_APART.name}:`;
  return [...new Set(inputs.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)))];
}

/** Writes a source of tables as a file of their bytes, packed or not: base64 would be a third larger. Gives how many bytes were written. */
export async function writeTables(source: string, outDir: string): Promise<number> {
  const name = basename(source, ".ts");
  const table = Buffer.concat((await readTables(source)).map((table) => table.bytes));
  const bytes = OF_TEXTS.has(name) ? brotliCompressSync(table) : table;
  const folder = join(outDir, TABLES_FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.bin`), bytes);
  return bytes.length;
}

/** One of the tables that a source exports. */
interface Table {
  readonly name: string;
  readonly features: unknown;
  readonly bytes: Buffer;
}

/** By the bundler, because whoever deploys need not be able to import TypeScript. */
async function readTables(source: string): Promise<readonly Table[]> {
  const { code } = await transform(readFileSync(source, "utf8"), { loader: "ts", format: "cjs" });
  const module: { exports: Readonly<Record<string, { readonly features: unknown; readonly table: string }>> } = {
    exports: {},
  };
  runInNewContext(code, { module });
  return Object.entries(module.exports).map(([name, { features, table }]) => ({
    name,
    features,
    bytes: Buffer.from(table, "base64"),
  }));
}
