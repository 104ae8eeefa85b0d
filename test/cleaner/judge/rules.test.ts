import { describe, expect, test } from "vitest";
import { judgeByDensity } from "../../../cleaner/judge/by-density.ts";
import { judgeByCertainElement, judgeByElement } from "../../../cleaner/judge/by-element.ts";
import { judgeByName } from "../../../cleaner/judge/by-name.ts";
import { judgeByPhrase } from "../../../cleaner/judge/by-phrase.ts";
import type { Judge } from "../../../cleaner/judge/judge.ts";
import { ALL_RULES, ELEMENT_RULES, NAME_RULES, PHRASE_RULES } from "../../../cleaner/rules/index.ts";
import { readPage } from "../blocks/html/read-page.ts";

function rulesOf(judge: Judge, source: string): readonly string[] {
  const { blocks } = readPage(source);
  const page = { source, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] } as const;
  return [...new Set(judge({ page, blocks, options: {} }).map((mark) => mark.rule))];
}

test("rule ids are unique and every rule says in one sentence what it found", () => {
  expect(new Set(ALL_RULES.map((rule) => rule.id)).size).toBe(ALL_RULES.length);
  for (const { says } of ALL_RULES) expect(says).toMatch(/^[A-Z].*\.$/);
});

describe("names are matched as whole words", () => {
  const named = NAME_RULES.flatMap((rule) => rule.words.map((word) => [rule.id, word] as const));

  test.each(named)("%s fires on %s and misses it inside other letters", (id, word) => {
    expect(rulesOf(judgeByName, `<div class="${word}"><p>Text</div>`)).toEqual([id]);
    expect(rulesOf(judgeByName, `<div class="x${word}zq"><p>Text</div>`)).toEqual([]);
  });

  test("no word belongs to two rows", () => {
    expect(new Set(named.map(([, word]) => word)).size).toBe(named.length);
  });

  test("a page builder's name for all it builds proves nothing, what it says beside that does", () => {
    expect(rulesOf(judgeByName, '<div class="elementor-widget-container"><p>Text</div>')).toEqual([]);
    expect(rulesOf(judgeByName, '<div class="elementor-widget-nav-menu"><p>Text</div>')).toEqual(["name/navigation"]);
  });

  test("the page's own names prove nothing", () => {
    expect(rulesOf(judgeByName, '<body class="has-sidebar menu"><main class="cookie"><p>Text')).toEqual([]);
  });
});

describe("elements", () => {
  test.each(ELEMENT_RULES.flatMap((rule) => rule.tags.map((tag) => [rule.id, tag] as const)))(
    "%s fires inside <%s> and not beside it",
    (id, tag) => {
      expect(rulesOf(judgeByElement, `<${tag}>inside</${tag}>`)).toEqual([id]);
      expect(rulesOf(judgeByElement, `<${tag}></${tag}><p>beside`)).toEqual([]);
    },
  );
});

describe("phrases", () => {
  test.each(PHRASE_RULES.map((rule) => [rule.id, rule] as const))(
    "%s fires on its phrases, in a block that is short enough",
    (id, { phrases, maxWords }) => {
      for (const phrase of phrases) expect(rulesOf(judgeByPhrase, `<p>${phrase}`), phrase).toContain(id);
      const long = `${phrases[0]} ${"word ".repeat(maxWords)}`;
      expect(rulesOf(judgeByPhrase, `<p>${long}`)).not.toContain(id);
    },
  );
});

describe("density", () => {
  test.each([
    ["a block of links", '<p><a href="/a">All of it</a>', ["density/links"]],
    ["a sentence with a link", '<p>Some of it is <a href="/a">linked</a>.', []],
    ["a heading that is a link", '<h2><a href="/a">All of it</a></h2>', []],
  ])("%s", (_, source, expected) => {
    expect(rulesOf(judgeByDensity, source)).toEqual(expected);
  });
});

test("a text field's content is furniture for certain, a label's only perhaps", () => {
  const force = (source: string) => {
    const { blocks } = readPage(source);
    const page = { source, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] } as const;
    return judgeByCertainElement({ page, blocks, options: {} }).map((mark) => mark.force);
  };
  expect(force("<textarea>Republish this story</textarea>")).toEqual(["certain"]);
  expect(force('<textarea class="Doc-exampleCode code">a\nb\nc</textarea>')).toEqual([]);
  expect(force('<textarea class="embed-code">&lt;iframe&gt;\nb\nc</textarea>')).toEqual(["certain"]);
  expect(force('<textarea class="code">&lt;iframe&gt;</textarea>')).toEqual(["certain"]);
  expect(force("<label>Republish this story</label>")).toEqual([]);
});
