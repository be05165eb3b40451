import { useEffect } from "react";

export interface BenchActions {
  readonly doneAndNext: () => void;
  readonly review: () => void;
  readonly step: (by: 1 | -1) => void;
}

/** What the bench does by keyboard; each is named on the panel. */
export const benchKeys = [
  { keys: "Mod-Enter", name: "doneAndNext" },
  { keys: "Mod-Shift-Enter", name: "review" },
  { keys: "Alt-ArrowDown", name: "down" },
  { keys: "Alt-ArrowUp", name: "up" },
] as const;

/** Listens to the keys before the editor does. */
export function useBenchKeys(actions: BenchActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = action(event, actions);
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  });
}

function action(event: KeyboardEvent, actions: BenchActions): (() => void) | null {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === "Enter" && command) return event.shiftKey ? actions.review : actions.doneAndNext;
  if (!event.altKey || command || event.shiftKey) return null;
  if (event.key === "ArrowDown") return () => actions.step(1);
  return event.key === "ArrowUp" ? () => actions.step(-1) : null;
}
