/** Parts a message from who sent it (RFC 3676, section 4.3), without the space behind, which most lose. */
export const SIGNATURE_MARK = "--";
/** What goes on for longer is text below a rule. */
export const MAX_SIGNATURE_CHARS = 600;

/** The rule that Mailman draws above what it writes below each message, by its defaults. */
const RULE = /^_{40,80}$/;
const OF_LISTS = /mailing ?list|listinfo|unsubscribe|-leave@/i;

/** The rules that phpBB and vBulletin draw above the signature of who wrote a post: 17 and 18 long. */
export const FORUM_RULE = /^_{17,18}$/;

/** Whether text below a line, which it begins with, is what a list's software adds to each message. */
export function isListFoot(line: string, text: string): boolean {
  return RULE.test(line) && OF_LISTS.test(text);
}
