import { countBy } from "../model/count-rows.ts";
import { fateOf, type RowQuery, SORTS, type SortName } from "../model/find-rows.ts";
import type { ReviewRow } from "../model/review-row.ts";
import { Choice } from "./choice.tsx";
import { SearchField } from "./search-field.tsx";

interface QueryFieldsProps {
  readonly rows: readonly ReviewRow[];
  readonly query: RowQuery;
  readonly setQuery: (query: RowQuery) => void;
}

/** Search, filters and order of the overview. */
export function QueryFields({ rows, query, setQuery }: QueryFieldsProps) {
  const change = (part: Partial<RowQuery>) => setQuery({ ...query, ...part });
  return (
    <search class="fields">
      <SearchField placeholder="title, key, host" words={query.words} setWords={(words) => change({ words })} />
      <Choice
        label="Type"
        value={query.pageType}
        options={countBy(rows, (row) => (row.fate === "cleaned" ? row.pageType : ""))}
        choose={(pageType) => change({ pageType })}
      />
      <Choice
        label="Language"
        value={query.language}
        options={countBy(rows, (row) => (row.fate === "cleaned" ? row.language : ""))}
        choose={(language) => change({ language })}
      />
      <Choice label="Outcome" value={query.fate} options={countBy(rows, fateOf)} choose={(fate) => change({ fate })} />
      <label class="field">
        <span>Order</span>
        {/* The options below are the names of SORTS. */}
        <select value={query.sort} onChange={(event) => change({ sort: event.currentTarget.value as SortName })}>
          {Object.entries(SORTS).map(([name, says]) => (
            <option key={name} value={name}>
              {says}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
