import type { Mark } from "../../../model/mark.ts";
import type { Scene } from "../sight.ts";

/** A line of nothing but an address; one that people are to follow or to read in full stays. */
const ADDRESS = /^https?:\/\/([^\s?#]+)(?:[?#]\S*)?$/i;
/** Longer than any that a server takes. */
const MAX_CHARS = 2048;
/** Pictures, films and sounds: what a script was to show in place of the address. */
const MEDIA = /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp|m3u8|mov|mp4|webm|m4a|mp3|ogg|wav)$/i;
const LAST_SLASH = /\/$/;

/** Marks lines that are the address of a picture or film, or of the page itself. */
export function judgeByAddresses({ blocks, view }: Pick<Scene, "blocks" | "view">): readonly Mark[] {
  const own = readPlace(view.hints.url ?? "");
  const marks: Mark[] = [];
  for (const { index, kind, text } of blocks) {
    const place = kind === "code" || text.length > MAX_CHARS ? undefined : readPlace(text);
    if (place === undefined) continue;
    const because =
      place === own ? "the page's own" : MEDIA.test(place) ? "of a file that a script would show" : undefined;
    if (because !== undefined)
      marks.push({ block: index, rule: "form/address", says: "drop", because, force: "certain", confidence: 0.95 });
  }
  return marks;
}

/** Host and path of an address; undefined where the text is none. */
function readPlace(text: string): string | undefined {
  return ADDRESS.exec(text)?.[1]?.replace(LAST_SLASH, "");
}
