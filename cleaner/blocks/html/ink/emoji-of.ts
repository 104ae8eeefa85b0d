import type { Element } from "domhandler";
import { stripInvisible } from "../../strip-invisible.ts";

/** What pages call the picture of an emoji or a smiley: WordPress, Twemoji, Discourse, Slack, Mastodon, phpBB, XenForo. */
const NAME = /(?:^|[\s_-])(?:tw)?(?:emoji|emojione|emoticon|smil(?:ey|ie|ies))(?:$|[\s_-])/i;
/** Where they keep it: X, Facebook, vBulletin. */
const ADDRESS = /[/._-](?:tw)?emoji(?:one)?(?:\.php)?[/_-]|\/(?:smil(?:ie|ey)s?|emoticons?)\//i;
const EMOJI =
  /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}]|[#*\d]\ufe0f?\u20e3)[\p{Emoji_Component}\p{Extended_Pictographic}]{0,15}$/u;
/** ":-)", "xD", ":'(", "<3": a few signs, not all of them letters or digits. */
const SMILEY = /^(?=.{0,4}[^\p{L}\d\s])[^\s"&]{2,5}$/u;
/** ":smile:", as Discourse, Slack and GitHub say it. */
const SHORT_CODE = /^:[\p{L}\d_+-]{1,40}:$/u;
const IS_HIDDEN = /display\s{0,3}:\s{0,3}none/i;
const MAX_CHARS = 42;

/** The character that a picture in a line stands for, as its alternative text says it; undefined for all other pictures. */
export function emojiOf({ name, attribs }: Element): string | undefined {
  const { alt, class: names, src, style, hidden } = attribs;
  if (name !== "img" || alt === undefined || alt.length > MAX_CHARS || hidden !== undefined) return undefined;
  if (!NAME.test(names ?? "") && !ADDRESS.test(src ?? "")) return undefined;
  const text = stripInvisible(alt).trim();
  if (!EMOJI.test(text) && !SMILEY.test(text) && !SHORT_CODE.test(text)) return undefined;
  return style !== undefined && IS_HIDDEN.test(style) ? undefined : text;
}
