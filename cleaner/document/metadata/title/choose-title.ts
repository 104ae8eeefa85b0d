import { wordsOf } from "../../../text/words.ts";
import { cutTitle } from "./cut-title.ts";
import { foldName, isSiteName } from "./fold-name.ts";

/** The witnesses to a page's title. */
export interface TitleWitnesses {
  /** `<title>`, site name and all. */
  readonly title?: string | undefined;
  readonly ogTitle?: string | undefined;
  /** The headline of JSON-LD or microdata. */
  readonly headline?: string | undefined;
  readonly headings: readonly string[];
  /** Folded names of the site: og:site_name, publisher, host. */
  readonly siteNames: readonly string[];
}

/** The title and who said it. */
export interface ChosenTitle {
  readonly value: string;
  readonly witness: string;
}

/** Share of the shorter one's words that a heading and a title have in common when they speak of the same. */
const SAME_SUBJECT_SHARE = 0.4;

/**
 * The title without the site's name.
 *
 * Two witnesses that agree win: a heading that the title, og:title or headline begins with or holds as a segment.
 * Else the first heading, where it speaks of the same (shares words with the title) and adds nothing around it; else
 * og:title, title, headline.
 */
export function chooseTitle(witnesses: TitleWitnesses): ChosenTitle | undefined {
  const { title, ogTitle, headline, siteNames } = witnesses;
  const headings = witnesses.headings.filter((heading) => foldName(heading) !== "");
  const agreed = agreedHeading(headings, [title, ogTitle, headline], siteNames);
  if (agreed !== undefined) return { value: agreed, witness: "h1" };
  const named = nameGiven(
    [
      { witness: "og:title", value: ogTitle },
      { witness: "title", value: title },
      { witness: "json-ld", value: headline },
    ],
    siteNames,
  );
  const heading = headings[0];
  if (heading === undefined) return named;
  const near = named === undefined || (headings.length === 1 && isSameSubject(heading, named.value));
  return near ? { value: heading, witness: "h1" } : named;
}

function nameGiven(
  given: readonly { witness: string; value: string | undefined }[],
  siteNames: readonly string[],
): ChosenTitle | undefined {
  for (const { witness, value } of given) {
    const bare = value === undefined ? "" : withoutSite(value, siteNames);
    if (foldName(bare) !== "" && !isSiteName(bare, siteNames)) return { value: bare, witness };
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

function agreedHeading(
  headings: readonly string[],
  titles: readonly (string | undefined)[],
  siteNames: readonly string[],
): string | undefined {
  const pieces = new Set(titles.flatMap((title) => (title === undefined ? [] : piecesOf(title))));
  return headings.find((heading) => pieces.has(foldName(heading)) && !isSiteName(heading, siteNames));
}

/** Every run of segments from the start, and every single segment, folded. */
function piecesOf(title: string): readonly string[] {
  const { segments } = cutTitle(title);
  return [...segments.map((_, end) => foldName(segments.slice(0, end + 1).join(" "))), ...segments.map(foldName)];
}

/** The title without segments that name the site; what follows a bar is taken for its name in any case. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const { segments, separators } = cutTitle(title);
  let end = segments.length;
  while (end > 1 && isSiteName(segments[end - 1] ?? "", siteNames) && separators[end - 1] !== ":") end--;
  let start = 0;
  while (start < end - 1 && isSiteName(segments[start] ?? "", siteNames)) start++;
  const bar = separators.slice(start + 1, end).indexOf("|");
  if (bar !== -1) end = start + 1 + bar;
  return segments
    .slice(start, end)
    .map((segment, i) => (i === 0 ? segment : joint(separators[start + i] ?? "") + segment))
    .join("")
    .trim();
}

function joint(separator: string): string {
  return separator === ":" ? ": " : ` ${separator} `;
}
