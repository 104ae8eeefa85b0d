import type { CommandRow } from "../command-row.ts";
import { CLEAN } from "./clean.ts";
import { completionCommand } from "./completion.ts";
import { EXPLAIN } from "./explain.ts";
import { EXPORT } from "./export.ts";
import { REVIEW } from "./review.ts";

const ROWS: readonly CommandRow[] = [CLEAN, EXPLAIN, REVIEW, EXPORT];

/** Every command of `winnow`, in the order of the first help screen. Adding one is a row above. */
export const COMMANDS: readonly CommandRow[] = [...ROWS, completionCommand(ROWS)];
