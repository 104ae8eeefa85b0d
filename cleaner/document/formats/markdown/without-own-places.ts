import type { CleanDocument, DocumentBlock } from "../../../model/document.ts";
import { addressOf } from "./address.ts";

/** The document without links to places of its own page: what they lead to has no name in Markdown. */
export function withoutOwnPlaces({ source, metadata, sections, ...rest }: CleanDocument): CleanDocument {
  const own = new Set([source.url, metadata.canonicalUrl].flatMap((url) => withoutPlace(addressOf(url))));
  const leadsAway = ({ href = "" }: { readonly href?: string | undefined }) =>
    !href.includes("#") || !withoutPlace(addressOf(href)).some((address) => own.has(address));
  const without = (block: DocumentBlock): DocumentBlock =>
    block.inlines === undefined ? block : { ...block, inlines: block.inlines.filter(leadsAway) };
  const others = sections.map((section) => ({ ...section, blocks: section.blocks.map(without) }));
  return { source, metadata, sections: others, ...rest };
}

function withoutPlace(address: string | undefined): readonly string[] {
  return address === undefined ? [] : [address.split("#", 1)[0] ?? ""];
}
