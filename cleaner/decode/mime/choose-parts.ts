import { type Entity, isMessage, isMultipart, leavesOf } from "./entity.ts";
import { readMediaType } from "./media-type.ts";

/** What of a message is its page. */
export interface Choice {
  /** Whose address is the page's. */
  readonly page: Entity | undefined;
  /** Texts that are shown, one below the other. */
  readonly shown: readonly Entity[];
  /** What says something and is not shown: attached files and messages, pages in frames. */
  readonly leftOut: readonly Entity[];
}

const HTML: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml"]);
const PAGES: ReadonlySet<string> = new Set([...HTML, "text/plain", "text/markdown", "text/xml", "application/xml"]);
/** Says nothing by itself: what a page is drawn with, and what vouches for a message. */
const SILENT = /^(?:image|audio|video|font)\/|^text\/(?:css|javascript)$|(?:javascript|font[\w-]*|signature)$/;

export const isHtml = ({ type }: Entity): boolean => HTML.has(type.name);

/** Chooses as programs for mail do (RFC 2046, section 5.1; RFC 2387). `hasText` tells whether a reader would see any of a part. */
export function chooseParts(root: Entity, hasText: (part: Entity) => boolean): Choice {
  const chooser = new Chooser(hasText);
  const own = chooser.choose(root);
  // A message that only carries others is read as these.
  const carriers = own.some(hasText) ? [] : leavesOf(root).filter(isMessage);
  const carried = carriers.flatMap(({ parts }) => parts);
  const chosen = [...own, ...carried.flatMap((message) => chooser.choose(message))];
  const shown = chosen.filter(hasText);
  const known = new Set([...chosen, ...carriers, ...chooser.twins]);
  const saysSomething = (part: Entity) =>
    !SILENT.test(part.type.name) && (!PAGES.has(part.type.name) || hasText(part)) && !known.has(part);
  return {
    page: chosen[0],
    shown: shown.length > 0 ? shown : chosen.slice(0, 1),
    leftOut: [root, ...carried].flatMap(leavesOf).filter(saysSomething),
  };
}

class Chooser {
  readonly #hasText: (part: Entity) => boolean;
  /** Say the same as what was chosen beside them. */
  readonly twins: Entity[] = [];

  constructor(hasText: (part: Entity) => boolean) {
    this.#hasText = hasText;
  }

  choose(entity: Entity): readonly Entity[] {
    if (!isMultipart(entity)) return PAGES.has(entity.type.name) ? [entity] : [];
    switch (entity.type.name) {
      case "multipart/alternative":
        return this.#chooseAlternative(entity);
      case "multipart/related":
        return this.#chooseRoot(entity);
      default:
        return entity.parts.filter((part) => !isAttached(part)).flatMap((part) => this.choose(part));
    }
  }

  /** The last is the best of all (section 5.1.4), if it is a page and has text. */
  #chooseAlternative({ parts }: Entity): readonly Entity[] {
    const choices = parts.map((part) => this.choose(part));
    const best =
      choices.findLast((choice) => choice.some((part) => isHtml(part) && this.#hasText(part))) ??
      choices.findLast((choice) => choice.some(this.#hasText)) ??
      choices.findLast((choice) => choice.length > 0) ??
      [];
    for (const [at, choice] of choices.entries())
      if (choice !== best) this.twins.push(...leavesOf(parts[at] as Entity));
    return best;
  }

  /** RFC 2387: the part that `start` names, else the first; some programs put a picture there. A page of frames is what stands in these. */
  #chooseRoot({ type, parts }: Entity): readonly Entity[] {
    const start = type.parameters.get("start")?.trim();
    const named = start === undefined ? undefined : parts.find(({ fields }) => fields.get("content-id") === start);
    const choices = parts.map((part) => this.choose(part));
    const root = named === undefined ? choices.find((choice) => choice.some(isHtml)) : choices[parts.indexOf(named)];
    if (root === undefined || root.some(this.#hasText)) return root ?? choices[0] ?? [];
    const frames = choices.filter((choice) => choice.some((part) => isHtml(part) && this.#hasText(part)));
    return frames.length === 0 ? root : [...root, ...frames.flat()];
  }
}

/** Whether programs offer a part as a file instead of showing it (RFC 2183). */
function isAttached({ fields, type }: Entity): boolean {
  const disposition = readMediaType(fields.get("content-disposition") ?? "");
  return disposition.name === "attachment" || disposition.parameters.has("filename") || type.parameters.has("name");
}
