import { alignColumns } from "../bench/align-columns.ts";
import { type BillLine, dollarsOf, msOfPage, type Part, perMillion, type Workload } from "./bill.ts";
import { BYTES_A_GB, dollarsFor, GB_A_TB, PRICES, PRICES_AS_OF, PRICES_REGION } from "./prices.ts";
import type { PageEstimate } from "./service-time.ts";

const PARTS: readonly (readonly [Part, string])[] = [
  ["upload", "bringing pages in"],
  ["work", "cleaning"],
  ["tell", "telling consumers"],
  ["watch", "watching it"],
  ["store", "keeping what came in and out"],
];

const MS_AN_HOUR = 3_600_000;

/** The bill for people: a line for each thing that is paid, totals, and what was taken for granted. */
export function printBill(work: Workload, page: PageEstimate, lines: readonly BillLine[]): string {
  const rows = lines.map(({ what, units, price, dollars }) => [
    what,
    printed(units),
    unitOf(price),
    inDollars(dollars),
  ]);
  const totals = PARTS.map(([part, name]) => {
    const dollars = dollarsOf(lines, part);
    return [name, inDollars(dollars), inDollars(perMillion(dollars, work))];
  });
  const all = dollarsOf(lines);
  return [
    headOf(work, page),
    "",
    alignColumns([["", "units", "of", "dollars"], ...rows]),
    "",
    alignColumns([
      ["", "dollars", "a million pages"],
      ...totals,
      ["in all", inDollars(all), inDollars(perMillion(all, work))],
    ]),
    "",
    ...notesOf(work, page, lines),
  ].join("\n");
}

/** The bill for programs. */
export function billAsJson(work: Workload, page: PageEstimate, lines: readonly BillLine[]): string {
  const dollars = dollarsOf(lines);
  const priced = { pricesAsOf: PRICES_AS_OF, region: PRICES_REGION, currency: "USD" };
  const totals = { dollars, perMillionPages: perMillion(dollars, work) };
  return JSON.stringify({ ...priced, work, millisecondsAPage: msOfPage(work, page), lines, totals }, undefined, 2);
}

/** Dollars as a bill writes them; fractions of a cent where there is no more. */
export function inDollars(dollars: number): string {
  const digits = dollars !== 0 && dollars < 0.01 ? 4 : 2;
  return dollars.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A count or a size, with as many digits as it deserves. */
export function printed(number: number): string {
  return number.toLocaleString("en-US", { maximumFractionDigits: number < 10 ? 2 : 0 });
}

function headOf(work: Workload, page: PageEstimate): string {
  const { source, pages, kb, days, memoryMb, batch } = work;
  const ms = `${printed(msOfPage(work, page))} ms a page`;
  const inDays = days === 1 ? "in a day" : `in ${days} days`;
  const when = source === "backfill" ? "cleaned again" : inDays;
  const pagesThen = `${printed(pages)} ${pages === 1 ? "page" : "pages"} of ${printed(kb)} KB ${when}`;
  return `${pagesThen}, ${ms} at ${printed(memoryMb)} MB, ${printed(batch)} to a batch. ${PRICES_REGION}, list prices of ${PRICES_AS_OF}.`;
}

function notesOf(work: Workload, page: PageEstimate, lines: readonly BillLine[]): readonly string[] {
  const paid = new Set<string>(lines.map(({ price }) => price));
  const doubts = PRICES.flatMap((price) =>
    "doubt" in price && paid.has(price.id) ? [`${price.id}: ${price.doubt}; the dearer is taken.`] : [],
  );
  const scan = dollarsFor("athena/scan", (work.pages * page.outputBytes) / BYTES_A_GB / GB_A_TB);
  const hours = (work.pages * msOfPage(work, page)) / MS_AN_HOUR;
  const time = `Functions are busy for ${printed(hours)} hours in all: divide by how many there are at once.`;
  return [
    ...doubts,
    time,
    `Not in the bill: one Athena query over all of these documents, ${inDollars(scan)} dollars.`,
  ];
}

function unitOf(id: string): string {
  return PRICES.find((price) => price.id === id)?.unit ?? "";
}
