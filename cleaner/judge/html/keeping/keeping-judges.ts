import type { Mark } from "../../../model/mark.ts";
import type { Draft } from "../sight.ts";
import { judgeByAttributions } from "./by-attributions.ts";
import { judgeByBarePage } from "./by-bare-page.ts";
import { judgeByCode } from "./by-code.ts";
import { judgeByDefinitions } from "./by-definitions.ts";
import { judgeByEntryHeads } from "./by-entry-heads.ts";
import { judgeByFigures } from "./by-figures.ts";
import { judgeByMessageHeads } from "./by-message-heads.ts";
import { judgeByPanels } from "./by-panels.ts";
import { judgeByPosts } from "./by-posts.ts";
import { judgeByQuiz } from "./by-quiz.ts";
import { judgeByRecords } from "./by-records.ts";
import { judgeByReferences } from "./by-references.ts";
import { judgeBySeries } from "./by-series.ts";
import { judgeBySisters } from "./by-sisters.ts";
import { judgeByTestimonials } from "./by-testimonials.ts";

/** What keeps blocks for the sake of others that are kept, in this order: each sees what those before it keep. */
export const KEEPING_JUDGES: readonly ((draft: Draft) => readonly Mark[])[] = [
  judgeByBarePage,
  judgeByCode,
  judgeByPosts,
  judgeByMessageHeads,
  judgeByPanels,
  judgeBySisters,
  judgeBySeries,
  judgeByQuiz,
  judgeByEntryHeads,
  judgeByReferences,
  judgeByFigures,
  judgeByAttributions,
  judgeByTestimonials,
  judgeByDefinitions,
  judgeByRecords,
];
