import type { NameRule } from "./rule-row.ts";

/**
 * Names (class, id, role) that mark page furniture.
 *
 * Words are matched whole, never inside other words: "nav" finds "site-nav" and leaves "navigator-lessons".
 */
export const NAME_RULES = [
  {
    id: "name/navigation",
    layer: "boilerplate",
    words: ["nav", "navbar", "menu", "breadcrumb", "breadcrumbs", "pagination", "navigation", "toc", "sitemap"],
    says: "Its box is named like navigation.",
    source: "WAI-ARIA landmark roles",
  },
  {
    id: "name/cookie-notice",
    layer: "boilerplate",
    words: ["cookie", "cookies", "consent", "gdpr", "ccpa", "onetrust", "cookiebot"],
    says: "Its box is named like a cookie notice.",
    source: "names of consent managers",
  },
  {
    id: "name/sign-up",
    layer: "boilerplate",
    words: ["newsletter", "subscribe", "subscription", "signup", "mailchimp", "optin"],
    says: "Its box is named like a sign-up form.",
    source: "wcxb-dev",
  },
  {
    id: "name/share",
    layer: "boilerplate",
    words: ["share", "sharing", "social", "addtoany", "sharedaddy"],
    says: "Its box is named like a share bar.",
    source: "wcxb-dev",
  },
  {
    id: "name/related",
    layer: "boilerplate",
    words: [
      "related",
      "recommended",
      "recommendations",
      "trending",
      "teaser",
      "teasers",
      "outbrain",
      "taboola",
      "upsell",
    ],
    says: "Its box is named like a list of other pages.",
    source: "wcxb-dev",
  },
  {
    id: "name/advert",
    layer: "boilerplate",
    words: ["advert", "advertisement", "ads", "adsbygoogle", "sponsor", "sponsored", "promo", "promotion"],
    says: "Its box is named like an advert.",
    source: "wcxb-dev",
  },
  {
    id: "name/comment-form",
    layer: "boilerplate",
    words: ["respond", "commentform", "reply-form"],
    says: "Its box is named like a comment form.",
    source: "WordPress themes",
  },
  {
    id: "name/author-box",
    layer: "boilerplate",
    words: ["author-box", "author-bio", "authorbox", "about-author"],
    says: "Its box is named like an author's box.",
    source: "WordPress themes",
  },
  {
    id: "name/footer",
    layer: "boilerplate",
    words: ["footer", "contentinfo", "copyright", "colophon"],
    says: "Its box is named like a footer.",
    source: "WAI-ARIA landmark roles",
  },
  {
    id: "name/popup",
    layer: "boilerplate",
    words: ["modal", "popup", "overlay", "lightbox", "toast"],
    says: "Its box is named like a pop-up.",
    source: "wcxb-dev",
  },
  {
    id: "name/sidebar",
    layer: "boilerplate",
    words: ["sidebar", "widget", "widgets", "complementary"],
    says: "Its box is named like a side bar.",
    source: "WAI-ARIA landmark roles",
  },
] as const satisfies readonly NameRule[];
