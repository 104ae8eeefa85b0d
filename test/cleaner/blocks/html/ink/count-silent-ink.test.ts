import { describe, expect, it } from "vitest";
import { countSilentInk } from "../../../../../cleaner/blocks/html/ink/count-silent-ink.ts";
import { parseMarkup } from "../../../../../cleaner/parse/parse-markup.ts";

const count = (source: string) => countSilentInk(parseMarkup(source).elements, "noscript");

describe("countSilentInk", () => {
  it("counts what all elements of the name say", () => {
    expect(count("<p>seen</p><noscript>two <b>words</b></noscript><noscript> x </noscript>")).toBe(9);
  });

  it("leaves out what is nested, for only the outermost is read", () => {
    expect(count("<noscript>ab<noscript>cd</noscript></noscript>")).toBe(2);
  });

  it("counts nothing that stays silent inside", () => {
    expect(count("<noscript><style>p { color: red }</style><iframe>frame</iframe><img src=x></noscript>")).toBe(0);
  });

  it.each(["<table><tr><td><noscript>a</noscript></td></tr></table>", "<pre>lines<noscript>a</noscript></pre>"])(
    "promises nothing inside of what is read line by line: %s",
    (source) => {
      expect(count(source)).toBe(Number.POSITIVE_INFINITY);
    },
  );

  it("finds nothing where there is none of the name", () => {
    expect(count("<template>a</template><table><tr><td>b</td></tr></table>")).toBe(0);
  });
});
