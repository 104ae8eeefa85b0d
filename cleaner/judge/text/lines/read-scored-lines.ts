import { onceFor } from "../../../text/once.ts";
import { type LineField, readLineField } from "./line-features.ts";
import { type LineForm, measureBlocks } from "./line-form.ts";
import { type LineModel, scoreLines } from "./score-lines.ts";

/** The lines of a text page, and what the classifier makes of each. */
export interface LineReading {
  readonly forms: readonly LineForm[];
  readonly field: LineField;
  /** Of being content. */
  readonly probabilities: Float32Array;
}

type Texts = readonly { readonly text: string }[];

/** Reads the lines of a page, once for the classifier that ships: who looks for the title asks for them, and then the judge. */
export function readScoredLines(blocks: Texts, model?: LineModel): LineReading {
  return model === undefined ? readOnce(blocks) : read(blocks, model);
}

const readOnce = onceFor((blocks: Texts) => read(blocks));

function read(blocks: Texts, model?: LineModel): LineReading {
  const forms = measureBlocks(blocks);
  const field = readLineField(forms);
  return { forms, field, probabilities: scoreLines(field, model) };
}
