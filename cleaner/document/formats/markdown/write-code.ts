import type { DocumentBlock } from "../../../model/document.ts";
import { plainLines } from "../plain-lines.ts";
import { longestBackticks } from "./code-span.ts";

/** Fit to stand behind a fence. */
const LANGUAGE = /^[a-z][a-z0-9+#._-]*$/;
const MIN_FENCE = 3;

/** Code in a fence that is longer than any run of backticks inside, so that the code can't close it. */
export function writeCode({ text, codeLanguage = "" }: Pick<DocumentBlock, "text" | "codeLanguage">): string {
  const code = plainLines(text).trimEnd();
  const fence = "`".repeat(Math.max(MIN_FENCE, longestBackticks(code) + 1));
  return code === "" ? "" : `${fence}${LANGUAGE.test(codeLanguage) ? codeLanguage : ""}\n${code}\n${fence}`;
}
