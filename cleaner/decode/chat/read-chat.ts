import type { Entry, Feed } from "../feed/feed.ts";
import { parseObject } from "../records/parse-object.ts";
import { markUpMessage, markUpSlack, markUpTelegram } from "./chat-markup.ts";

type Fields = Readonly<Record<string, unknown>>;

const LEADING_CHARS = 4000;
/** How exports begin: Telegram's of one chat, DiscordChatExporter's, Slack's of one day in one channel. */
const TELEGRAM =
  /^\s{0,100}\{\s{0,100}"name"\s{0,10}:.{0,500}?"type"\s{0,10}:\s{0,10}"\w{0,20}(?:chat|group|supergroup|channel|saved_messages)"/s;
const DISCORD = /^\s{0,100}\{\s{0,100}"guild"\s{0,10}:\s{0,10}\{/;
const SLACK = /^(?:\ufeff|\xef\xbb\xbf)?\s{0,100}\[\s{0,100}\{/;
const SLACK_TIME = /"ts"\s{0,10}:\s{0,10}"\d{10}\.\d{6}"/;
const SLACK_TYPE = /"type"\s{0,10}:\s{0,10}"message"/;
/** Messages of Discord that somebody wrote. */
const WRITTEN: ReadonlySet<unknown> = new Set(["Default", "Reply", undefined]);
/** What Slack tells of who comes, goes and changes the channel. */
const NOTE = /^(?:channel|group)_/;

/** Whether a text begins as what Slack exports does: an array, but of messages, and no records of a crawler. */
export function beginsSlackChat(text: string): boolean {
  const lead = text.slice(0, LEADING_CHARS);
  return SLACK.test(lead) && SLACK_TIME.test(lead) && SLACK_TYPE.test(lead);
}

/** Reads a chat that was exported as JSON, a message as an entry; undefined where the text is none. Notes of the program are no messages. */
export function readChat(text: string): Feed | undefined {
  const lead = text.slice(0, LEADING_CHARS);
  if (TELEGRAM.test(lead)) return readExport(text, readTelegram);
  if (DISCORD.test(lead)) return readExport(text, readDiscord);
  return beginsSlackChat(text) ? readExport(text, readSlack) : undefined;
}

function readExport(text: string, read: (chat: Fields) => Feed): Feed | undefined {
  const chat = parseObject(text);
  if (chat === undefined) return undefined;
  const feed = read(chat);
  return feed.entries.length === 0 ? undefined : feed;
}

function readTelegram(chat: Fields): Feed {
  const entries = fieldsIn(chat.messages).map((message): Entry => {
    const { date, date_unixtime: seconds, forwarded_from: from } = message;
    const source = typeof from === "string" ? markUpMessage(`Forwarded from ${from}`) : "";
    const markup = message.type === "message" ? markUpTelegram(message.text) : "";
    return entryOf(nameIn(message, "from"), momentOf(seconds) ?? textOf(date), markup === "" ? "" : source + markup);
  });
  return { kind: "Telegram", title: textOf(chat.name), entries: entries.filter(saysSomething) };
}

function readDiscord({ guild, channel, messages }: Fields): Feed {
  const entries = fieldsIn(messages).map((message): Entry => {
    const author = objectOf(message.author);
    const markup = WRITTEN.has(message.type) ? markUpMessage(textOf(message.content) ?? "") : "";
    return entryOf(nameIn(author, "nickname") ?? nameIn(author, "name"), textOf(message.timestamp), markup);
  });
  const title = [nameIn(objectOf(guild), "name"), nameIn(objectOf(channel), "name")];
  return {
    kind: "Discord",
    title: title.filter((name) => name !== undefined).join(" - "),
    entries: entries.filter(saysSomething),
  };
}

function readSlack(messages: Fields): Feed {
  const list = fieldsIn(messages);
  const names = new Map(list.map((message) => [message.user, slackName(message)] as const));
  const entries = list.map((message): Entry => {
    const isNote = typeof message.subtype === "string" && NOTE.test(message.subtype);
    const nameOf = (id: string) => names.get(id) ?? id;
    const markup = isNote ? "" : markUpSlack(textOf(message.text) ?? "", nameOf);
    return entryOf(slackName(message), momentOf(message.ts), markup);
  });
  return { kind: "Slack", entries: entries.filter(saysSomething) };
}

function slackName(message: Fields): string | undefined {
  const profile = objectOf(message.user_profile);
  return (
    nameIn(profile, "real_name") ??
    nameIn(profile, "display_name") ??
    nameIn(message, "username") ??
    textOf(message.user)
  );
}

function entryOf(author: string | undefined, date: string | undefined, markup: string): Entry {
  return { author, date, texts: markup === "" ? [] : [{ text: markup, isMarkup: true }] };
}

function saysSomething({ texts }: Entry): boolean {
  return texts.length > 0;
}

const LAST_SECOND = 8_640_000_000_000;

/** Seconds since 1970, as both write them in quotation marks. */
function momentOf(seconds: unknown): string | undefined {
  const value = typeof seconds === "string" && seconds.trim() !== "" ? Math.floor(Number(seconds)) : Number.NaN;
  if (!(value > 0 && value < LAST_SECOND)) return undefined;
  return new Date(value * 1000).toISOString().replace(".000Z", "Z");
}

function nameIn(fields: Fields, name: string): string | undefined {
  return Object.hasOwn(fields, name) ? textOf(fields[name]) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function objectOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function fieldsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}
