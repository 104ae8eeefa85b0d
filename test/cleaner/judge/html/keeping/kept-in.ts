import type { Draft } from "../../../../../cleaner/judge/html/sight.ts";
import type { Mark } from "../../../../../cleaner/model/mark.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

type KeepingJudge = (draft: Pick<Draft, "blocks" | "keeps">) => readonly Mark[];

/** Texts of what a judge marks, where all blocks are kept so far but those that begin with "-". */
export function keptIn(judge: KeepingJudge, source: string): readonly string[] {
  const { blocks } = readPage(source);
  const keeps = Uint8Array.from(blocks, ({ text }) => (text.startsWith("-") ? 0 : 1));
  return judge({ blocks, keeps }).map(({ block }) => blocks[block]?.text ?? "");
}
