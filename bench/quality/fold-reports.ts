import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/**
 * What training says of a model on pages it has never seen: each scored by a model of a fold without its domain.
 *
 * One file may speak of several sets; `scores` uses the keys of bench-sets.ts.
 */
const reportSchema = z.object({
  /** As in bench-sets.ts. */
  set: z.string(),
  /** "5 by domain". */
  folds: z.string(),
  scores: z.record(z.string(), z.number()),
  /** What reproduces it. */
  command: z.string().optional(),
});

export type FoldReport = Readonly<z.infer<typeof reportSchema>>;

const fileSchema = z.union([reportSchema.transform((report) => [report]), z.array(reportSchema)]);

/** Cross-validated reports below `folder`, by set; of two on one set the file with the later name counts. */
export function readFoldReports(folder: string): ReadonlyMap<string, FoldReport> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const reports = files.sort().flatMap((name) => readReports(join(folder, name)));
  return new Map(reports.map((report) => [report.set, report]));
}

function readReports(path: string): readonly FoldReport[] {
  const parsed = fileSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Error(`${path} is no report by folds: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
