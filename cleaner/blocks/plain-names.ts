/** What is said of code, by highlighters and behind fences, that is in no language. */
export const PLAIN_NAMES: ReadonlySet<string> = new Set(["text", "txt", "plain", "plaintext", "none"]);
