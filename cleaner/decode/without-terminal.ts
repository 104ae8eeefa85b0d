/** A letter printed twice is bold, one on a line underlined: what is printed over it goes. So do teletypes, and nroff for them. */
const STRUCK_OVER = /(\S)[\b](?=\1)|_[\b](?=\S)|\S[\b](?=_)|\+[\b](?=o)/gu;
/** Colours, and links around words (ECMA-48, and OSC 8). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these sequences begin and end with control characters.
const SEQUENCE = /\x1b\[[\d;]{0,30}[mK]|\x1b\]8;[^\x07\x1b]{0,2000}(?:\x07|\x1b\\)/g;
/** A page holds a stray control character; a manual has one in each line. */
const MIN = 3;

/** A text that was printed for a terminal, as it is read there; any other as it is. */
export function withoutTerminal(text: string): { readonly text: string; readonly flags: readonly string[] } {
  const struck = text.includes("\b") ? (text.match(STRUCK_OVER)?.length ?? 0) : 0;
  const sequences = text.includes("\x1b") ? (text.match(SEQUENCE)?.length ?? 0) : 0;
  if (struck + sequences < MIN) return { text, flags: [] };
  const plain = text.replace(STRUCK_OVER, "").replace(SEQUENCE, "");
  return { text: plain, flags: ["terminal: letters printed twice and colours are left out"] };
}
