import { expect, test } from "vitest";
import { shapes } from "../read-page.ts";

test("a title whose parts stand in boxes is one heading", () => {
  const source = `<h1><div><span>Volvo</span> <span>240</span></div><div class=model>Kombi 2.3</div></h1><p>Blue.`;
  expect(shapes(source)).toEqual([
    ["heading", "Volvo 240 Kombi 2.3"],
    ["paragraph", "Blue."],
  ]);
  expect(shapes("<h1><p>Rambler</p><p>20 oz</p></h1>")).toEqual([["heading", "Rambler 20 oz"]]);
});

test.each([
  ["goes on with the page", `<h1><div>Volvo</div><div>${"Blue and tidy. ".repeat(20)}</div>`],
  ["holds another heading", "<h1><div>Volvo</div><h2>240</h2></h1>"],
  ["holds a list", "<h1><div>Volvo</div><ul><li>240</ul></h1>"],
  ["holds a button", "<h1><div>Volvo</div><div>240<button>Share</button></div></h1>"],
  ["holds a link", "<h1><div><a href=/volvo>Volvo</a></div><div>240</div></h1>"],
  ["is no page's title", "<h2><div>Volvo</div><div>240</div></h2>"],
])("a heading that %s is cut at its boxes", (_, source) => {
  expect(shapes(source)[0]?.[1]).toBe("Volvo");
});
