import { expect, it } from "vitest";
import { readMeasurements, writeMeasurements } from "../../scale/measurements.ts";
import { estimatePage, usualS3Ms } from "../../scale/service-time.ts";
import { MEASUREMENTS } from "./measurements.ts";

it("puts a page of any size on the line through the measured ones", () => {
  const page = estimatePage(MEASUREMENTS, 120);
  expect(page.cpuMs).toBeCloseTo(44, 6);
  expect(page.outputBytes).toBeCloseTo(12_000, 6);
  expect(page.pageLogBytes).toBe(400);
});

it("never falls below a tenth of what is usual, however small a page", () => {
  const steep = {
    ...MEASUREMENTS,
    pages: MEASUREMENTS.pages.map((page) => ({ ...page, ms: page.bytes / 1_024 - 90 })),
  };
  expect(estimatePage(steep, 1).cpuMs).toBeCloseTo(11, 6);
});

it("waits for S3 once for each request of a page", () => {
  expect(usualS3Ms("cleaned")).toBe(85);
  expect(usualS3Ms("again")).toBe(145);
});

it("the stored measurements are whole: two hundred real pages or more, and what is written is what was read", () => {
  const measured = readMeasurements();
  expect(measured.pages.length).toBeGreaterThanOrEqual(200);
  for (const page of measured.pages) for (const value of Object.values(page)) expect(value).toBeGreaterThan(0);
  expect(measured.coldStart.initMs).toBeGreaterThan(10);
  expect(JSON.parse(writeMeasurements(measured)).pages).toHaveLength(measured.pages.length);
});
