interface SearchFieldProps {
  readonly placeholder: string;
  readonly words: string;
  readonly setWords: (words: string) => void;
}

/** The field that both rows of filters begin with. */
export function SearchField({ placeholder, words, setWords }: SearchFieldProps) {
  return (
    <label class="field wide">
      <span>Search</span>
      <input
        type="search"
        placeholder={placeholder}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
    </label>
  );
}
