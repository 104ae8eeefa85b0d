import { messageHeadOf } from "../../text/lines/message-head.ts";
import { isUnderline } from "../../text/lines/title-marks.ts";

/** Longer lines are looked at so far, and so many lines; enough to see a pattern. */
const SAMPLE = { lines: 2000, lineChars: 2000 };

/** Marks that nothing but reStructuredText uses, at the margin of the page. */
const OWN: readonly RegExp[] = [
  /^\.\. (?:\|[^|]{1,100}\| )?[a-z][\w:+-]{1,60}::(?:\s|$)/,
  /^\.\. _(?:[^:`\s][^:`]{0,200}|`[^`]{1,200}`):(?:\s|$)/,
  /(?:^|[\s([])(?::[a-z][\w:+-]{0,40}:`[^`\n]{1,300}`)/i,
  /`[^`\n]{0,300}<[^<>`\n]{1,500}>`__?(?!\w)/,
];
/** Marks that other formats use too: literals, literal blocks, titles. */
const LITERAL = /(?:^|[\s(])``[^`\s][^`\n]{0,200}``(?!`)/;
const LITERAL_BLOCK = /(?:^|[^:\s]|\s):{2}$/;
/** Each mark has one of these; most lines of texts have none. */
const SIGN = /^\.\. |`|::\s*$|^([=~^"*#+-])\1{2,}\s*$/;
/** What Markdown, programs, mail and diffs look like. */
const OTHER =
  /^#{1,6} |^\s*(?:```|~~~)|\]\((?:https?:|\/|#|\.)|[;{]\s*$|^\s*(?:def|class|import|from|return|function|const|let|var|public|private|#include|\/\/|\/\*)[\s(]|^> |^(?:@@|---|\+\+\+) |<\/(?:p|div|li|td|html|body|head|script|a|h\d)>/;

/** So many marks of its own tell a page, where they are of so many kinds or stand beside one that it shares. */
const MARKED = { kinds: 2, own: 2 };
/** Lines with marks of its own are such a share of all at least. */
const SHARE = 0.005;

/**
 * Whether a text is reStructuredText: directives, targets, roles or links that nothing else writes so, beside other marks of it; and more of them than of
 * what Markdown and programs look like. A message that holds some is a message.
 */
export function isRestructuredText(text: string): boolean {
  const kinds = new Set<number>();
  let [lines, own, shared, other] = [0, 0, 0, 0];
  let before = "";
  for (const raw of text.split("\n", SAMPLE.lines)) {
    const line = raw.slice(0, SAMPLE.lineChars).trimEnd();
    if (line === "") continue;
    lines++;
    const heard = SIGN.test(line) ? OWN.findIndex((mark) => mark.test(line)) : -1;
    if (heard !== -1) {
      own++;
      kinds.add(heard);
    } else if (OTHER.test(line)) other++;
    if (isShared(line, before)) shared++;
    before = line;
  }
  if (own === 0 || own < lines * SHARE) return false;
  const isMarked = own >= MARKED.own && (kinds.size >= MARKED.kinds || shared > 0);
  return isMarked && own + shared > other && messageHeadOf(text) === undefined;
}

function isShared(line: string, before: string): boolean {
  return (
    LITERAL.test(line) || LITERAL_BLOCK.test(line) || (isUnderline(line) && before !== "" && !before.startsWith(" "))
  );
}
