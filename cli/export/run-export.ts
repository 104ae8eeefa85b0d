import { dirname, resolve } from "node:path";
import { TOKEN_LIMITS } from "../../export/index.ts";
import { makeFolder } from "../../local/make-folder.ts";
import { findInputs, type Input, refuseClosed, refuseOverwriting } from "../clean/find-inputs.ts";
import type { OptionValues } from "../command-row.ts";
import { EXIT, Stop } from "../exit.ts";
import { faultOf } from "../fault-of.ts";
import type { Io } from "../io.ts";
import { readDocuments } from "../read-documents.ts";
import { printable } from "../terminal/printable.ts";
import { count, counted } from "../terminal/wording.ts";
import { EXPORT_FORMATS, type ExportPlan } from "./export-format.ts";
import type { ExportSink } from "./export-sink.ts";
import { fileSink, streamSink } from "./text-sink.ts";

const WHOLE_NUMBER = /^[1-9]\d{0,6}$/;

/** Writes all documents that the operands name in the form that was asked for. */
export async function runExport(operands: readonly string[], values: OptionValues, io: Io): Promise<number> {
  const plan = readPlan(values);
  const out = typeof values.out === "string" ? resolve(io.cwd, values.out) : undefined;
  const outputs = out === undefined ? [] : [out];
  const inputs = findInputs(operands, { cwd: io.cwd, leaveOut: outputs });
  refuseOverwriting(inputs, outputs);
  refuseClosed(inputs);
  const sink = await openSink(plan, { out, named: String(values.out), io });
  try {
    const sum = await fill(sink, inputs);
    if (sum.documents === 0) throw new Stop(`${operands.join(", ")}: no documents of winnow. Run winnow clean first.`);
    await sink.finish();
    say(sum, { plan, values, io });
    return EXIT.done;
  } catch (fault) {
    sink.abandon();
    throw fault instanceof Stop || out === undefined ? fault : stopOf(String(values.out), fault);
  }
}

function readPlan(values: OptionValues): ExportPlan {
  const format = EXPORT_FORMATS.find((name) => name === values.to);
  if (format === undefined) throw new Stop(`--to is missing: name one of ${EXPORT_FORMATS.join(", ")}.`);
  if (format === "parquet" && values.out === undefined)
    throw new Stop("Parquet is no text for a terminal: name a file with -o.");
  const { tokens } = values;
  if (tokens === undefined) return format === "chunks" ? { format, maxTokens: TOKEN_LIMITS.usual } : { format };
  const maxTokens = typeof tokens === "string" && WHOLE_NUMBER.test(tokens) ? Number(tokens) : 0;
  if (maxTokens < TOKEN_LIMITS.min || maxTokens > TOKEN_LIMITS.max)
    throw new Stop(`--tokens ${tokens} must be a whole number from ${TOKEN_LIMITS.min} to ${count(TOKEN_LIMITS.max)}.`);
  if (format === "jsonl" || format === "markdown")
    throw new Stop(`--tokens cuts documents into chunks: it goes with --to chunks, csv or parquet, not ${format}.`);
  return { format, maxTokens };
}

interface Place {
  readonly out: string | undefined;
  readonly named: string;
  readonly io: Io;
}

async function openSink(plan: ExportPlan, { out, named, io }: Place): Promise<ExportSink> {
  if (out === undefined) return streamSink(io.stdout, plan);
  try {
    makeFolder(dirname(out));
    if (plan.format !== "parquet") return fileSink(out, plan);
    const { parquetSink } = await import("./parquet-sink.ts");
    return parquetSink(out, plan.maxTokens);
  } catch (fault) {
    throw stopOf(named, fault);
  }
}

function stopOf(named: string, fault: unknown): Stop {
  return new Stop(`the output ${named} ${faultOf(fault).says}.`, EXIT.partly);
}

interface Sum {
  readonly documents: number;
  readonly rows: number;
  /** Rejections, lines and files that are no documents. */
  readonly leftOut: number;
}

async function fill(sink: ExportSink, inputs: readonly Input[]): Promise<Sum> {
  let [documents, rows, leftOut] = [0, 0, 0];
  for (const input of inputs) {
    const before = documents + leftOut;
    for await (const page of readDocuments(input)) {
      if (page === undefined || "code" in page) {
        leftOut += 1;
        continue;
      }
      documents += 1;
      rows += await sink.put(page);
    }
    if (documents + leftOut === before) leftOut += 1;
  }
  return { documents, rows, leftOut };
}

function say(
  sum: Sum,
  { plan, values, io }: { readonly plan: ExportPlan; readonly values: OptionValues; readonly io: Io },
) {
  const { out } = values;
  if (values.json === true) {
    io.stderr.write(
      `${JSON.stringify({ event: "summary", to: plan.format, ...(out === undefined ? {} : { out }), ...sum })}\n`,
    );
    return;
  }
  const chunks = plan.maxTokens === undefined ? "" : ` in ${counted(sum.rows, "chunk")}`;
  const left = sum.leftOut === 0 ? "" : ` ${count(sum.leftOut)} left out: rejections, or no documents of winnow.`;
  const where = out === undefined ? "" : ` in ${printable(String(out))}`;
  io.stderr.write(`${counted(sum.documents, "document")}${chunks}${where}.${left}\n`);
}
