/** A page of a site that does nothing but send its visitors on. */
export interface RedirectorRow {
  /** Whole host names, in lower case. */
  readonly hosts: readonly string[];
  /** The whole path; any where it is missing. */
  readonly path?: string;
  /** Parameters that hold where it leads to, the best first; or all behind the question mark does. */
  readonly target: readonly string[] | "query";
}

/** Redirectors whose addresses say where they lead. Those that only the site itself can read (shorteners, signed tokens) are no rows. */
export const REDIRECTORS: readonly RedirectorRow[] = [
  { hosts: ["www.google.com", "google.com"], path: "/url", target: ["q", "url"] },
  {
    hosts: ["l.facebook.com", "lm.facebook.com", "www.facebook.com", "l.messenger.com"],
    path: "/l.php",
    target: ["u"],
  },
  { hosts: ["l.instagram.com", "l.threads.net", "l.threads.com"], path: "/", target: ["u"] },
  { hosts: ["www.youtube.com", "youtube.com", "m.youtube.com"], path: "/redirect", target: ["q"] },
  { hosts: ["out.reddit.com"], target: ["url"] },
  { hosts: ["duckduckgo.com", "html.duckduckgo.com"], path: "/l/", target: ["uddg"] },
  { hosts: ["href.li", "www.href.li"], path: "/", target: "query" },
  { hosts: ["www.deviantart.com"], path: "/users/outgoing", target: "query" },
  { hosts: ["t.umblr.com"], path: "/redirect", target: ["z"] },
  { hosts: ["vk.com", "away.vk.com"], path: "/away.php", target: ["to"] },
  { hosts: ["steamcommunity.com"], path: "/linkfilter/", target: ["u", "url"] },
  { hosts: ["slack-redir.net"], path: "/link", target: ["url"] },
  { hosts: ["medium.com"], path: "/r/", target: ["url"] },
  { hosts: ["link.zhihu.com"], path: "/", target: ["target"] },
];
