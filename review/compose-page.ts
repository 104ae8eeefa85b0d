import { readFileSync } from "node:fs";
import { ALL_RULES, type SourceView } from "../cleaner/index.ts";
import { documentScriptId, type PageSetup, type RuleText, SETUP_ID, sourceScriptId } from "./model/page-setup.ts";

/** Where data goes in the built page. */
export const DATA_PLACE = "<!-- data -->";

/** The built page, as `npm run review:build` writes it. */
export const PAGE_FILE = new URL("./built/page.html", import.meta.url);

const POLICY = /http-equiv="Content-Security-Policy" content="([^"]*)"/;
const NO_CONNECTION = "connect-src 'none'";
const LESS_THAN = /</g;

/** The page cut where its data goes: head first, then data scripts in any order, then tail. */
export interface PageHalves {
  readonly head: string;
  readonly tail: string;
}

/** Reads the built page. */
export function readPage(): PageHalves {
  const [head, tail] = readFileSync(PAGE_FILE, "utf8").split(DATA_PLACE);
  if (head === undefined || tail === undefined) throw new Error(`${PAGE_FILE.pathname} is not whole: build it again.`);
  return { head, tail };
}

/** The script that tells the page what it is. */
export function setupScript(setup: PageSetup): string {
  return dataScript(SETUP_ID, setup);
}

/** The script that holds one document. */
export function documentScript(at: string, page: unknown): string {
  return dataScript(documentScriptId(at), page);
}

/** The script that holds the page itself. */
export function sourceScript(at: string, view: SourceView): string {
  return dataScript(sourceScriptId(at), view);
}

/** A page of `npm start`, and the policy that goes with it as a header. */
export function livePage(setup: PageSetup & { readonly mode: "live" }): {
  readonly html: string;
  readonly policy: string;
} {
  const { head, tail } = readPage();
  const open = head.replace(NO_CONNECTION, `connect-src 'self' ${new URL(setup.ingestUrl).origin}`);
  const policy = `${POLICY.exec(open)?.[1] ?? "default-src 'none'"}; frame-ancestors 'none'`;
  return { html: open + setupScript(setup) + tail, policy };
}

/** Every rule with its sentence, for the page. */
export const RULE_TEXTS: readonly RuleText[] = ALL_RULES.map(({ id, layer, says }) => ({ id, layer, says }));

/**
 * JSON that no browser runs. With every `<` escaped nothing in it can end the script or begin a comment, so whatever a
 * page says stays text. HTML standard, 4.12.1.3 (restrictions for contents of script elements).
 */
function dataScript(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replace(LESS_THAN, "\\u003c")}</script>\n`;
}
