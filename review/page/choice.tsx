import type { Count } from "../model/count-rows.ts";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Count[];
  readonly choose: (name: string) => void;
}

/** A filter by one name out of those there are, each with how often it came; empty for all. */
export function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">All</option>
        {options.map(({ name, count }) => (
          <option key={name} value={name}>
            {name} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
