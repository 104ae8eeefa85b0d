import { useMemo } from "preact/hooks";
import type { Layer } from "../../cleaner/index.ts";
import { reasonsByHost } from "../model/count-rows.ts";
import type { ReviewRow } from "../model/review-row.ts";
import { LAYER_NAMES } from "./layer-words.ts";

const MOST_HOSTS = 50;

/** What removed most, host by host, for whoever wants to know what a site is made of. */
export function HostTable({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const hosts = useMemo(() => reasonsByHost(rows), [rows]);
  if (hosts.length === 0) return null;
  const most = Math.max(1, ...hosts.map(({ layers }) => sumOf(layers)));
  return (
    <details class="hosts">
      <summary>Reasons by host</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Host</th>
            <th scope="col">Pages</th>
            <th scope="col">Removed blocks by layer</th>
            <th scope="col">Removes most (blocks)</th>
          </tr>
        </thead>
        <tbody>
          {hosts.slice(0, MOST_HOSTS).map(({ host, pages, rules, layers }) => (
            <tr key={host}>
              <th scope="row">{host}</th>
              <td>{pages}</td>
              <td>
                <LayersBar layers={layers} most={most} />
              </td>
              <td>{rules.map(({ name, count }) => `${name} ${count}`).join(", ") || "nothing"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface LayersBarProps {
  readonly layers: Partial<Record<Layer, number>>;
  /** Blocks of the longest bar. */
  readonly most: number;
}

function LayersBar({ layers, most }: LayersBarProps) {
  const parts = LAYER_NAMES.flatMap((layer) => {
    const count = layers[layer] ?? 0;
    return count === 0 ? [] : [{ layer, count }];
  });
  const words = parts.map(({ layer, count }) => `${count} ${layer}`).join(", ") || "nothing";
  return (
    <span class="layers-bar" role="img" aria-label={words} title={words}>
      {parts.map(({ layer, count }) => (
        <span key={layer} class={`layer-${layer}`} style={{ width: `${(100 * count) / most}%` }} />
      ))}
    </span>
  );
}

function sumOf(layers: LayersBarProps["layers"]): number {
  return Object.values(layers).reduce((sum, count) => sum + count, 0);
}
