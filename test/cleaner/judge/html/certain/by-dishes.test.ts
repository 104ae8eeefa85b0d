import { expect, test } from "vitest";
import { judgeByDishes } from "../../../../../cleaner/judge/html/certain/by-dishes.ts";
import type { Linear } from "../../../../../cleaner/learned/linear.ts";
import { readPage } from "../../../blocks/html/read-page.ts";
import { viewOf } from "../judge-page.ts";

const LINEAR: Linear = { weights: new Int8Array(65536), scale: 0, bias: 0 };

/** Dishes, each with a name, what is in it and a price. */
function dishes(...prices: readonly string[]): string {
  return prices
    .map((price, i) => `<div class="menu-item"><h4>Dish ${"abc"[i]}</h4><div>leeks, egg</div><div>${price}</div></div>`)
    .join("");
}

function keptIn(source: string): readonly string[] {
  const { blocks } = readPage(source);
  return judgeByDishes({ blocks, view: viewOf(source, LINEAR) }).map(({ block }) => blocks[block]?.text ?? "");
}

test.each([
  ["$14", "$16", "$9.50"],
  ["14,00 €", "16 €", "9,50 €"],
  ["CHF 14.-", "CHF 16.50", "CHF 9"],
  ["14", "16", "9"],
  ["glass £5 bottle £22", "¥900", "120 zł"],
])("a menu with the prices %s, %s, %s stays", (...prices) => {
  const menu = `<div class="menu"><h3>Mains</h3>${dishes(...prices)}<a href="/">Order</a></div>`;
  expect(keptIn(`<p>Welcome.</p>${menu}<p>Until soon.</p>`)).toEqual(
    ["Mains"].concat(prices.flatMap((price, i) => [`Dish ${"abc"[i]}`, "leeks, egg", price])),
  );
});

test.each([
  ["whose items are links", dishes("$14", "$16", "$9").replaceAll(/<h4>(.+?)<\/h4>/g, "<a href=/>$1 at the mill</a>")],
  ["with two prices", dishes("$14", "$16")],
  ["with prices far between", dishes("$14", "$16", "$9") + "<p>A word of the house.</p>".repeat(20)],
  ["of prices alone, as filters are", "<p>Price</p><p>$10 - $25</p><p>$25 - $50</p><p>$50</p><p>$75</p><p>$100</p>"],
  ["without prices", "<p>Home</p><p>News</p><p>About</p>"],
])("a menu %s is left to others", (_, items) => {
  expect(keptIn(`<div class="menu">${items}</div>`)).toEqual([]);
});

test.each([
  ["navigation", `<nav class="menu">${dishes("$14", "$16", "$9").replaceAll("menu-item", "item")}</nav>`],
  ["a whole page", `<body class="menu-open">${dishes("$14", "$16", "$9").replaceAll("menu-item", "item")}`],
  ["a shop", `<div class="products">${dishes("$14", "$16", "$9").replaceAll("menu-item", "item")}</div>`],
])("%s is no menu of dishes", (_, source) => {
  expect(keptIn(source)).toEqual([]);
});
