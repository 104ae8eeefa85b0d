import { expect, test } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

/** Kept texts of a text file of these lines. */
function keptOf(lines: readonly string[]): readonly string[] {
  const bytes = new TextEncoder().encode(lines.join("\n\n"));
  const outcome = cleanPage({ bytes, uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
}

test("short sentences stay, and so does the heading above one", () => {
  const lines = [
    "The keeper kept a diary of every storm for thirty years.",
    "The last entry",
    "In the end he wrote one line about the new lamp.",
    "It was over by noon.",
  ];
  expect(keptOf(lines)).toEqual(lines);
});

test("what asks for subscriptions and replies goes from small texts too", () => {
  const lines = [
    "The keeper kept a diary of every storm for thirty years.",
    "Sign up for our newsletter and get it every morning.",
    "Leave a Reply",
    "Your email address will not be published.",
  ];
  expect(keptOf(lines)).toEqual(lines.slice(0, 1));
});

test("lists of values stay: what is labelled, and the times of a day", () => {
  const values = ["Weight: 280 g", "Upper: Mesh", "Made in: Portugal", "Departures", "08:15", "09:45", "11:15"];
  expect(keptOf(["Home", "Cart", ...values, "Add to cart"])).toEqual(values.filter((line) => line !== "Departures"));
});

test.each([
  ["a widget's name", "Artikel drucken"],
  ["the same, with another apostrophe", "S’abonner"],
  ["the same, before a colon", "Поделиться:"],
  ["a line behind which other pages begin", "Das könnte Sie auch interessieren"],
  ["what a site says to its readers", "Abonnieren Sie unseren Newsletter, dann erfahren Sie es jeden Morgen zuerst."],
])("%s goes in other languages too: %s", (_, line) => {
  const article = [
    "Der Müller mahlte dreißig Jahre lang am selben Bach.",
    "Am Ende stand das Rad still, und niemand kam.",
  ];
  expect(keptOf([...article, line])).toEqual(article);
});

test("a short answer stays with its question", () => {
  const lines = [
    "Is return shipping free in every country that you send to?",
    "Yes.",
    "Can I exchange a lamp instead?",
    "No.",
  ];
  expect(keptOf([...lines, "Was this helpful?", "Yes", "No"])).toEqual(expect.arrayContaining(lines));
});

test("what asks for corrections goes, however it is put", () => {
  const lines = [
    "The keeper kept a diary of every storm for thirty years.",
    "In the end he wrote one line about the lamp.",
  ];
  const asks = "We try to get everything right. If you spot a mistake on this page, click here to contact us!";
  expect(keptOf([...lines, asks])).toEqual(lines);
});
