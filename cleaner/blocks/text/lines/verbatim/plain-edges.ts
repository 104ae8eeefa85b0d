const BOX = /[\u2500-\u257f]/g;
const ACROSS = "─━┄┅┈┉╌╍═";
const UPRIGHT = "│┃┆┇┊┋╎╏║";

/** A line with the box-drawing characters of Unicode as ASCII draws: "-", "|", and "+" where they meet. */
export function plainEdges(line: string): string {
  return line.replace(BOX, (sign) => (ACROSS.includes(sign) ? "-" : UPRIGHT.includes(sign) ? "|" : "+"));
}
