import type { Layer, Removed } from "../../cleaner/index.ts";
import type { EntryFilter } from "../model/filter-entries.ts";
import { Choice } from "./choice.tsx";
import { LAYER_NAMES } from "./layer-words.ts";
import { SearchField } from "./search-field.tsx";

interface EntryFieldsProps {
  readonly removed: readonly Removed[];
  readonly filter: EntryFilter;
  readonly setFilter: (filter: EntryFilter) => void;
}

/** Search in a page, and filters of its removals by layer and by rule. */
export function EntryFields({ removed, filter, setFilter }: EntryFieldsProps) {
  const rules = new Map<string, number>();
  for (const { rule } of removed) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const options = [...rules].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  return (
    <search class="fields">
      <SearchField
        placeholder="words on this page"
        words={filter.words}
        setWords={(words) => setFilter({ ...filter, words })}
      />
      <Choice label="Rule" value={filter.rule} options={options} choose={(rule) => setFilter({ ...filter, rule })} />
      <fieldset class="chips" aria-label="Layers shown">
        {LAYER_NAMES.map((layer) => {
          const count = removed.filter((row) => row.layer === layer).length;
          return (
            <button
              key={layer}
              type="button"
              class={`chip layer-${layer}`}
              aria-pressed={!filter.without.has(layer)}
              disabled={count === 0}
              onClick={() => setFilter({ ...filter, without: toggled(filter.without, layer) })}
            >
              {layer} {count}
            </button>
          );
        })}
      </fieldset>
    </search>
  );
}

function toggled(layers: ReadonlySet<Layer>, layer: Layer): ReadonlySet<Layer> {
  const next = new Set(layers);
  if (!next.delete(layer)) next.add(layer);
  return next;
}
