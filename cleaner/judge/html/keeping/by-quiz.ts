import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { PAGE_TAGS } from "../../../text/boxes/page-tags.ts";
import { nameWords } from "../../../text/words/name-words.ts";
import { boxesAround } from "../boxes-around.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** What boxes of questions are called: LearnDash ("wpProQuiz_content"), Moodle ("que multichoice"), Tutor LMS, H5P. */
const QUIZ_WORDS: ReadonlySet<string> = new Set(["quiz", "que", "exam", "mcq"]);
const ASIDE: ReadonlySet<string> = new Set(["aside", "footer", "nav"]);
/** From an answer to the box of the quiz. */
const MAX_STEPS = 14;
/** A single question is a poll, and a single answer a box to tick. */
const MIN_QUESTIONS = 2;
const MIN_ANSWERS = 2;

/**
 * Marks the questions of a quiz and the answers that one may choose: a form elsewhere asks for something, one of a lesson is a part of it. Results,
 * counters and buttons beside them are left as they were judged.
 */
export function judgeByQuiz({ blocks }: Pick<Draft, "blocks">): readonly Mark[] {
  const asked = questionsIn(blocks).filter((question) => isOfQuiz(question.at(-1)));
  return asked.length < MIN_QUESTIONS
    ? []
    : asked.flat().map(({ index }) => markKept(index, "form/series", "asked in a quiz"));
}

/** Labels in a row, and what stands right above them. */
function questionsIn(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  let open: Block[] = [];
  blocks.forEach((block, at) => {
    if (!isAnswer(block)) open = [];
    else if (open.length > 0) open.push(block);
    else {
      const asks = blocks[at - 1];
      open = asks === undefined || !isShown(asks) ? [block] : [asks, block];
    }
    if (open.length === MIN_ANSWERS + 1) found.push(open);
  });
  return found;
}

function isAnswer(block: Block): boolean {
  return boxesAround(block, 2).some(({ tag, tally }) => tag === "label" && tally.controls > 0) && isShown(block);
}

/** Questions wait for a button. */
function isShown({ linkChars, hiding }: Block): boolean {
  return linkChars === 0 && (hiding === undefined || hiding.class === "interface");
}

/** Whether a box around a block, within reach, is called a quiz, and none stands beside the page's content. */
function isOfQuiz(block: Block | undefined): boolean {
  const around = boxesAround(block, MAX_STEPS);
  return !around.some(({ tag }) => ASIDE.has(tag)) && around.some(isQuiz);
}

function isQuiz({ tag, names }: Box): boolean {
  return !PAGE_TAGS.has(tag) && names.some((name) => nameWords(name).some((word) => QUIZ_WORDS.has(word)));
}
