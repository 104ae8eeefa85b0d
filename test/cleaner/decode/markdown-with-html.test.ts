import { expect, test } from "vitest";
import { formatOf } from "../../../cleaner/decode/format-of.ts";

const LINE =
  "The lighthouse stood on the northern cliff for two hundred years, and its lamp burned 4.5 litres of oil in a night.";
const TABLE = `<table>
<tr><th>Bad</th><th>Good</th></tr>
<tr><td>

\`\`\`sh
lamp --wick
\`\`\`

</td><td>A dry wick</td></tr>
</table>`;
const GUIDE = `Lamp guide

# Lamps

- [Oil](#oil)
- [Wick](#wick)

${LINE}

## Oil

${TABLE}

**Trim** it every evening.`;
const PAGE = `Lamp guide
${`<p>${LINE}</p>\n`.repeat(6)}<pre>
# oil
- wick
</pre>
${TABLE.replaceAll("`", "")}`;

test("Markdown whose tables are drawn in HTML is Markdown", () => {
  expect(formatOf(GUIDE, { key: "page" })).toBe("markdown");
});

test.each([
  ["marked by its name", GUIDE, "page.html"],
  ["with a mark or two in its code", PAGE, "page"],
])("HTML is HTML: %s", (_, text, key) => {
  expect(formatOf(text, { key })).toBe("html");
});
