import type { CleanDocument } from "../../cleaner/index.ts";
import { shareOf } from "../model/find-rows.ts";
import { percent, SharesBar } from "./shares-bar.tsx";

const WEB = /^https?:/i;

/** What the document says of the whole page. */
export function PageFacts({ document: { metadata, source, quality } }: { readonly document: CleanDocument }) {
  const { chars, confidence, flags } = quality;
  const told = [metadata.siteName, metadata.authors.join(", "), metadata.publishedAt].filter(Boolean).join(" · ");
  const facts = [metadata.pageType, metadata.language, source.format, source.charset];
  return (
    <header class="facts-of-page">
      <h1 dir="auto">{metadata.title === "" ? source.key : metadata.title}</h1>
      {told !== "" && <p dir="auto">{told}</p>}
      <p class="facts">
        {[source.key, ...facts.filter(Boolean), `${source.bytes.toLocaleString("en")} bytes`].join(" · ")}
      </p>
      {source.url !== undefined && WEB.test(source.url) && (
        <p class="facts">
          <a href={source.url} rel="noreferrer noopener" target="_blank">
            {source.url}
          </a>
        </p>
      )}
      <div class="sum">
        <span class="confidence">confidence {confidence.toFixed(2)}</span>
        <SharesBar chars={chars} />
        <span>
          {percent(shareOf(chars.kept, chars))} kept, {percent(shareOf(chars.removed, chars))} removed,{" "}
          {percent(shareOf(chars.hidden, chars))} hidden
        </span>
      </div>
      {flags.length > 0 && <p class="flags">Flags: {flags.join(", ")}</p>}
    </header>
  );
}
