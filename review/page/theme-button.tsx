import { useLayoutEffect, useState } from "preact/hooks";

/** The system's preference, or one's own against it. */
const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const STORED = "winnow-theme";

/** Goes from the system's colours to light, to dark, and back; remembered where the browser lets it. */
export function ThemeButton() {
  const [theme, setTheme] = useState(storedTheme);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    store(theme);
  }, [theme]);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <button
      type="button"
      class="plain theme"
      onClick={() => setTheme(next)}
      aria-label={`Colours: ${theme}. Switch to ${next}`}
    >
      <span class="label">Colours: </span>
      {theme}
    </button>
  );
}

/** A browser may keep nothing for a page that is a file. */
function storedTheme(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(STORED)) ?? "system";
  } catch {
    return "system";
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(STORED, theme);
  } catch {
    return;
  }
}
