import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { plainCase } from "../../plain-case.ts";
import { isInBox } from "../is-in-box.ts";
import type { Scene } from "../sight.ts";

const QUESTION_MARK = /[?？؟;]$/;
const MAX_QUESTION_CHARS = 100;
const MAX_ANSWER_CHARS = 12;
/** "Yes" and "No" in the languages of most pages. */
const ANSWERS: ReadonlySet<string> = new Set(
  (
    "yes no ja nein oui non sí si não sim nee nej nei tak nie ano ne igen nem da nu kyllä ei evet hayır " +
    "да нет так ні ναι όχι نعم لا はい いいえ 是 否 예 아니요"
  ).split(" "),
);
const CONTROLS: ReadonlySet<string> = new Set(["button", "label"]);
/** What a site thanks for, or asks next, stands in the same box. */
const MAX_CHARS_BEHIND = 300;

/** Drops a question that two buttons or links answer with yes and no, and what stands with them in their box: whether a page has helped. */
export function judgeByYesOrNo({ blocks }: Pick<Scene, "blocks">): readonly Mark[] {
  return blocks.flatMap((block, at) => {
    const [one, other] = [blocks[at + 1], blocks[at + 2]];
    if (one === undefined || !isQuestion(block)) return [];
    const last = isLinked(one) && areAnswers(one) ? one : other;
    if (last === undefined) return [];
    const isAsked = last === one || (isAnswer(one) && isAnswer(last)) || (areAnswers(one) && isInControl(last.box));
    return isAsked ? [block, ...behind(blocks, at, commonBox(block, last))].map(markOf) : [];
  });
}

function isAnswer(block: Block): boolean {
  const { text, box } = block;
  return text.length <= MAX_ANSWER_CHARS && ANSWERS.has(plainCase(text)) && (isInControl(box) || isLinked(block));
}

function isLinked({ linkChars, chars }: Block): boolean {
  return linkChars === chars;
}

/** "Yes" and "No" in one line, as labels of two choices which a button sends, or as links. */
function areAnswers({ text }: Block): boolean {
  if (text.length > MAX_ANSWER_CHARS) return false;
  const answers = plainCase(text).split(" ");
  return answers.length === 2 && answers.every((answer) => ANSWERS.has(answer));
}

function isInControl(box: Box | undefined): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (CONTROLS.has(at.tag)) return true;
  return false;
}

function isQuestion({ text, box }: Block): boolean {
  return text.length <= MAX_QUESTION_CHARS && QUESTION_MARK.test(text) && box !== undefined && !CONTROLS.has(box.tag);
}

function commonBox(one: Block, other: Block): Box | undefined {
  let at = other.box;
  while (at !== undefined && !isInBox(one, at)) at = at.parent;
  return at;
}

/** What stands behind the question in its box; nothing where that is more than such a box holds. */
function behind(blocks: readonly Block[], at: number, box: Box | undefined): readonly Block[] {
  const found: Block[] = [];
  let chars = 0;
  for (const block of blocks.slice(at + 1)) {
    if (!isInBox(block, box)) break;
    chars += block.text.length;
    if (chars > MAX_CHARS_BEHIND) return [];
    found.push(block);
  }
  return found;
}

function markOf({ index }: Block): Mark {
  return {
    block: index,
    rule: "notice/feedback",
    says: "drop",
    because: "a question for yes and no",
    force: "certain",
    confidence: 0.9,
  };
}
