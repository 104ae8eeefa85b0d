import { describe, expect, test } from "vitest";
import { archiveKindOf } from "../../../../archives/archive-kind.ts";
import { type CleanDocument, cleanPage } from "../../../../cleaner/index.ts";

function outcomeOf(chat: unknown) {
  return cleanPage({ bytes: new TextEncoder().encode(JSON.stringify(chat)), uri: "c", key: "result.json" });
}

function read(chat: unknown): CleanDocument {
  const outcome = outcomeOf(chat);
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

const saidIn = ({ sections }: CleanDocument) =>
  sections.flatMap(({ blocks }) => blocks.map(({ kind, author, date, text }) => [kind, author, date, text]));

const TELEGRAM = {
  name: "Night Swimmers",
  type: "private_supergroup",
  id: 1,
  messages: [
    { id: 1, type: "service", date: "2022-07-01T18:00:00", actor: "Lena", action: "create_group", text: "" },
    {
      id: 2,
      type: "message",
      date: "2022-07-01T18:03:11",
      date_unixtime: "1656698591",
      from: "Lena",
      text: "Who\ncomes?",
    },
    {
      id: 3,
      type: "message",
      date: "2022-07-01T18:05:40",
      from: "Ole",
      forwarded_from: "Harbour Office",
      text: [
        "The tide is ",
        { type: "bold", text: "low" },
        " <now>, see ",
        { type: "link", text: "https://tides.example" },
      ],
    },
    { id: 4, type: "message", date: "2022-07-01T18:06:00", from: "Ole", photo: "p.jpg", text: "" },
  ],
};

const SLACK = [
  {
    type: "message",
    text: "Probe <https://ovens.example|this one> &amp; log:\n```deck  true\nlow   191```",
    user: "U1",
    ts: "1667894405.120019",
    user_profile: { real_name: "Ines Duarte" },
  },
  { type: "message", text: "<@U1> that was me.", user: "U2", ts: "1667894511.000100" },
  {
    type: "message",
    subtype: "channel_join",
    text: "<@U3> has joined the channel",
    user: "U3",
    ts: "1667895000.000200",
  },
];

describe("a chat that was exported as JSON is a thread", () => {
  test("Telegram's, with what was passed on", () => {
    const document = read(TELEGRAM);
    expect(saidIn(document)).toEqual([
      ["post", "Lena", "2022-07-01T18:03:11Z", "Who\ncomes?"],
      ["post", "Ole", "2022-07-01T18:05:40", "Forwarded from Harbour Office"],
      ["post", "Ole", "2022-07-01T18:05:40", "The tide is low <now>, see https://tides.example"],
    ]);
    expect(document.metadata).toMatchObject({ title: "Night Swimmers", pageType: "forum" });
    expect(document.quality.flags).toContain("chat: Telegram, 2 messages, read as one page");
  });

  test("Discord's, as DiscordChatExporter writes it", () => {
    const chat = {
      guild: { id: "1", name: "Lichen Watch" },
      channel: { id: "2", type: "GuildTextChat", name: "field-notes" },
      messages: [
        {
          type: "Default",
          timestamp: "2022-10-08T09:12:00.1+01:00",
          content: "On an old ash.",
          author: { name: "m", nickname: "Mossy" },
        },
        {
          type: "ChannelPinnedMessage",
          timestamp: "2022-10-08T09:13:00+01:00",
          content: "Pinned a message.",
          author: { name: "m" },
        },
        { type: "Reply", timestamp: "2022-10-08T11:40:00+01:00", content: "Log `it`.", author: { name: "dr_thallus" } },
      ],
    };
    const document = read(chat);
    expect(saidIn(document)).toEqual([
      ["post", "Mossy", "2022-10-08T09:12:00+01:00", "On an old ash."],
      ["post", "dr_thallus", "2022-10-08T11:40:00+01:00", "Log `it`."],
    ]);
    expect(document.metadata.title).toBe("Lichen Watch - field-notes");
  });

  test("Slack's, an array that is no archive; people are called by their names", () => {
    expect(saidIn(read(SLACK))).toEqual([
      ["post", "Ines Duarte", "2022-11-08T08:00:05Z", "Probe this one & log:"],
      ["code", "Ines Duarte", "2022-11-08T08:00:05Z", "deck  true\nlow   191"],
      ["post", "U2", "2022-11-08T08:01:51Z", "@Ines Duarte that was me."],
    ]);
    expect(archiveKindOf(Buffer.from(JSON.stringify(SLACK)), "2022-11-08.json")).toBeUndefined();
  });
});

describe("no chats are", () => {
  test("records of a crawler with a time of their own", () => {
    const records = [{ type: "page", text: "The lamp.", ts: "1667894405.120019" }];
    expect(archiveKindOf(Buffer.from(JSON.stringify(records)), "pages.json")).toBe("json-array");
    expect(outcomeOf(records).kind).toBe("rejected");
  });

  test("exports without anything said, and other objects with messages: data", () => {
    expect(read({ ...TELEGRAM, messages: [] }).source.format).toBe("code");
    expect(
      read({ name: "inbox", type: "queue", messages: [{ type: "message", text: "The lamp." }] }).source.format,
    ).toBe("code");
  });
});
