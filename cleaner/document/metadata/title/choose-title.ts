import { parseAddress } from "../../../text/addresses/parse-address.ts";
import { countWords, wordsOf } from "../../../text/words/words.ts";
import { cutTitle } from "./cut-title.ts";
import { foldName, isBareSiteName, isSiteName } from "./fold-name.ts";
import { shownTitle, viewedTitle } from "./shown-title.ts";
import type { ChosenTitle, TitleWitnesses } from "./title-witnesses.ts";
import { isHome, withoutSite } from "./without-site.ts";

/** A heading that is the number of what it stands above: "RFC 9911". */
const NUMBERED = /^\p{Lu}[\p{L} .-]{0,24}\d[\d./-]{0,12}$/u;

/** Fewer words are a section's name. */
const MIN_TALK_WORDS = 3;

/** Share of the shorter one's words that a heading and a title have in common when they speak of the same. */
const SAME_SUBJECT_SHARE = 0.4;

/**
 * The title without the site's name.
 *
 * Two witnesses that agree win: a heading that the title, og:title or headline begins with or holds as a segment (only the
 * first h1 may be a segment in the middle), else a smaller heading that the title begins with. Else the first heading,
 * where it speaks of the same (shares words with the title) and adds nothing around it; else og:title, title, headline.
 * A heading that is the site's bare name is not asked, and a home page may be called as its site.
 */
export function chooseTitle(witnesses: TitleWitnesses): ChosenTitle | undefined {
  const { title, ogTitle, headline, siteNames } = witnesses;
  const headings = witnesses.headings.filter(
    (heading) => foldName(heading) !== "" && !isBareSiteName(heading, siteNames),
  );
  if (witnesses.law !== undefined) return { value: witnesses.law, witness: "meta" };
  const numbered = behindNumber(headings, witnesses);
  if (numbered !== undefined) return numbered;
  const viewed = viewedTitle(witnesses);
  if (viewed !== undefined) return viewed;
  const behind = behindSite(headings, witnesses);
  const ofPost = behind === undefined || isBareSiteName(behind.value, siteNames) ? undefined : behind;
  const agreed = ofPost ?? agreedHeading(headings, witnesses) ?? agreedSubheading(witnesses);
  if (agreed !== undefined) return patentIn(agreed.value, witnesses) ?? agreed;
  const given = [
    { witness: "og:title", value: ogTitle },
    { witness: "title", value: title },
    { witness: "json-ld", value: headline },
  ];
  const named = nameGiven(given, witnesses);
  const heading = headings[0];
  if (heading === undefined && named?.witness === "title") return shownTitle(witnesses) ?? named;
  if (heading === undefined || (named === undefined && isHome(witnesses.url)))
    return named ?? siteGiven(given, witnesses);
  const near = named === undefined || (headings.length === 1 && isSameSubject(heading, named.value));
  return near ? { value: beforeBar(heading), witness: "h1" } : named;
}

/** What og:title says, where the title is the first heading and the same behind it: Blogger's "Harbour notes: Night ferries return". */
function behindSite([site]: readonly string[], { title, ogTitle }: TitleWitnesses): ChosenTitle | undefined {
  if (site === undefined || title === undefined || ogTitle === undefined) return undefined;
  const { segments, starts } = cutTitle(title);
  const isBehind = segments.length > 1 && foldName(segments[0] ?? "") === foldName(site);
  const isSame = isBehind && foldName(title.slice(starts[1])) === foldName(ogTitle);
  return isSame ? { value: ogTitle, witness: "og:title" } : undefined;
}

/** The second heading, where the title is the first with a number in it, a colon and the second: "RFC 9911: Lantern signalling". */
function behindNumber([number = "", name]: readonly string[], { title }: TitleWitnesses): ChosenTitle | undefined {
  if (name === undefined || title === undefined || !NUMBERED.test(number)) return undefined;
  return foldName(title) === foldName(`${number}: ${name}`) ? { value: name, witness: "h1" } : undefined;
}

/** A patent's title, where the heading has it among other pieces: "US1234B2 - Folding umbrella - Google Patents". */
function patentIn(heading: string, { patent }: TitleWitnesses): ChosenTitle | undefined {
  if (patent === undefined || foldName(patent) === foldName(heading)) return undefined;
  return piecesOf(heading).includes(foldName(patent)) ? { value: patent, witness: "meta" } : undefined;
}

/** A heading with a bar has been filled with the title, site or section and all. */
function beforeBar(heading: string): string {
  const { segments, separators } = cutTitle(heading);
  const bar = separators.indexOf("|");
  return bar === -1 ? heading : segments.slice(0, bar).join(" ");
}

interface Given {
  readonly witness: string;
  readonly value: string | undefined;
}

/** A page that is called nothing but what its site is called: a home page. */
function siteGiven(given: readonly Given[], witnesses: TitleWitnesses): ChosenTitle | undefined {
  for (const { witness, value } of given)
    if (value !== undefined && foldName(value) !== "") return { value: withoutSite(value, witnesses), witness };
  return undefined;
}

function nameGiven(given: readonly Given[], witnesses: TitleWitnesses): ChosenTitle | undefined {
  for (const { witness, value } of given) {
    const bare = value === undefined ? "" : withoutSite(value, witnesses);
    if (foldName(bare) !== "" && !isSiteName(bare, witnesses.siteNames)) return { value: bare, witness };
  }
  return undefined;
}

/** Whether a heading says in other words what the title says; one that holds the whole title only adds a label to it. */
function isSameSubject(heading: string, title: string): boolean {
  if (foldName(heading).includes(foldName(title))) return false;
  const ofTitle = new Set(wordsOf(title));
  const ofHeading = new Set(wordsOf(heading));
  const shared = [...ofHeading].filter((word) => ofTitle.has(word)).length;
  return shared >= Math.min(ofTitle.size, ofHeading.size) * SAME_SUBJECT_SHARE;
}

/**
 * The heading that a title agrees with. Where the h1 is only the title's last piece (the book) and a smaller heading is its
 * beginning (the chapter), the smaller one.
 */
function agreedHeading(headings: readonly string[], witnesses: TitleWitnesses): ChosenTitle | undefined {
  const { title, ogTitle, headline, subheadings = [] } = witnesses;
  const titles = [title, ogTitle, headline].filter((one) => one !== undefined);
  const pieces = new Set(titles.flatMap(piecesOf));
  const starts = new Set(titles.flatMap(startsOf));
  const agreed =
    belowSite(headings, titles) ?? headings.find((heading, at) => (at === 0 ? pieces : starts).has(foldName(heading)));
  if (agreed === undefined) return undefined;
  const chapters = titles.map((one) => chaptersOf(one, agreed)).find((all) => all.length > 0) ?? [];
  if (chapters.length > 0 && isSectionOf(agreed, witnesses.url)) return beforeSection(titles, agreed);
  const isSmaller = chapters.length > 0 ? (name: string) => chapters.includes(name) : isBefore(agreed, witnesses);
  const smaller = subheadings.find((text) => isSmaller(foldName(text)));
  return smaller === undefined ? { value: beforeBar(agreed), witness: "h1" } : { value: smaller, witness: "heading" };
}

/**
 * Tells what stands before a heading that is a piece in the middle of the title, where og:title begins with it as well: the talk in
 * "Ships that hum at night :: Harbour Days :: a host of conferences".
 */
function isBefore(agreed: string, { title = "", ogTitle = "" }: TitleWitnesses): (name: string) => boolean {
  const { segments, ends } = cutTitle(title);
  const at = segments.findIndex((segment) => foldName(segment) === foldName(agreed));
  const before = at > 0 ? title.slice(0, ends[at - 1]) : "";
  const isNamed = countWords(before) >= MIN_TALK_WORDS && foldName(ogTitle).startsWith(foldName(before));
  return (name) => isNamed && name === foldName(before);
}

/** Where the first h1 is a title's last piece, as a site's name above its pages is, the h1 that the same title begins with. */
function belowSite([site, ...headings]: readonly string[], titles: readonly string[]): string | undefined {
  if (site === undefined || headings.length === 0) return undefined;
  const starts = new Set(titles.filter((title) => chaptersOf(title, site).length > 0).flatMap(startsOf));
  return headings.find((heading) => starts.has(foldName(heading)));
}

/** The first title that ends in a section's name, without it. */
function beforeSection(titles: readonly string[], section: string): ChosenTitle | undefined {
  const whole = titles.find((title) => chaptersOf(title, section).length > 0) ?? "";
  const { starts, ends } = cutTitle(whole);
  return { value: whole.slice(starts[0], ends.at(-2)), witness: "title" };
}

/** Whether a heading is what the address calls a folder above the page: "ferries" at /r/ferries/comments/412/night/. */
function isSectionOf(heading: string, url: string | undefined): boolean {
  const path = url === undefined ? "" : (parseAddress(url)?.pathname ?? "");
  const folders = path.split("/").filter((folder) => folder !== "");
  return folders.slice(0, -1).some((folder) => foldName(folder) === foldName(heading));
}

/** A smaller heading that a title begins with, on a page whose h1 says something else. One word is a section's name. */
function agreedSubheading({ title, ogTitle, subheadings = [], siteNames }: TitleWitnesses): ChosenTitle | undefined {
  const starts = new Set([title, ogTitle].flatMap((one) => (one === undefined ? [] : startsOf(one))));
  const agreed = subheadings.find(
    (text) => text.includes(" ") && starts.has(foldName(text)) && !isSiteName(text, siteNames),
  );
  return agreed === undefined ? undefined : { value: agreed, witness: "heading" };
}

/** What a title may begin with, folded, where `whole` is its last piece: "Lost", and "Lost: a grey cat", before "- Harbour Board". */
function chaptersOf(title: string, whole: string): readonly string[] {
  const { segments } = cutTitle(title);
  const isLast = segments.length > 1 && foldName(segments.at(-1) ?? "") === foldName(whole);
  return isLast ? startsOf(title).slice(0, -1) : [];
}

/** Every run of segments from the start, and every single segment, folded. */
function piecesOf(title: string): readonly string[] {
  return [...startsOf(title), ...cutTitle(title).segments.map(foldName)];
}

function startsOf(title: string): readonly string[] {
  const { segments } = cutTitle(title);
  return segments.map((_, end) => foldName(segments.slice(0, end + 1).join(" ")));
}
