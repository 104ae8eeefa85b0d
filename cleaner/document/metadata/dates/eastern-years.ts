/** What the year before the first of an era is. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const ERA = /(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)\s?年/g;
const NUMERALS = "〇一二三四五六七八九";
/** "二〇二三年", digit by digit. */
const YEAR_IN_SIGNS = /[〇零○一二三四五六七八九]{4}(?=年)/g;
/** "十一月", "三十一日", "一一一年" of an era: up to 999, with or without a sign for ten. */
const NUMBER_IN_SIGNS = /[〇零○一二三四五六七八九十]{1,3}(?=[年月日號号])/g;
const ZERO = /[零○]/g;
/** Thai writes the last two digits of a year behind the initials of its month: "9 ก.ค. 65". */
const THAI_YEAR = /((?:[ก-ฮ][\u0e30-\u0e3a\u0e47-\u0e4e]?|เ[ก-ฮ])\.[ก-ฮ]\.)\s?(\d{2})(?![\d:.])/g;
/** A day of the lunar calendar of Arabia beside that of ours: "22 شعبان 1444 هـ". */
const HIJRI = /\d{1,2}\s[\u0620-\u06cc]{3,8}(?:\s[\u0620-\u06cc]{3,8})?[\s،]{1,2}1[34]\d\d\s?ه(?:ـ|جري)?/g;
/** The Levant writes its own name of a month before the one that the rest of Arabia has: "14 آذار/مارس". */
const TWO_NAMES = /(?<=\d\s)[\u0620-\u06cc]{2,8}(?:\s[\u0620-\u06cc]{2,8})?\s?\/\s?(?=[\u0620-\u06cc])/g;

/** A text whose years are counted as ours are, and whose numbers are digits; digits are those of ASCII already. */
export function inOurYears(text: string): string {
  return text
    .replace(YEAR_IN_SIGNS, (signs) => [...signs].map(digitOf).join(""))
    .replace(NUMBER_IN_SIGNS, (signs) => String(numberOf(signs)))
    .replace(ERA, (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (year === "元" ? 1 : Number(year))}年`)
    .replace(THAI_YEAR, "$1 25$2")
    .replace(HIJRI, " ")
    .replace(TWO_NAMES, "");
}

function digitOf(sign: string): number {
  return NUMERALS.indexOf(sign.replace(ZERO, "〇"));
}

function numberOf(signs: string): number {
  const [before = "", after] = signs.split("十");
  const digits = (text: string) => [...text].reduce((sum, sign) => sum * 10 + digitOf(sign), 0);
  return after === undefined ? digits(signs) : (before === "" ? 1 : digits(before)) * 10 + digits(after);
}
