export type Theme = "light" | "dark" | "system";

const remembered = "travaux.theme";
const dark = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

export function chosenTheme(): Theme {
  const stored = localStorage.getItem(remembered);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Shows the theme and remembers it; `system` follows the system as it changes. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(remembered);
  else localStorage.setItem(remembered, theme);
  show();
}

/** Shows the chosen theme from now on. */
export function startTheme(): void {
  show();
  dark().addEventListener("change", show);
}

function show(): void {
  const theme = chosenTheme();
  document.documentElement.dataset["theme"] = theme === "system" ? (dark().matches ? "dark" : "light") : theme;
}
