/** Words in class, id, role and itemprop that go together: evidence for the classifier, not rules of their own. */
export const NAME_GROUPS = [
  { id: "navigation", words: "nav navbar menu menus navigation submenu megamenu dropdown navi sitemap toolbar topbar" },
  { id: "breadcrumb", words: "breadcrumb breadcrumbs crumb crumbs crumbtrail" },
  { id: "pagination", words: "pagination pager paging paginate page-numbers paginator" },
  { id: "contents", words: "toc contents anchors scrollspy outline" },
  { id: "header", words: "header head masthead banner hero topbar siteheader" },
  { id: "footer", words: "footer foot contentinfo colophon bottom copyright legal disclaimer" },
  { id: "sidebar", words: "sidebar side aside rail complementary widget widgets secondary sidecol rightcol leftcol" },
  {
    id: "content",
    words:
      "content contents body text entry main post article story articlebody entry-content richtext rte prose markdown wysiwyg copy",
  },
  { id: "article", words: "article post entry hentry blog news story blogpost" },
  { id: "comment", words: "comment comments commentlist disqus respond replies responses discussion" },
  { id: "reply", words: "reply respond answer answers quote quoted" },
  {
    id: "forum",
    words:
      "thread topic forum post posts message messages postbody signature bbcode xenforo phpbb discourse vbulletin question answer",
  },
  { id: "signature", words: "signature sig rank reputation badge userinfo usercard poster profile avatar member" },
  { id: "meta", words: "meta byline author date time published timestamp posted dateline info metadata attribution" },
  { id: "author", words: "author bio byline writer contributor about vcard" },
  {
    id: "share",
    words: "share sharing social facebook twitter linkedin whatsapp addtoany addthis sharedaddy follow pinterest",
  },
  {
    id: "related",
    words:
      "related recommended recommendations recommendation trending popular similar suggested more also outbrain taboola upsell crosssell readnext latest recent mostread",
  },
  {
    id: "teaser",
    words: "teaser teasers card cards tile tiles grid item items listing result results archive feed excerpt summary",
  },
  {
    id: "advert",
    words:
      "ad ads advert advertisement adsense adsbygoogle sponsor sponsored promo promotion banner dfp adslot commercial",
  },
  {
    id: "sign-up",
    words:
      "newsletter subscribe subscription signup optin mailchimp mailing register registration convertkit hubspot form",
  },
  { id: "cookie", words: "cookie cookies consent gdpr ccpa onetrust cookiebot privacy cmp" },
  { id: "popup", words: "modal popup overlay lightbox dialog toast drawer offcanvas tooltip flyout" },
  { id: "login", words: "login signin account logout auth password user" },
  { id: "search", words: "search searchform searchbox filter filters facet facets sort sorting refine" },
  { id: "cart", words: "cart basket checkout buy addtocart wishlist quantity qty shop minicart price variant swatch" },
  { id: "product", words: "product products sku pdp woocommerce shopify item" },
  {
    id: "description",
    words:
      "description desc details detail overview features feature specs spec specification specifications about info information",
  },
  { id: "review", words: "review reviews rating ratings stars testimonial testimonials feedback" },
  { id: "tags", words: "tag tags tagcloud category categories label labels topics keywords taxonomy" },
  { id: "caption", words: "caption figcaption credit wp-caption gallery figure image photo media" },
  { id: "tabs", words: "tab tabs accordion panel collapse collapsible toggle faq faqs tabpanel" },
  { id: "button", words: "btn button buttons cta link links action actions more readmore" },
  { id: "skip", words: "skip screen sr visually hidden visuallyhidden offscreen assistive" },
  { id: "title", words: "title heading headline name subtitle subheading h1 hed dek standfirst lead" },
  { id: "section", words: "section block row column col container wrapper elementor wpb" },
  { id: "slider", words: "slider carousel slick swiper slide slideshow slides marquee ticker" },
  { id: "docs", words: "docs documentation doc sphinx mkdocs docusaurus api reference highlight code codehilite hljs" },
  { id: "contact", words: "contact address phone email map location hours store" },
  { id: "language", words: "lang language languages locale country currency translate wpml flag" },
  { id: "notice", words: "notice alert warning message error announcement note info-box infobox" },
] as const satisfies readonly { readonly id: string; readonly words: string }[];
