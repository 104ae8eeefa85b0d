/** Who is quoted, in the last line above: "On Sunday Ole wrote:". */
const ATTRIBUTION =
  /(?:wrote|writes|said|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?|пишет|писал\(?а?\)?)\s?.{0,80}:$/iu;
/** Longer lines are paragraphs. */
const MAX_CHARS = 400;

/** Whether a line, trimmed, says whose words stand below it. */
export function isAttribution(line: string): boolean {
  return line.endsWith(":") && ATTRIBUTION.test(line.slice(-MAX_CHARS));
}
