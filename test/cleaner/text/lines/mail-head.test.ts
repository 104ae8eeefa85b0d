import { describe, expect, test } from "vitest";
import { mailHeadOf } from "../../../../cleaner/text/lines/mail-head.ts";

describe("the head of a message, as programs for mail show it", () => {
  test.each([
    ["From: Anna Holm", "Sent: 7 October 2021 16:42", "To: Bo Ek", "Subject: RE: The lamp"],
    ["Von: Anna Holm", "Gesendet: 7 October 2021 16:42", "An: Bo Ek", "Cc: Ole", "Betreff: RE: The lamp"],
    ["De : Anna Holm", "Envoyé : 7 October 2021 16:42", "À : Bo Ek", "Objet : RE: The lamp"],
    ["*Van:* Anna Holm", "*Verzonden:* 7 October 2021 16:42", "*Aan:* Bo Ek", "*Onderwerp:* RE: The lamp"],
    ["发件人： Anna Holm", "发送时间： 7 October 2021 16:42", "收件人： Bo Ek", "主题： RE: The lamp"],
    ["보낸 사람: Anna Holm", "보낸 날짜: 7 October 2021 16:42", "받는 사람: Bo Ek", "제목: RE: The lamp"],
    ["[prev in list]", "List: lamps", "Subject: RE: The lamp", "From: Anna Holm", "Date: 7 October 2021 16:42"],
  ])("%s ...", (...lines) => {
    expect(mailHeadOf(lines)).toEqual({ from: "Anna Holm", date: "7 October 2021 16:42", subject: "RE: The lamp" });
  });

  test("without a subject it has an address", () => {
    const lines = ["From: Anna Holm <anna@tower.example>", "Date: 7 October 2021", "To: Bo Ek"];
    expect(mailHeadOf(lines)).toEqual({ from: "Anna Holm <anna@tower.example>", date: "7 October 2021" });
  });

  test.each([
    ["two fields", ["From: Anna Holm", "Subject: The lamp"]],
    ["a voyage", ["From: Leith", "To: Oslo", "Price: 40", "Class: second"]],
    ["a voyage on a day", ["From: Leith", "To: Oslo", "Date: 7 October 2021"]],
    ["an order without sender", ["To: Bo Ek", "Date: 7 October 2021", "Subject: The lamp"]],
    ["fields among other lines", ["From: Anna Holm", "Date: now", "To: Bo Ek", "a", "b", "c", "d"]],
  ])("%s is none", (_, lines) => expect(mailHeadOf(lines)).toBeUndefined());
});
