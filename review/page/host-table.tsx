import { useMemo } from "preact/hooks";
import { reasonsByHost } from "../model/count-rows.ts";
import type { ReviewRow } from "../model/review-row.ts";

const MOST_HOSTS = 50;

/** What removed most, host by host, for whoever wants to know what a site is made of. */
export function HostTable({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const hosts = useMemo(() => reasonsByHost(rows), [rows]);
  if (hosts.length === 0) return null;
  return (
    <details class="hosts">
      <summary>Reasons by host</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Host</th>
            <th scope="col">Pages</th>
            <th scope="col">Removes most (blocks)</th>
          </tr>
        </thead>
        <tbody>
          {hosts.slice(0, MOST_HOSTS).map(({ host, pages, rules }) => (
            <tr key={host}>
              <th scope="row">{host}</th>
              <td>{pages}</td>
              <td>{rules.map(({ name, count }) => `${name} ${count}`).join(", ") || "nothing"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
