import { expect, it } from "vitest";
import { parseAddress } from "../../../../cleaner/text/addresses/parse-address.ts";

/** After a tenth of these calls Node 20 and 22 change their minds about some hosts, where they are asked by `URL.canParse`. */
const MANY = 60_000;

it("takes an address apart, by a base where it is relative", () => {
  expect(parseAddress("https://a.example/x")?.hostname).toBe("a.example");
  expect(parseAddress("../y", "https://a.example/x/z")?.href).toBe("https://a.example/y");
});

it.each(["", "x", "/y", "https://", "http://a b/", "https://[1/"])("knows %j for no address", (written) => {
  expect(parseAddress(written)).toBeUndefined();
});

it("says the same of a host with an umlaut, however often it is asked", () => {
  const said = new Set(Array.from({ length: MANY }, () => parseAddress("https://ä.example/é")?.href));
  expect([...said]).toEqual(["https://xn--4ca.example/%C3%A9"]);
});
