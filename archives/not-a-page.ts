/** File name endings of what lies beside pages in a saved site, never a page itself. */
const OTHER_FILES = new Set(
  (
    "png jpg jpeg gif webp avif svg ico bmp tif tiff psd heic mp3 mp4 m4a m4v ogg oga ogv wav flac webm mov avi mkv " +
    "woff woff2 ttf otf eot css less scss map js mjs cjs ts wasm exe dll so class pyc sqlite db pdf doc docx xls xlsx " +
    "ppt pptx odt ods epub mobi 7z rar dmg iso"
  ).split(" "),
);
const ENDING = /[.]([A-Za-z0-9]{1,8})$/;
/** What systems leave behind in archives. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|[.]DS_Store$|Thumbs[.]db$|desktop[.]ini$|[.]_)/;

/** Why a file in an archive can't be a page, by its path alone; undefined where it may be one. */
export function notAPageByPath(path: string): string | undefined {
  if (LITTER.test(path)) return "a system's own file";
  const ending = ENDING.exec(path)?.[1]?.toLowerCase();
  return ending !== undefined && OTHER_FILES.has(ending) ? `a .${ending} file` : undefined;
}

/** Feeds, documents in XML and saved pages (MHTML, which servers call a message or a multipart) among them. */
const PAGE_TYPES =
  /^(?:text\/(?!css|javascript|calendar|vcard)|application\/(?:(?:xhtml|rss|atom|rdf|jats|tei|docbook|akn|x-fictionbook)\+xml|xml|json$|(?:ld|feed)\+json|octet-stream|x-mimearchive)$|message\/rfc822$|multipart\/related$)/;

/** Why a response can't be a page, by its media type; none at all may be one. */
export function notAPageByType(contentType: string | undefined): string | undefined {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  return type === "" || PAGE_TYPES.test(type) ? undefined : `content type ${type}`;
}
