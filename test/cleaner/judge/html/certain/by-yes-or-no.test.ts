import { expect, test } from "vitest";
import { judgeByYesOrNo } from "../../../../../cleaner/judge/html/certain/by-yes-or-no.ts";
import { constantModel, viewOf } from "../judge-page.ts";

function droppedFrom(markup: string): readonly string[] {
  const { blocks } = viewOf(`<main><p>The lamp was lit at dusk.</p>${markup}</main>`, constantModel("keep").linear);
  return judgeByYesOrNo({ blocks }).map(({ block }) => blocks[block]?.text ?? "");
}

test.each([
  ["in Dutch, with thanks", "Geholpen?", "Ja", "Nee", "<p>Bedankt voor uw reactie!</p>"],
  ["in Polish", "Czy to pomogło?", "Tak", "Nie", ""],
  ["in Arabic", "هل كانت هذه الصفحة مفيدة؟", "نعم", "لا", ""],
  ["in Greek", "Βρήκατε αυτό που ψάχνατε;", "Ναι", "Όχι", ""],
  ["in Japanese", "このページは役に立ちましたか？", "はい", "いいえ", ""],
])("a question that two buttons answer goes with them: %s", (_, question, ...[yes, no, thanks]) => {
  const asked = droppedFrom(
    `<div><h2>${question}</h2><span><button>${yes}</button><button>${no}</button></span>${thanks}</div>`,
  );
  expect(asked.slice(0, 3)).toEqual([question, yes, no]);
  expect(asked).toHaveLength(thanks === "" ? 3 : 4);
});

test("the same where it is answered by two choices in one line, and a button", () => {
  const choices = "<label><input type=radio name=f> Yes</label><label><input type=radio name=f> No</label>";
  expect(droppedFrom(`<section><h2>Was it found?</h2>${choices}<button>Send</button></section>`)).toEqual([
    "Was it found?",
    "Yes No",
    "Send",
  ]);
  expect(droppedFrom(`<section><h2>Was it found?</h2>${choices}<p>Read on.</p></section>`)).toEqual([]);
});

test.each([
  ["in one line", "<a href=/y>Yes</a> <a href=/n>No</a>", ["Yes No"]],
  ["as items", "<ul><li><a href=/y>Yes</a><li><a href=/n>No</a></ul>", ["Yes", "No"]],
])("the same where two links answer it: %s", (_, links, answers) => {
  expect(droppedFrom(`<div><h2>Was it found?</h2>${links}</div>`)).toEqual(["Was it found?", ...answers]);
});

test.each([
  ["answers in one line of text", "<div><h2>Open on Sundays?</h2><p>Yes, no</p></div>"],
  ["answers of other words", "<div><h2>Capital of Peru?</h2><button>Lima</button><button>Cusco</button></div>"],
  ["one answer alone", "<div><h2>Open on Sundays?</h2><button>Yes</button></div>"],
  ["answers in the text", "<div><h2>Open on Sundays?</h2><p>Yes</p><p>No</p></div>"],
  ["no question", "<div><h2>Cookies</h2><button>Yes</button><button>No</button></div>"],
  ["the label of a panel", "<div><button>Open on Sundays?</button><button>Yes</button><button>No</button></div>"],
])("%s: nothing goes", (_, markup) => {
  expect(droppedFrom(markup)).toEqual([]);
});

test("of a larger box only the question goes", () => {
  const more = "<p>The keeper trimmed the lamp before the fog came in. </p>".repeat(8);
  expect(droppedFrom(`<div><h2>Helpful?</h2><button>Yes</button><button>No</button>${more}</div>`)).toEqual([
    "Helpful?",
  ]);
});
