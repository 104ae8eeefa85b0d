import { useState } from "preact/hooks";
import { isSameHost, type Override } from "../../cleaner/index.ts";
import { yamlOf } from "../model/override-yaml.ts";
import type { PageSetup } from "../model/page-setup.ts";
import { useMarkDesk } from "./use-marks.ts";

/** What people marked on the host of the page that is shown, and a way to take it back; in a file, to take it along. */
export function HostMarks({ setup }: { readonly setup: PageSetup }) {
  const { host, marks, say } = useMarkDesk();
  const own = marks.all.filter((override) => isSameHost(override.host, host));
  if (own.length === 0) return null;
  const undo = (override: Override) =>
    marks.remove(override).then(say, (error: unknown) => say(error instanceof Error ? error.message : String(error)));
  return (
    <details class="host-marks" open={setup.mode === "file"}>
      <summary>
        {own.length} {own.length === 1 ? "mark" : "marks"} on {host}
        {setup.mode === "live" ? ` in ${setup.overridesFile}` : ", not written yet"}
      </summary>
      <ul>
        {own.map((override) => (
          <li key={override.id}>
            <span>
              <strong>{override.mark}</strong> <bdi>{evidenceOf(override)}</bdi> <code>{override.id}</code>
            </span>
            <button type="button" onClick={() => void undo(override)}>
              Undo<span class="sr"> {override.id}</span>
            </button>
          </li>
        ))}
      </ul>
      {setup.mode === "file" && <TakeAlong overrides={marks.all} />}
    </details>
  );
}

function evidenceOf({ text, starts, within }: Override): string {
  if (within !== undefined && text === undefined && starts === undefined) return `within ${within}`;
  return text === undefined ? `starts “${starts}”` : `says “${text}”`;
}

/** A file can write nothing, so the rows go with the person. */
function TakeAlong({ overrides }: { readonly overrides: readonly Override[] }) {
  const [said, setSaid] = useState("");
  const yaml = yamlOf(overrides);
  const copy = () =>
    navigator.clipboard.writeText(yaml).then(
      () => setSaid("Copied."),
      () => setSaid("The browser lets nothing be copied here: download the file instead."),
    );
  return (
    <p class="choose">
      <a class="button" download="overrides.yaml" href={`data:text/yaml;charset=utf-8,${encodeURIComponent(yaml)}`}>
        Download overrides.yaml
      </a>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
