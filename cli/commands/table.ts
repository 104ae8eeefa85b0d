import type { CommandRow } from "../command-row.ts";
import { BACKFILL } from "./backfill.ts";
import { CLEAN } from "./clean.ts";
import { completionCommand } from "./completion.ts";
import { EXPLAIN } from "./explain.ts";
import { EXPORT } from "./export.ts";
import { REDRIVE } from "./redrive.ts";
import { REVIEW } from "./review.ts";

const ROWS: readonly CommandRow[] = [CLEAN, EXPLAIN, REVIEW, EXPORT, BACKFILL, REDRIVE];

/** Every command of `winnow`, in the order of the first help screen. Adding one is a row above. */
export const COMMANDS: readonly CommandRow[] = [...ROWS, completionCommand(ROWS)];
