import { describe, expect, it } from "vitest";
import { isArchive } from "../../archives/index.ts";
import { cleanPage } from "../../cleaner/index.ts";
import { inWords, readAll } from "./read-all.ts";

const SAID =
  "The company owns eleven lamps, which were lit every evening at six by its keeper and her three assistants.";
const HEAD =
  "<SEC-DOCUMENT>0000900001-21-000042.txt : 20210330\n<SEC-HEADER>0000900001-21-000042.hdr.sgml : 20210330\nACCESSION NUMBER:\t\t0000900001-21-000042\nCONFORMED SUBMISSION TYPE:\t8-K\n\nFILER:\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\tLAMPS INC\n\t\tCENTRAL INDEX KEY:\t\t0000900001\n</SEC-HEADER>\n";
const part = (type: string, file: string | undefined, text: string) =>
  `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n${file === undefined ? "" : `<FILENAME>${file}\n`}<DESCRIPTION>A PART\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;
const html = (title: string) =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${SAID}</p></body></html>`;
const read = (text: string) => readAll("filing.txt", Buffer.from(text));
const textsOf = async (text: string) =>
  (await read(text)).flatMap((event) => (event.kind === "page" ? [Buffer.from(event.bytes).toString()] : []));

describe("a submission to EDGAR is its documents", () => {
  const FILING = `${HEAD}${part("8-K", "d8k.htm", `<XBRL>\n${html("Report")}\n</XBRL>`)}${part("EX-99.1", "ex991.htm", html("News"))}${part("GRAPHIC", "lamp.jpg", 'begin 644 lamp.jpg\nM$"\n`\nend')}${part("XML", "R1.htm", "<XML>\n<r/>\n</XML>")}${part("EX-101.SCH", "lamps.xsd", "<XBRL>\n<s/>\n</XBRL>")}</SEC-DOCUMENT>\n`;

  it("markup at its own addresses; data for programs and pictures are passed over", async () => {
    expect(isArchive(Buffer.from(FILING), "filing.txt")).toBe(true);
    const events = await read(FILING);
    expect(events.map(({ kind }) => kind)).toEqual(["page", "page", "skipped", "skipped", "skipped"]);
    expect(events[0]).toMatchObject({
      label: "d8k.htm",
      name: "0000001-d8k.htm",
      url: "https://www.sec.gov/Archives/edgar/data/900001/000090000121000042/d8k.htm",
      contentType: "text/html",
    });
    expect(inWords(events).slice(2)).toEqual([
      "skipped lamp.jpg a part of type GRAPHIC",
      "skipped R1.htm a part of type XML",
      "skipped lamps.xsd a part of type EX-101.SCH",
    ]);
    expect(await textsOf(FILING)).toEqual([`${html("Report")}\n`, `${html("News")}\n`]);
  });

  it("text of the nineties: its pages end with form feeds, and its tables stay", async () => {
    const text = `\n<PAGE>\n\n${SAID}\n\n<TABLE>\n<CAPTION>\n          1999   1998\n<S>       <C>    <C>\nLamps       11     10\n</TABLE>\n\n<PAGE>\n\nThe oil came by sea.`;
    const signed = `-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n\n${HEAD}${part("10-K", undefined, text)}`;
    expect(isArchive(Buffer.from(signed), "a.txt")).toBe(true);
    expect(await textsOf(signed)).toEqual([
      `\n\f\n\n${SAID}\n\n<TABLE>\n<CAPTION>\n          1999   1998\n<S>       <C>    <C>\nLamps       11     10\n</TABLE>\n\n\f\n\nThe oil came by sea.\n`,
    ]);
    const [event] = await read(signed);
    expect(event).toMatchObject({ label: "1 10-K", contentType: "text/plain" });
    const outcome = event?.kind === "page" ? cleanPage({ ...event, uri: event.label, key: event.name }) : undefined;
    expect(outcome?.kind === "cleaned" ? outcome.document.text : "").toContain(
      "1999 | 1998\nLamps | 11 | 10\n\nThe oil came by sea.",
    );
  });

  it("cut off anywhere, it is as far as it goes", async () => {
    for (let length = HEAD.length; length < FILING.length; length += 37)
      expect((await read(FILING.slice(0, length))).every(({ kind }) => kind !== "stopped")).toBe(true);
  });
});

it.each([
  ["a text that speaks of them", `See <SEC-DOCUMENT> and <DOCUMENT>.\n${SAID}`],
  ["one document of it", part("10-K", "a.htm", SAID)],
])("%s is no submission", (_name, text) => {
  expect(isArchive(Buffer.from(text), "filing.txt")).toBe(false);
});
