import { expect, test } from "vitest";
import { judgeByPanels } from "../../../../cleaner/judge/html/by-panels.ts";
import { readPage } from "../../blocks/html/read-page.ts";

const keptIn = (source: string, ...keeps: readonly number[]) =>
  judgeByPanels({ blocks: readPage(source).blocks, keeps: Uint8Array.from(keeps) }).map(({ block, says }) => [
    block,
    says,
  ]);

test.each([
  ["around the button", "<h2><button aria-expanded=false>Which papers?</button></h2><div><p>A bill.</div>"],
  ["in it", "<button><span><h3>Which papers?</h3></span></button><div><p>A bill.</div>"],
])("a heading %s that opens a panel stays with what is kept of it", (_, source) => {
  expect(keptIn(source, 0, 1)).toEqual([[0, "keep"]]);
});

test.each([
  ["whose panel is dropped", "<h2><button>Which papers?</button></h2><p>A bill.", [0, 0]],
  ["that another one follows", "<h2><button>Which papers?</button></h2><h2>Fees</h2>", [0, 1]],
  ["that opens nothing", "<h2>Which papers?</h2><p>A bill.", [0, 1]],
])("a heading %s is left as it was judged, and so is a button alone", (_, source, keeps) => {
  expect(keptIn(source, ...keeps)).toEqual([]);
  expect(keptIn("<button>Share</button><p>A bill.", 0, 1)).toEqual([]);
});
