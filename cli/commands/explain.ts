import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Outcome, RawPage } from "../../cleaner/index.ts";
import type { CommandRow, OptionValues } from "../command-row.ts";
import { EXIT, Stop } from "../exit.ts";
import { faultOf } from "../fault-of.ts";
import type { Io } from "../io.ts";
import { OVERRIDES_OPTION, readOverridesOption } from "../overrides-option.ts";
import { COMMENTS_OPTION, readCleanOptions, readUrl, STRENGTH_OPTION, URL_OPTION } from "../page-options.ts";
import { readStdin } from "../read-stdin.ts";
import { coloursFor } from "../terminal/colours.ts";
import { printable } from "../terminal/printable.ts";

export const EXPLAIN: CommandRow = {
  name: "explain",
  operand: "<file>",
  completes: "files",
  about: "show a page, its removals struck, and why",
  options: [
    URL_OPTION,
    STRENGTH_OPTION,
    COMMENTS_OPTION,
    OVERRIDES_OPTION,
    { flags: "--json", about: "one line of JSON for machines: every block and its fate" },
  ],
  notes: [
    "Blocks come in the order of the page; - reads the page from standard input.",
    "Struck text is coloured by layer: boilerplate, off-topic, duplicate, hidden,",
    "fragment. In a pipe or with NO_COLOR it reads [-struck-] {layer, rule: reason}.",
    "Exit code: 0 explained, 1 the page was rejected, 2 wrong call.",
  ],
  examples: [
    "FORCE_COLOR=1 winnow explain page.html | less -R",
    "curl -s https://example.org | winnow explain - --url https://example.org",
    "winnow explain page.html --json | jq '.blocks[] | select(.rule)'",
  ],
  run: explain,
};

async function explain([file = "-"]: readonly string[], values: OptionValues, io: Io): Promise<number> {
  const overrides = await readOverridesOption(values, io.cwd);
  const raw = await readRaw(file, values, io);
  const { cleanPage } = await import("../../cleaner/index.ts");
  const outcome = cleanPage(raw, { ...readCleanOptions(values), ...overrides });
  return values.json === true ? explainForMachines(outcome, io) : explainForPeople(outcome, io);
}

async function readRaw(file: string, values: OptionValues, io: Io): Promise<RawPage> {
  const url = readUrl(values);
  const key = file === "-" ? "stdin" : basename(file);
  const bytes = file === "-" ? await readStdin(io) : await readPage(resolve(io.cwd, file), file);
  return { bytes, key, uri: key, ...(url === undefined ? {} : { url }) };
}

async function readPage(path: string, named: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (fault) {
    const { code, says } = faultOf(fault);
    const hint = code === "EISDIR" ? ": explain takes one page. Try winnow clean for a folder" : "";
    throw new Stop(`${named} ${says}${hint}.`);
  }
}

async function explainForMachines(outcome: Outcome, { stdout }: Io): Promise<number> {
  const [{ toJsonLine }, { entriesOf }] = await Promise.all([
    import("../../cleaner/index.ts"),
    import("../explain/entries-of.ts"),
  ]);
  if (outcome.kind === "rejected") {
    stdout.write(`${toJsonLine(outcome.rejection)}\n`);
    return EXIT.partly;
  }
  const { id, source, metadata, quality, producer } = outcome.document;
  stdout.write(`${toJsonLine({ id, source, metadata, blocks: entriesOf(outcome.document), quality, producer })}\n`);
  return EXIT.done;
}

async function explainForPeople(outcome: Outcome, { stdout, stderr, env }: Io): Promise<number> {
  if (outcome.kind === "rejected") {
    const { source, detail } = outcome.rejection;
    stderr.write(`${printable(`${source.key} was rejected: ${detail}`)}.\n`);
    return EXIT.partly;
  }
  const { printPage } = await import("../explain/print-page.ts");
  stdout.write(printPage(outcome.document, coloursFor(stdout, env)));
  return EXIT.done;
}
