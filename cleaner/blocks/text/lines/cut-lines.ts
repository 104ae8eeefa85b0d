import { isContentsLine } from "../../../text/lines/contents-line.ts";
import { joinLines } from "../../../text/lines/join-lines.ts";
import { outlineTitlesOf } from "../../../text/lines/outline-titles.ts";
import { FORM_FEED } from "../../../text/lines/printed-page.ts";
import { RepairCount } from "../repair-count.ts";
import { numberBlocks, type TextPiece } from "../text-block.ts";
import type { TextCut } from "../text-cut.ts";
import { isBullet, kindsOf, type LineKind } from "./line-kinds.ts";
import { type Line, markTitles } from "./mark-titles.ts";
import { partParagraphs } from "./part-paragraphs.ts";
import { readLines } from "./read-lines.ts";
import { linesThatRunOn, wrapsLines } from "./wraps-lines.ts";

/** Cuts a page of plain text into its lines; lines that were only wrapped are put together again. */
export function cutLines(source: string): TextCut {
  const repairs = new RepairCount();
  const lines = markOutline(markTitles(readLines(source, repairs)), source);
  const isWrapped = wrapsLines(lines.filter(({ whole }) => whole === undefined));
  const parted = isWrapped || source.includes(FORM_FEED) ? partParagraphs(lines, source) : lines;
  const runOn = isWrapped ? undefined : linesThatRunOn(parted);
  const whole = runOn?.size === 0 ? parted : unwrap(parted, repairs, runOn);
  const isWiki = whole.some(({ text }) => editLinkOf(text) !== "");
  const titles = isWiki ? whole.map((line) => ({ ...line, text: withoutEditLink(line.text) })) : whole;
  const kinds = kindsOf(titles);
  const pieces = titles.map(({ text, span, opens: opensParagraph }, i): TextPiece => {
    const { kind, level, codeLanguage } = kinds[i] as LineKind;
    // Written out: spread, half a million lines take three times as long.
    const piece = { kind, text, span, opensParagraph };
    if (codeLanguage !== undefined) return { ...piece, codeLanguage };
    return level === undefined ? piece : { ...piece, level };
  });
  return {
    blocks: numberBlocks(source, isWiki ? withEditLinks(source, pieces, whole) : pieces),
    flags: repairs.flags(),
  };
}

/** Behind the titles of a wiki, where its text was printed: what leads to their editor. */
const EDIT_LINK =
  /\[ ?(?:edit|edit source|edit \| edit source|Bearbeiten|Bearbeiten \| Quelltext bearbeiten|modifier|modifier \| modifier le code|editar|editar \| editar código|modifica|modifica \| modifica wikitesto|bewerken|bewerken \| brontekst bewerken|edytuj|edytuj \| edytuj kod|править|править \| править код) ?\]$/;
const MAX_TITLE_CHARS = 150;

function editLinkOf(text: string): string {
  return text.endsWith("]") && text.length <= MAX_TITLE_CHARS ? (EDIT_LINK.exec(text)?.[0] ?? "") : "";
}

function withoutEditLink(text: string): string {
  const link = editLinkOf(text);
  const title = text.slice(0, text.length - link.length).trimEnd();
  return title === "" ? text : title;
}

/** Each such link is a block of its own, behind its title. */
function withEditLinks(source: string, pieces: readonly TextPiece[], written: readonly Line[]): readonly TextPiece[] {
  return pieces.flatMap((piece, i): readonly TextPiece[] => {
    const { text = "" } = written[i] ?? {};
    if (text === piece.text) return [piece];
    const link = editLinkOf(text);
    const [start, end] = piece.span;
    const at = source.lastIndexOf("[", end);
    return [
      { ...piece, span: [start, at] },
      { kind: "paragraph", text: link, span: [at, end], opensParagraph: false },
    ];
  });
}

/** Finds the titles that the layout of the text tells, where it marks none. */
function markOutline(lines: readonly Line[], source: string): readonly Line[] {
  if (lines.some(({ level }) => level !== undefined)) return lines;
  const levels = outlineTitlesOf(source);
  if (levels.size === 0) return lines;
  return lines.map((line, i) => {
    const level = levels.get(line.span[0]);
    if (level !== undefined) return { ...line, level, opens: true };
    return levels.has(lines[i - 1]?.span[0] ?? -1) ? { ...line, opens: true } : line;
  });
}

/** Parts what stands above it from what stands below. */
const RULE = /^([-=_*~.#+])\1{2,}$/;

/** A paragraph of wrapped lines: the parts of its text, and where it ends. */
interface Paragraph {
  readonly first: Line;
  readonly parts: string[];
  end: number;
}

/**
 * Puts wrapped lines together, all or those named; a blank line, a list mark or an indented start begins a new paragraph. Its text is
 * joined once: a book without a blank line is one paragraph.
 */
function unwrap(lines: readonly Line[], repairs: RepairCount, runOn?: ReadonlySet<number>): readonly Line[] {
  const paragraphs: Paragraph[] = [];
  for (const [i, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    const above = paragraph?.parts.at(-1);
    const stands = line.opens || runOn?.has(i) === false || isBullet(line.text) || isContentsLine(line.text);
    if (paragraph === undefined || above === undefined || stands || RULE.test(line.text) || RULE.test(above))
      paragraphs.push({ first: line, parts: [line.text], end: line.span[1] });
    else {
      const { text, isRepaired } = joinLines(above, line.text);
      if (isRepaired) repairs.joinWord();
      paragraph.parts[paragraph.parts.length - 1] = text.slice(0, text.length - line.text.length);
      paragraph.parts.push(line.text);
      paragraph.end = line.span[1];
    }
  }
  return paragraphs.map(({ first, parts, end }) =>
    parts.length === 1 ? first : { ...first, text: parts.join(""), span: [first.span[0], end] },
  );
}
