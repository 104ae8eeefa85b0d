import { MACROS } from "./macro.ts";

const SIGNS = [
  String.raw`(\\)(?=[*_${"`"}#^~+]|<<|\(\(|\[|(?:https?|ftp|irc|mailto|link|xref|image|kbd|btn|menu|stem|pass|footnote):)`,
  String.raw`( \+)(?=\n|$)|(\n)`,
  String.raw`("${"`"}(?=\S)|(?<=\S)${"`"}")`,
  "(`{1,2}|\\*{1,2}|_{1,2}|#{1,2})",
  String.raw`(\+{1,3})`,
  String.raw`\^([^\s^]{1,60})\^|~([^\s~]{1,60})~`,
  String.raw`<((?:https?|ftp|irc):\/\/[^\s<>[\]]{1,1000})>`,
  "(<<)|(\\(\\()|(\\[)",
  "(&(?:#|[a-z])[a-z\\d]{1,9};)",
  String.raw`(?<![\w/])((?:https?|ftp|irc):\/\/)`,
  String.raw`(\{[\p{L}\d_][\w-]{0,60}\})`,
  `(?<![\\w\\\\])(${MACROS.join("|")}):(?![:\\s])`,
].join("|");
/** What may mark something in a text: each kind in a group of its own. */
export const SIGN = new RegExp(SIGNS, "giu");
/** Each of them has one of these; most texts have none. */
export const ANY_SIGN = /[{\\\n`*_#+^~<([&:]/;
