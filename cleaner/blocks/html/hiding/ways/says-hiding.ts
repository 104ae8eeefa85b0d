const PLACE = String.raw`(?:left|right|top|bottom|inset[a-z-]*|margin[a-z-]*)\s*:\s*`;
const SIZE = String.raw`(?:height|width|size)\s*:\s*\+?`;
const SUM = String.raw`(?:calc|clamp|min|max)\(`;

/** What a body of declarations must say to hide anything, one row for each way of saying it; an escape may stand for any letter. */
const SIGNS = [
  // Whole values.
  String.raw`\bnone\b|hidden|collapse|opacity|transparent|clip|indent|text-security|contrast\(`,
  String.raw`(?:display|visibility|left|top)\s*:\s*var\(`,
  // Sizes of nothing, or told by a sum.
  String.raw`font(?:-size)?\s*:\s*[.\d]|font-size\s*:\s*${SUM}|${SIZE}(?:0|1(?!\d)|\.|${SUM})`,
  // Places off the screen: back from an edge, far on from one, told by a sum, or the last of four sides.
  String.raw`${PLACE}-|(?:translate|letter-spacing|z-index)\s*:\s*-`,
  String.raw`(?:left|start|inset[a-z-]*|top|right|end|bottom|margin[a-z-]*)\s*:\s*\+?[\d.]{3}|${PLACE}${SUM}`,
  String.raw`(?:inset|margin)\s*:[^;{}]{1,60}\s-(?:[\d.]{3}|\d{2}(?:r?em|v[wh]|%))`,
  // What is drawn otherwise than it is laid out.
  String.raw`scale|skew|translate|rotate|matrix\(|zoom|mask(?:-image)?\s*:\s*linear`,
  // Colours.
  String.raw`fill-color|(?:^|[;\s])color\s*:`,
  String.raw`\\`,
];
const SAYS_HIDING = new RegExp(SIGNS.join("|"), "i");

/** Whether a body is worth reading: false where it certainly can't hide. */
export function saysHiding(body: string): boolean {
  return SAYS_HIDING.test(body);
}
