import { lowerCase } from "../characters/lower-case.ts";
import { once } from "../once.ts";

/** What says before a colon, a bar or a dot that a name follows of who wrote the text; in lower case, for an expression. English has words of its own. */
export const BYLINE_LABELS =
  "text|texte|tekst|testo|texto|teksti|текст|κείμενο|" +
  "autor|autora|autores|autorin|autorka|autore|autrice|auteur|автор|автори|авторка|авторы|szerző|írta|kirjoittaja|toimittaja|skribent|journalist|" +
  "penulis|pewarta|yazan|yazar|muhabir|συντάκτης|συντάκτρια|tác giả|người viết|" +
  "כתב|מאת|بقلم|كتب|كتبت|الكاتب|الكاتبة|المؤلف|نویسنده|نوشته|خبرنگار|تحریر|लेखक|लेखिका|লেখক|লেখা|প্রতিবেদক|எழுதியவர்|ผู้เขียน|เขียนโดย|เรื่องโดย|โดย|" +
  "作者|撰文|撰稿|記者|记者|著者|執筆|取材・文|文・写真|文|ライター|글쓴이|글|작성자|기자";
/** What may stand between the two. */
export const BYLINE_MARK = "[:：/／・=＝|]";

/** "By the way" is none: see `NAME_START`, `PROSE`. */
const BY =
  /^(?:(?:written|posted|story|words|text)\s+)?(?:(?:by|von|par|por|door|автор):?|γράφ(?:ει|ουν) (?:ο|η|οι))\s+/;
/** A name begins like one, or is one word. Apart from the row above, because there case doesn't matter. */
const NAME_START = /^[\p{Lu}\p{Lo}@]/u;
/** Four small words in a row are a sentence that begins with "by". */
const PROSE = /(?: \p{Ll}[\p{L}'’]*){4}/u;
const LABELLED = once(() => new RegExp(`^(?:${BYLINE_LABELS})\\s?${BYLINE_MARK}\\s?`, "u"));
/** Small words that a name follows, and nothing else on the line: in other lines they say anything. */
const BARE = /^(?:di|av|af|oleh|yazan|מאת|بقلم|نوشته|โดย)\s+/;
/** Two to four names, behind which a line may go on with something else. */
const NAMES = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?=$|\s?[,|/(·–—]|\s(?:[Ff]oto|[Bb]ild|[Pp]hotos?)\s?:)/u;
const WHOLE_NAMES = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** Scripts without capitals: a few words, and no sentence. */
const UNCASED = /^(?=.{2,50}$)\p{Lo}[\p{Lo}\p{M}\u200c]*(?:[ 、・,،]{1,2}\p{Lo}[\p{Lo}\p{M}\u200c]*){0,5}$/u;
/** "Kim Haneul, reporter" in Korean, and what a site puts before and behind it. */
const KOREAN = /^(?:기자명\s?)?[가-힣]{2,4}\s(?:[가-힣]{0,4}기자|특파원|논설위원)(?:\s\S{1,40}){0,3}$/;
/** "Reporter Lin Yating / Taitung" in Chinese. */
const CHINESE = /^(?:\S{1,10}\s)?(?:本報|本报|特約|特约)?(?:記者|记者)\s?[\u4e00-\u9fff]{2,4}(?:[、/／|｜\s].{0,30})?$/;

/** Longer lines say more than that. */
const MAX_LINE_CHARS = 140;
const MAX_OPENING_CHARS = 80;

/** Whether a line says who wrote the page: "By Ann Lee", "Penulis: Dewi Lestari", "김하늘 기자", "記者林雅婷／台東". */
export function isByline(text: string): boolean {
  if (text.length > MAX_LINE_CHARS) return false;
  const lower = lowerCase(text);
  const by = BY.exec(lower);
  if (by !== null) {
    const name = text.slice(by[0].length);
    return NAME_START.test(name) ? !PROSE.test(name) : !name.includes(" ");
  }
  if (isLabelledByline(text)) return true;
  const bare = BARE.exec(lower);
  if (bare !== null) return WHOLE_NAMES.test(text.slice(bare[0].length)) || UNCASED.test(text.slice(bare[0].length));
  return isReporter(text);
}

/** Whether a line names a reporter in Korean or Chinese: "김하늘 기자", "記者林雅婷／台東報導". */
export function isReporter(text: string): boolean {
  return KOREAN.test(text) || CHINESE.test(text);
}

/** Whether a line names who wrote the text behind a word for that in another language than English. */
export function isLabelledByline(text: string): boolean {
  if (text.length > MAX_LINE_CHARS) return false;
  const label = LABELLED().exec(lowerCase(text));
  return label !== null && (NAMES.test(text.slice(label[0].length)) || UNCASED.test(text.slice(label[0].length)));
}

/** In Chinese, a name is written without a space, so that one parts two of them. */
const CHINESE_LABEL = /^(?:作者|记者|記者|撰文|撰稿)[:：\s]\s?/;
const BETWEEN_CHINESE = /(?<=[\u4e00-\u9fff]{2})\s(?=[\u4e00-\u9fff]{2,4}(?:\s|$))/g;

/** A byline, with a semicolon between the names of Chinese reporters: "作者：李明; 王晓燕". */
export function withNamesApart(byline: string): string {
  const [label] = CHINESE_LABEL.exec(byline) ?? [];
  return label === undefined ? byline : label + byline.slice(label.length).replace(BETWEEN_CHINESE, "; ");
}

/** How news agencies open a report in Chinese: who sent it stands before its first sentence. */
const OPENING = /^.{0,30}?(?:記者|记者)\s?([^）)〕】\]／/電电：:]{2,40})/u;
const OPENS_REPORT =
  /^\s*(?:[（(〔【[]|本報|本报|新华社|新華社|中新网|中新社|.{2,12}\d{1,2}月\d{1,2}日[電电]|.{2,12}訊|.{2,12}讯)/u;
/** Where it was sent from, and when: "台東18日". */
const PLACE_AND_DAY = /^([\u4e00-\u9fff]{2,3})[\u4e00-\u9fff]{2,3}\d{1,2}日$/;
const HELPERS = /\s?(?:通訊員|通讯员|實習生|实习生|攝影|摄影).*$/u;
const CHINESE_NAME = /^[\u4e00-\u9fff·]{2,4}$/;
const BETWEEN = /[\s、，,]+/;

/** The reporters whom the first sentence of a report in Chinese names: "（東岸社記者林雅婷台東18日電）", "〔記者林雅婷／台東報導〕", "（记者 林晓燕 通讯员 周建国）". */
export function reportersIn(text: string): readonly string[] {
  if (!OPENS_REPORT.test(text)) return [];
  const said = OPENING.exec(text.slice(0, MAX_OPENING_CHARS))?.[1]?.replace(HELPERS, "").trim() ?? "";
  const sent = PLACE_AND_DAY.exec(said)?.[1];
  const names = sent === undefined ? said.split(BETWEEN) : [sent];
  return names.every((name) => CHINESE_NAME.test(name)) ? names : [];
}
