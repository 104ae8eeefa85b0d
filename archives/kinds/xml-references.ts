const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };
const REFERENCE = /&(?:(quot|apos|lt|gt|amp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const MAX_CODE = 0x10ffff;
const REPLACEMENT = "\ufffd";

/** Text as it was before it was put into XML (4.1 and 4.6 there); undone once. */
export function undoReferences(text: string): string {
  return text.replace(REFERENCE, (whole, ...groups: (string | undefined)[]) => {
    const [name, decimal, hex] = groups;
    if (name !== undefined) return NAMED[name] ?? whole;
    return characterOf(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
  });
}

/** Halves of pairs are no characters. */
function characterOf(code: number): string {
  return code > MAX_CODE || (code >= 0xd800 && code < 0xe000) ? REPLACEMENT : String.fromCodePoint(code);
}
