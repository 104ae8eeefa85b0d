import { expect, test } from "vitest";
import { judgeByQuiz } from "../../../../../cleaner/judge/html/keeping/by-quiz.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const answer = (text: string) => `<li><label><input type=radio name=q> ${text}</label>`;
const question = (text: string, answers: readonly string[]) =>
  `<div><h5>1. Question</h5><p>${text}</p><ul>${answers.map(answer).join("")}</ul></div>`;
const SADDLE = question("What does a saddle look like?", ["Rings with an hourglass", "One ring"]);
const CAIRN = question("How high is the cairn?", ["240 m", "245 m", "255 m"]);
const SAID = ["What does a saddle look like?", "Rings with an hourglass", "One ring"];
const ASKED = [...SAID, "How high is the cairn?", "240 m", "245 m", "255 m"];

function keptIn(source: string): readonly string[] {
  const { blocks } = readPage(source);
  return judgeByQuiz({ blocks }).map(({ block }) => blocks[block]?.text ?? "");
}

test.each([
  ["LearnDash", `<div class=wpProQuiz_content>${SADDLE}${CAIRN}<p>Your time: 00:00:00</p></div>`],
  ["Tutor LMS", `<div id=tutor-quiz-body><form>${SADDLE}${CAIRN}</form></div>`],
  ["Moodle", `<div class="que multichoice">${SADDLE}</div><div class="que truefalse">${CAIRN}</div>`],
])("questions of a quiz and their answers stay, and nothing else of it: %s", (_, source) => {
  expect(keptIn(source)).toEqual(ASKED);
});

test.each([
  ["a form is called otherwise", `<form class=survey>${SADDLE}${CAIRN}</form>`],
  ["a word only begins so", `<form class=request-query>${SADDLE}${CAIRN}</form>`],
  ["one question is a poll", `<div class=quiz>${SADDLE}</div>`],
  ["each has one answer", `<div class=quiz>${question("Do you agree?", ["I do"]).repeat(3)}</div>`],
  ["it stands beside the page", `<aside><div class=quiz>${SADDLE}${CAIRN}</div></aside>`],
  ["labels name no choices", `<div class=quiz>${(SADDLE + CAIRN).replaceAll("<input type=radio name=q>", "")}</div>`],
])("but not where %s", (_, source) => {
  expect(keptIn(source)).toEqual([]);
});
