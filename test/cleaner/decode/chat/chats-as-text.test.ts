import { expect, test } from "vitest";
import { formatOf } from "../../../../cleaner/decode/format-of.ts";

const raw = { key: "page" };

test("a chat is a transcript where its program writes who comes and goes, or who speaks to whom", () => {
  const irc = [
    "--- Log opened Tue Nov 08 19:58:11 2022",
    "19:58 -!- anna [~a@x.example] has joined #boats",
    "19:59 -!- Irssi: #boats: Total of 14 nicks",
    "20:01 <@ole> is the boat in?",
    "20:03  * anna waves",
  ];
  expect(formatOf(irc.join("\n"), raw)).toBe("transcript");
  expect(formatOf(irc.slice(0, 3).join("\n"), raw)).not.toBe("transcript");
  const zoom = "10:02:14\t From  Anna Holm : Good morning.\n10:05:11 From Ole Berg to Everyone:\n\tIs the boat in?\n";
  expect(formatOf(zoom.repeat(2), raw)).toBe("transcript");
  expect(formatOf("10:02:14 From Leith to Oslo: 40\nThe boat is in.\nNobody waits.\n", raw)).not.toBe("transcript");
});
