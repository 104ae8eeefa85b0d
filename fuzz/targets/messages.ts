import { runPage } from "./pages.ts";
import { bytesOf, type Target } from "./target.ts";

const MAX_BYTES = 500;
const HEAD = "MIME-Version: 1.0\r\nContent-Type: multipart/";

/** Mail and saved pages, put together by chance: boundaries, encodings, encoded words, parts within parts. */
export const MESSAGES: Target = {
  name: "pages: mail and saved pages",
  share: 5,
  maxBytes: MAX_BYTES,
  seeds: bytesOf(
    `\0\0\0\0${HEAD}related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n--b--\r\n`,
    `\0\0\0\0${HEAD}alternative; boundary=b\r\n\r\n--b\r\n\r\na\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n--b--\r\n`,
    "\0\0\0\0From: a@b.example\nSubject: =?utf-8?Q?a=C3=A4?=\nContent-Transfer-Encoding: quoted-printable\n\na=\nb=C3=A4",
  ),
  words: bytesOf(
    ...["MIME-Version: 1.0\n", "From: =?koi8-r?B?7cHTzM8=?= <a@b>\n", "Date: Mon, 2 Feb 2026 10:00:00 +0000\n", "\n\n"],
    ...["Content-Type: multipart/mixed; boundary=b\n", 'Content-Type: multipart/related; boundary="c"; start="<d>"\n'],
    ...["Content-Type: multipart/digest; boundary=b\n", "Content-Type: message/rfc822\n", "Content-Type: text/html\n"],
    ...[
      "Content-Type: text/plain; charset=windows-1251\n",
      "Content-Type: text/css\n",
      "Content-Location: http://a/\n",
    ],
    ...["Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Content-ID: <d>\n"],
    ...[
      "Content-Disposition: attachment\n",
      "--b\n",
      "--b--\n",
      "--c\n",
      "--c--\n",
      " folded\n",
      "PHA+YQ==",
      "=3Cp=3E",
      "=\n",
    ],
    ...['<link rel=stylesheet href="cid:d">', "<p>a</p>", "p{display:none}"],
  ),
  run: runPage,
};
