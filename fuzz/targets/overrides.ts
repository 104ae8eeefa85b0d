import type { Subject } from "../engine/load-subject.ts";
import { checkOutcome } from "./check-outcome.ts";
import { bytesOf, must, type Target } from "./target.ts";

const decoder = new TextDecoder();
const MAX_SENTENCES = 5;
const FILE = `overrides:
  - id: a-1
    host: harbour.example
    mark: noise
    starts: Read more
  - { id: b, host: harbour.example, mark: content, within: "aside.note p#x", because: seen }
`;
const PAGE = new TextEncoder().encode(
  "<p>The ferry left at dawn.</p><aside class=note><p id=x>Mind the step.</p></aside><p>Read more about it.</p>",
);

/** overrides.yaml as a hand may leave it: rows that are obeyed, or sentences about what is wrong. */
export const OVERRIDES: Target = {
  name: "overrides: YAML",
  share: 3,
  maxBytes: 400,
  seeds: bytesOf(FILE, "overrides: []", "overrides:\n", ""),
  words: bytesOf(
    ...[
      "- id: ",
      "host: ",
      "mark: noise",
      "text: ",
      "starts: ",
      "within: ",
      "&a ",
      "*a",
      "!!binary ",
      "<<: *a",
      "? ",
      "|\n  ",
      ">-\n",
    ],
    ...[
      "\n",
      "  ",
      "\t",
      "{",
      "}",
      "[",
      "]",
      "'",
      '"',
      "#",
      "---\n",
      "...",
      "%YAML 9.9\n",
      "__proto__: ",
      "1e999",
      "2024-01-01",
      "~",
    ],
  ),
  run: runOverrides,
};

function runOverrides(subject: Subject, bytes: Uint8Array, turn: number): void {
  const read = subject.readOverrides(decoder.decode(bytes));
  if (read.kind === "faults") {
    must(read.sentences.length > 0 && read.sentences.length <= MAX_SENTENCES, "faults without a sentence, or too many");
    must(
      read.sentences.every((sentence) => sentence.length > 5),
      "a fault that says nothing",
    );
    return;
  }
  const raw = { bytes: PAGE, uri: "page", key: "a.html", url: "https://harbour.example/" };
  const outcome = subject.cleanPage(raw, { overrides: read.overrides });
  checkOutcome(subject, outcome, { turn, sourceChars: PAGE.length });
}
