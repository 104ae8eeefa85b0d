/** Texts that run a script wherever a page takes them for markup: the families of the OWASP filter evasion sheet, mutation XSS, and ends of inert data. */
export const PAYLOADS: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(2)>",
  "<svg onload=alert(3)>",
  "<svg><script>alert(4)</script></svg>",
  '"><script>alert(5)</script>',
  "'-alert(6)-'",
  "javascript:alert(7)",
  "<iframe srcdoc='<script>alert(8)</script>'></iframe>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(9)&gt;'>",
  "<noscript><p title='</noscript><img src=x onerror=alert(10)>'>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(11)>",
  "</script><script>alert(12)</script>",
  "<!--<script>alert(13)</script>-->",
  "<!-- <script> </script><script>alert(14)</script>",
  "<details open ontoggle=alert(15)>",
  "<body onload=alert(16)>",
  "<a href='javascript:alert(17)' autofocus onfocus=alert(17)>x</a>",
  "<input autofocus onfocus=alert(18)>",
  "<object data='data:text/html,<script>alert(19)</script>'></object>",
  "<base href='https://evil.example/'>",
  "<link rel=stylesheet href='https://evil.example/x.css'>",
  "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
  "<style>@import 'https://evil.example/x.css'</style>",
  "{{constructor.constructor('alert(20)')()}}",
  "\u2028alert(21)\u2029",
  "<img src='https://evil.example/pixel.png'>",
  "<template><script>alert(22)</script></template>",
  "<xmp><p title='</xmp><img src=x onerror=alert(23)>'>",
];

/** A page that says every payload: raw in its markup, and as plain words in its text, title and names. */
export function hostilePage(): string {
  const escaped = PAYLOADS.map((text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
  );
  return `<!doctype html><html lang="en"><head><title>${escaped.join(" ")}</title>
<link rel="canonical" href="javascript:alert(98)"><meta name="author" content="${escaped[1]}"></head><body>
<nav class="menu ${escaped[4]}">${escaped.map((text) => `<a href="javascript:alert(99)">${text}</a>`).join(" ")}</nav>
<main><h1>${escaped[0]}</h1>${escaped.map((text) => `<p>The long report says on this day, in its own words: ${text}, and then it goes on for a while.</p>`).join("")}</main>
<div hidden>${escaped.join(" ")}</div>
${PAYLOADS.join("\n")}</body></html>`;
}
