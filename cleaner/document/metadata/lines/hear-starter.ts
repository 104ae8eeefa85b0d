import type { Block } from "../../../model/block.ts";
import { parseDate } from "../dates/parse-date.ts";
import type { Testimony } from "../testimony.ts";
import { factLine } from "./fact-line.ts";

/** Who began a thread, and when, as boards say it near the title without any mark of markup. */
const STARTED =
  /^(?:[•*]\s)?(?:(?:thread|topic) starter|(?:thread|topic|discussion) started by|started by|discussion in .{1,80} started by)[\s:]{1,3}(\S.{0,40}?)(?:,(.{0,40}))?$/i;
const NEAR = { above: 3, below: 6 };
/** When a question was asked; who asked it stands in the next line. */
const ASKED = /^asked (?=.{0,12}\d)/;
const ASKED_BELOW = 60;
/** The first post of a page, and when it was written; who wrote it stands in the next line, in a word. */
const FIRST_POST = /(?:^|\s)#1(?:$|[\s|])/;
const FIRST_POST_NEAR = { above: 6, below: 20 };
const NICKNAME = /^\S{2,30}$/;
const MAX_NAME_CHARS = 40;

/** Who began the thread or asked the question that a page is, and when. `isOwn` tells lines of menus, heads of sites and readers from the page's. */
export function hearStarter(
  blocks: readonly Block[],
  titleLine: number,
  isOwn: (block: Block) => boolean,
): readonly Testimony[] {
  const near = blocks.slice(Math.max(0, titleLine - NEAR.above), titleLine + 1 + NEAR.below).filter(isOwn);
  const [, name, date] = near.map((line) => STARTED.exec(factLine(line))).find((match) => match !== null) ?? [];
  if (name !== undefined) return saidOf(name, date);
  return hearFirstPost(blocks, titleLine) ?? hearAsked(blocks, titleLine);
}

function hearFirstPost(blocks: readonly Block[], titleLine: number): readonly Testimony[] | undefined {
  const { above, below } = FIRST_POST_NEAR;
  const near = blocks.slice(Math.max(0, titleLine - above), titleLine + below);
  const post = near.findIndex(
    (line) => FIRST_POST.test(factLine(line)) && parseDate(line.text, "day-first") !== undefined,
  );
  const name = near[post + 1]?.text ?? "";
  return post === -1 || !NICKNAME.test(name) ? undefined : saidOf(name, near[post]?.text);
}

function hearAsked(blocks: readonly Block[], titleLine: number): readonly Testimony[] {
  const below = blocks.slice(titleLine + 1, titleLine + ASKED_BELOW);
  const asked = below.findIndex(({ text }) => ASKED.test(text));
  return asked === -1 ? [] : saidOf(below[asked + 1]?.text ?? "", factLine(below[asked]));
}

function saidOf(name: string, date: string | undefined): readonly Testimony[] {
  const dated: readonly Testimony[] =
    date === undefined ? [] : [{ field: "published", witness: "dateline", value: date }];
  return name.length > MAX_NAME_CHARS ? dated : [{ field: "author", witness: "name", value: name }, ...dated];
}
