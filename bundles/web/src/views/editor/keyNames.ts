const apple = /Mac|iPhone|iPad/.test(navigator.platform);

const names: Readonly<Record<string, string>> = apple
  ? { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩", Tab: "⇥", Backspace: "⌫", ArrowUp: "↑", ArrowDown: "↓" }
  : { Mod: "Ctrl", Enter: "⏎", Backspace: "⌫", ArrowUp: "↑", ArrowDown: "↓" };

/** Returns a combination of keys as they are engraved here. */
export function keyNames(keys: string): string {
  return keys
    .split("-")
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(apple ? "" : " ");
}
