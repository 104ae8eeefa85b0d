import { expect, test } from "vitest";
import { readPage, shapes } from "../read-page.ts";

test.each([
  [
    "WordPress",
    '<img draggable="false" role="img" class="emoji" alt="😀" src="https://s.example/core/emoji/15/svg/1f600.svg">',
    "😀",
  ],
  ["old WordPress", '<img src="/wp-includes/images/smilies/icon_wink.gif" alt=";-)" class="wp-smiley">', ";-)"],
  [
    "Discourse",
    '<img src="/images/emoji/twitter/smile.png?v=12" title=":smile:" class="emoji" alt=":smile:">',
    ":smile:",
  ],
  ["Slack", '<img class="c-emoji c-emoji__medium" alt=":+1:" src="https://a.example/apple/1f44d.png">', ":+1:"],
  [
    "X",
    '<img alt="👩‍🚀" draggable="false" src="https://abs-0.example/emoji/v2/svg/1f469.svg" class="r-4qtqp9">',
    "👩‍🚀",
  ],
  [
    "Facebook",
    '<img height="16" width="16" alt="❤️" src="https://static.example/images/emoji.php/v9/t6c/2764.png">',
    "❤️",
  ],
  ["phpBB", '<img class="smilies" src="./images/smilies/icon_e_biggrin.gif" alt=":D" title="Very Happy">', ":D"],
  ["XenForo", '<img src="data:image/gif;base64,R0" class="smilie smilie--sprite" alt=":love:">', ":love:"],
  ["a flag", '<img class="emoji" alt="🇳🇴" src="x.svg">', "🇳🇴"],
  ["a key", '<img class="emoji" alt="1️⃣" src="x.svg">', "1️⃣"],
])("the picture of a character is that character, as %s has it", (_who, picture, character) => {
  const [block] = readPage(`<p>Well done ${picture} and so on.</p>`).blocks;
  expect(block?.text).toBe(`Well done ${character} and so on.`);
});

test.each([
  ["a picture that is called otherwise", '<img class="photo" alt="😀" src="a.jpg">'],
  ["a word", '<img class="emoji" alt="smile" src="a.svg">'],
  ["a sentence", '<img class="emoji" alt="A cat, laughing: funny!" src="a.svg">'],
  ["a number", '<img class="emoji" alt="12" src="a.svg">'],
  ["nothing", '<img class="emoji" alt="" src="a.svg">'],
  ["what nobody sees", '<img class="emoji" alt="😀" style="display: none">'],
])("%s is none", (_what, picture) => {
  expect(shapes(`<p>Well done ${picture}and so on.</p>`)).toEqual([["paragraph", "Well done and so on."]]);
});

test("it is counted as what it stands for, and may be all that is said", () => {
  expect(
    readPage('<p><img class="emoji" alt="🎉"></p>').blocks.map(({ text, chars, span }) => [text, chars, span]),
  ).toEqual([["🎉", 2, [3, 31]]]);
});
