import { isCodeLine } from "../../../../text/lines/code-line.ts";
import { scriptOf } from "../../../../text/lines/script-of.ts";

/** What verse, which is indented too and ends its lines with semicolons, has not. */
const PROGRAM_SIGN = /[={}()[\]<>$_\\|#@]|\w\/\w|:\/\//;
/** A rule of a grammar, an assignment or a mapping: "tide = header 1*measurement", "<word> ::= <letter>". */
const GRAMMAR = /^\s*[\w.<>"'-]{1,60}\s*(?:::=|:=|=\/?|=>|->)\s*\S/;
/** A statement of its own that ends without any of those. */
const STATEMENT = /^\s*(?:(?:if|while|for|switch)\s?\(.{1,200}\)$|(?:return|break|continue|goto)\b[^.,]{0,80};$|[{}]$)/;
const KEY_OF_JSON = /^\s*"[^"]{1,80}"\s?:\s/;
/** How requests and answers of HTTP and its like begin (RFC 9112, RFC 3261). */
const OPENS_MESSAGE = /^\s*(?:[A-Z]{3,10} \S{1,200} [A-Z]{2,10}\/\d\.\d$|[A-Z]{2,10}\/\d\.\d \d{3}\b)/;
const PROMPT = /^\s*[$%] [a-z./~]/;
const MIN_LINES = 2;
const MIN_SHARE = 0.5;

/** Whether indented lines are a program, a grammar, a session at a terminal or a message of a protocol: half of them look so. */
export function isCode(lines: readonly string[]): boolean {
  const [first = ""] = lines;
  if (PROMPT.test(first) || OPENS_MESSAGE.test(first)) return true;
  return lines.length >= MIN_LINES && lines.filter(looksLikeCode).length >= lines.length * MIN_SHARE;
}

function looksLikeCode(line: string): boolean {
  if (GRAMMAR.test(line) || STATEMENT.test(line) || KEY_OF_JSON.test(line)) return true;
  if (PROGRAM_SIGN.test(line) && isCodeLine(line)) return true;
  const script = scriptOf(line);
  return script !== undefined && script !== "comment";
}
