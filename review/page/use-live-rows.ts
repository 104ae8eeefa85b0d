import { useEffect, useState } from "preact/hooks";
import type { LiveEvent } from "../model/page-setup.ts";
import type { ReviewRow } from "../model/review-row.ts";
import type { Shelf } from "./shelf.ts";

/** The rows there are by now, and the trouble there is, if any. */
export interface LiveRows {
  readonly rows: readonly ReviewRow[];
  readonly trouble: string;
}

/** Rows that grow as pages are cleaned; those of a file are all there at once. */
export function useLiveRows({ setup, listen }: Shelf): LiveRows {
  const [live, setLive] = useState<LiveRows>({ rows: setup.mode === "file" ? setup.rows : [], trouble: "" });
  useEffect(() => listen((event) => setLive((before) => heard(before, event))), [listen]);
  return live;
}

function heard({ rows, trouble }: LiveRows, event: LiveEvent): LiveRows {
  switch (event.kind) {
    case "all":
      return { rows: event.rows, trouble };
    case "rows": {
      const byPlace = new Map(rows.map((row) => [row.at, row]));
      for (const row of event.rows) byPlace.set(row.at, row);
      return { rows: [...byPlace.values()], trouble };
    }
    case "gone":
      return { rows: rows.filter(({ at }) => at !== event.at), trouble };
    case "trouble":
      return { rows, trouble: event.sentence };
  }
}
