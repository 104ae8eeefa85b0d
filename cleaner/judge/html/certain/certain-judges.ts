import type { Mark } from "../../../model/mark.ts";
import { judgeByCertainElement } from "../../by-element.ts";
import { judgeByConcealment } from "../by-hiding.ts";
import type { Scene } from "../sight.ts";
import { judgeByAddresses } from "./by-addresses.ts";
import { judgeByCertainNames } from "./by-certain-names.ts";
import { judgeByCookies } from "./by-cookies.ts";
import { judgeByData } from "./by-data.ts";
import { judgeByDishes } from "./by-dishes.ts";
import { judgeByDistributor } from "./by-distributor.ts";
import { judgeByDocument } from "./by-document.ts";
import { judgeByFeed } from "./by-feed.ts";
import { judgeByFootnotes } from "./by-footnotes.ts";
import { judgeByIdentifiers } from "./by-identifiers.ts";
import { judgeByNotices } from "./by-notices.ts";
import { judgeByNumberedHeads } from "./by-numbered-heads.ts";
import { judgeByPageBreaks } from "./by-page-breaks.ts";
import { judgeByPlaceholders } from "./by-placeholders.ts";
import { judgeBySignatures } from "./by-signatures.ts";
import { judgeBySigns } from "./by-signs.ts";
import { judgeByYesOrNo } from "./by-yes-or-no.ts";

/** Judges of what no model is asked about. */
export const CERTAIN_JUDGES: readonly ((scene: Scene) => readonly Mark[])[] = [
  judgeByFeed,
  judgeByDocument,
  judgeByDistributor,
  judgeByFootnotes,
  judgeByConcealment,
  judgeByData,
  judgeByIdentifiers,
  judgeByAddresses,
  judgeByCookies,
  judgeByNotices,
  judgeByYesOrNo,
  judgeByNumberedHeads,
  judgeByPageBreaks,
  judgeByPlaceholders,
  judgeBySigns,
  judgeBySignatures,
  judgeByCertainElement,
  judgeByCertainNames,
  judgeByDishes,
];
