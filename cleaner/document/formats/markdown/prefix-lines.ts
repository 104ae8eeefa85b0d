/** Each line with something before it; nothing where there is nothing. */
export function prefixLines(text: string, prefix: string): string {
  if (text === "" || prefix === "") return text;
  return text
    .split("\n")
    .map((line) => (line === "" ? prefix.trimEnd() : prefix + line))
    .join("\n");
}
