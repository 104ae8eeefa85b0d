import type { RuleRow } from "./rule-row.ts";

/** Names that settle a block whatever the model thinks of it, compared whole and as written. */
export interface CertainNameRule extends RuleRow {
  readonly names: readonly string[];
  /** Pages that the names mean this on: of forums, or all. */
  readonly on: "forums" | "all pages";
  readonly source: string;
}

/** Names that one system gives to one thing, which is never content. */
export const CERTAIN_NAME_RULES = [
  {
    id: "name/edit-link",
    layer: "boilerplate",
    names: ["mw-editsection", "mw-jump-link", "siteSub"],
    on: "all pages",
    says: "Leads to where a section is edited, or past a menu, or says which wiki it is.",
    source: "MediaWiki",
  },
  {
    id: "name/wiki-lists",
    layer: "boilerplate",
    names: ["navbox", "toctitle", "mw-toc-heading", "dw__toc"],
    on: "all pages",
    says: "Lists the parts of a page of a wiki, or other pages on its subject.",
    source: "MediaWiki and its templates, DokuWiki",
  },
  {
    id: "name/subscribe-card",
    layer: "boilerplate",
    names: ["kg-signup-card", "subscription-widget", "subscription-widget-wrap-editor"],
    on: "all pages",
    says: "Asks to subscribe, in the middle of a text.",
    source: "Ghost, Substack",
  },
  {
    id: "name/signature",
    layer: "boilerplate",
    names: ["signature", "message-signature"],
    on: "forums",
    says: "Is the signature that an author has below every post.",
    source: "XenForo, phpBB, vBulletin: on 16 hosts of wcxb-dev 11,200 characters, 15 of them content",
  },
  {
    id: "name/post-signature",
    layer: "boilerplate",
    names: ["lia-message-signature", "messageSignature", "postsignature", "UserSignature"],
    on: "all pages",
    says: "Is the signature that an author has below every post.",
    source: "Khoros, WoltLab, FluxBB",
  },
] as const satisfies readonly CertainNameRule[];
