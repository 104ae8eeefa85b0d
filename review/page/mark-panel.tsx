import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Override } from "../../cleaner/index.ts";
import { type BoxAround, boxesAround } from "../model/boxes-around.ts";
import { newOverride } from "../model/new-override.ts";
import { rowsOf } from "../model/override-yaml.ts";
import { type MarkDesk, useMarkDesk } from "./use-marks.ts";

interface MarkPanelProps {
  readonly mark: Override["mark"];
  readonly text: string;
  /** Where the block starts in the source. */
  readonly start: number;
  readonly close: () => void;
}

/** Asks what exactly is content or noise, shows the row that says so, and has it written. */
export function MarkPanel({ mark, text, start, close }: MarkPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    panel.current?.querySelector<HTMLElement>("input, button")?.focus();
    const opener = panel.current?.closest(".entry")?.querySelector<HTMLElement>("[data-mark]");
    panel.current?.addEventListener("keydown", (event) => event.key === "Escape" && close());
    return () => opener?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="mark-panel" ref={panel}>
      <MarkForm mark={mark} text={text} start={start} close={close} />
    </div>
  );
}

function MarkForm({ mark, text, start, close }: MarkPanelProps) {
  const desk = useMarkDesk();
  const boxes = useBoxes(desk, start);
  const [within, setWithin] = useState("");
  const [because, setBecause] = useState("");
  const [fault, setFault] = useState("");
  const [isWriting, setWriting] = useState(false);
  if (desk.host === "") return <NoHost close={close} />;
  const override = newOverride({ host: desk.host, mark, text, within, because });
  const write = () => {
    setWriting(true);
    desk.marks.add(override).then(
      (sentence) => {
        desk.say(sentence);
        close();
      },
      (error: unknown) => {
        setWriting(false);
        setFault(error instanceof Error ? error.message : String(error));
      },
    );
  };
  return (
    <>
      <p class="says">
        From now on, on {desk.host}, this is {mark}:
      </p>
      <Which boxes={boxes} within={within} choose={setWithin} />
      <label class="field">
        <span>Why (for whoever reviews the file)</span>
        <input type="text" value={because} onInput={(event) => setBecause(event.currentTarget.value)} />
      </label>
      <pre class="yaml">
        <code>{rowsOf([override])}</code>
      </pre>
      {fault !== "" && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <p class="choose">
        <button type="button" class="strong" disabled={isWriting} onClick={write}>
          Mark as {mark}
        </button>
        <button type="button" class="plain" onClick={close}>
          Cancel
        </button>
      </p>
    </>
  );
}

function NoHost({ close }: Pick<MarkPanelProps, "close">) {
  return (
    <>
      <p>
        This page names no address, so there is no host to write a rule for. Give it one and clean it again: --url,
        --metadata, or the object's metadata x-amz-meta-url.
      </p>
      <button type="button" onClick={close}>
        Close
      </button>
    </>
  );
}

interface WhichProps {
  readonly boxes: readonly BoxAround[];
  readonly within: string;
  readonly choose: (within: string) => void;
}

function Which({ boxes, within, choose }: WhichProps) {
  const options = [{ path: "", says: "Blocks with these words" }].concat(
    boxes.map(({ path, blocks }) => ({
      path,
      says: `All within ${path} (${blocks} ${blocks === 1 ? "block" : "blocks"} here)`,
    })),
  );
  return (
    <fieldset class="which">
      <legend class="sr">Which blocks</legend>
      {options.map(({ path, says }) => (
        <label key={path} class="tick">
          <input type="radio" checked={within === path} onChange={() => choose(path)} />
          <span>{says}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** More choices than these confuse. */
const MAX_BOXES = 3;

function useBoxes(desk: MarkDesk, start: number): readonly BoxAround[] {
  const [boxes, setBoxes] = useState<readonly BoxAround[]>([]);
  useEffect(() => {
    let isWanted = true;
    desk.source().then(
      (view) => isWanted && view !== undefined && setBoxes(boxesAround(view, start).slice(0, MAX_BOXES)),
      // Without the page itself there are no boxes to choose; words are always there.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [desk.source, start]);
  return boxes;
}
