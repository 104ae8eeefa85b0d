import type { DocumentBlock } from "../../../model/document.ts";
import { plainLines } from "../plain-lines.ts";

/** Fit to stand behind a fence. */
const LANGUAGE = /^[a-z][a-z0-9+#._-]*$/;
const BACKTICKS = /`+/g;
const MIN_FENCE = 3;

/** Code in a fence that is longer than any run of backticks inside, so that the code can't close it. */
export function writeCode({ text, codeLanguage = "" }: Pick<DocumentBlock, "text" | "codeLanguage">): string {
  const code = plainLines(text).trimEnd();
  let longest = 0;
  for (const [run] of code.matchAll(BACKTICKS)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(Math.max(MIN_FENCE, longest + 1));
  return code === "" ? "" : `${fence}${LANGUAGE.test(codeLanguage) ? codeLanguage : ""}\n${code}\n${fence}`;
}
