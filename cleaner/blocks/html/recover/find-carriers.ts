import { type Element, isTag, isText } from "domhandler";
import { CHARACTER_REFERENCE, characterOf } from "../../../text/characters/character-reference.ts";

/** A script or an attribute that may hold texts of the page. */
export interface Carrier {
  /** What sites say for search engines, and what a page's program begins with: by its own mark, or likely so; Markdown that a script shows. */
  readonly kind: "linked-data" | "state" | "likely-state" | "markdown";
  readonly data: string;
  /** Where the carrier begins in the source; what is written in it by references is at `places`. */
  readonly start: number;
  readonly places?: Uint32Array;
}

const STATE_MARKS = [
  "__NEXT_DATA__",
  "__NUXT__",
  "__INITIAL_STATE__",
  "__APOLLO_STATE__",
  // YouTube: what is said of a film stands nowhere else.
  "ytInitialPlayerResponse",
  // React's flight data.
  "self.__next_f.push(",
] as const;
/** What other programs call it: Redux, Remix, React Router, SvelteKit, Gatsby and many of one site. Trackers have a layer of data. */
const LIKELY_STATE =
  /(?:\b(?:window|self|globalThis)(?:\.|\[["'])|\b(?:var|let|const)\s{1,9})(?!\w{0,20}DataLayer|dataLayer|digitalData)[\w$]{0,40}(?:state|context|data|props|store|payload)[\w$]{0,40}(?:["']\])?(?:\.[\w$]{1,40})?\s{0,9}(?:=|\.\w{1,20}\()|\bkit\.start\(/i;
const MARKDOWN_TYPE = /^text\/(?:x-)?markdown$/i;
/** A shorter attribute holds settings. */
const MIN_ATTRIBUTE_CHARS = 400;
const OPENS_OBJECT = /^\s{0,9}[[{]/;

/** Whether what a page's program begins with is read at all, where a mark names it, or wherever it may stand. */
export type StateReading = "skip-state" | "read-marked" | "read-all";

/** The scripts and attributes that hold data, in document order. */
export function* findCarriers(elements: readonly Element[], source: string, state: StateReading): Generator<Carrier> {
  for (const element of elements) {
    if (element.name === "script") {
      const script = readScript(element, state);
      if (script !== undefined) yield script;
    } else if (state === "read-all") yield* readAttributes(element, source);
  }
}

function readScript({ attribs, firstChild, parent }: Element, state: StateReading): Carrier | undefined {
  if (firstChild === null || !isText(firstChild)) return undefined;
  const { data, startIndex } = firstChild;
  const start = startIndex ?? 0;
  const type = attribs.type ?? "";
  if (type === "application/ld+json") return { kind: "linked-data", data, start };
  if (state === "skip-state") return undefined;
  if (type === "application/json" || STATE_MARKS.some((mark) => attribs.id === mark || data.includes(mark)))
    return { kind: "state", data, start };
  if (state === "read-all" && isMarkdown(type, parent)) return { kind: "markdown", data, start };
  return state === "read-all" && LIKELY_STATE.test(data) ? { kind: "likely-state", data, start } : undefined;
}

/** Markdown for a script to show; reveal.js has slides of it in templates. */
function isMarkdown(type: string, parent: Element["parent"]): boolean {
  if (MARKDOWN_TYPE.test(type)) return true;
  return type === "text/template" && parent !== null && isTag(parent) && parent.attribs["data-markdown"] !== undefined;
}

/** Objects that a page hands to its program in attributes: Inertia, React on Rails, Astro, Vue. */
function* readAttributes(element: Element, source: string): Generator<Carrier> {
  const { attribs, startIndex, firstChild, endIndex } = element;
  let tag: string | undefined;
  let at = 0;
  for (const name in attribs) {
    const value = attribs[name] ?? "";
    if (value.length < MIN_ATTRIBUTE_CHARS || !OPENS_OBJECT.test(value) || startIndex === null) continue;
    tag ??= source.slice(startIndex, firstChild?.startIndex ?? (endIndex ?? startIndex) + 1);
    at = tag.indexOf("=", tag.indexOf(name, at)) + 1;
    const end = tag.indexOf(tag.charAt(at), at + 1);
    if (at === 0 || end < 0) return;
    const decoded = decode(tag.slice(at + 1, end));
    if (decoded.data === value) yield { kind: "likely-state", start: startIndex + at + 1, ...decoded };
    at = end;
  }
}

/** The value of an attribute as it is meant, and where in what is written each of its characters begins. */
function decode(written: string): Pick<Carrier, "data" | "places"> & { readonly places: Uint32Array } {
  const places: number[] = [];
  let data = "";
  let at = 0;
  const take = (end: number) => {
    data += written.slice(at, end);
    for (; at < end; at++) places.push(at);
  };
  for (const match of written.matchAll(CHARACTER_REFERENCE)) {
    const meant = characterOf(match.slice(1));
    if (meant === undefined) continue;
    take(match.index);
    data += meant;
    for (let i = 0; i < meant.length; i++) places.push(at);
    at = match.index + match[0].length;
  }
  take(written.length);
  places.push(at);
  return { data, places: Uint32Array.from(places) };
}
