/** What an object or an array begins with: prose in brackets begins with a letter, and is not parsed at all. */
const OPENS = /^\s{0,500}[{[]\s{0,500}["{[\]}\d-]/;
const LEADING_CHARS = 2000;
/** Lines that each are an object, looked at to know a file of such lines. */
const SAMPLE_LINES = 20;

/** Whether a text is data in JSON (RFC 8259), one value or one object a line: markup in its strings makes no page of it. */
export function isJson(text: string): boolean {
  if (!OPENS.test(text.slice(0, LEADING_CHARS))) return false;
  if (parses(text)) return true;
  const lines = text
    .trimStart()
    .split("\n", SAMPLE_LINES + 1)
    .slice(0, SAMPLE_LINES)
    .filter(holdsText);
  return lines.length > 1 && lines.every((line) => line.startsWith("{") && parses(line));
}

function holdsText(line: string): boolean {
  return line.trim() !== "";
}

function parses(text: string): boolean {
  // JSON tells of bad syntax by a throw only.
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
