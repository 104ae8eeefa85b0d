/** The tags by which browsers know a page of HTML (WHATWG MIME Sniffing 7.1), and more that pages open with. */
export const HTML_START =
  /^\s{0,500}(?:<!--|<\?xml|<(?:!doctype|html|head|body|title|meta|link|style|script|noscript|iframe|main|article|section|header|nav|div|p|h1|table|ul|ol|a|b|br|font|center)[\s>])/i;
