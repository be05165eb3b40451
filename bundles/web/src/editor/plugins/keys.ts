import { baseKeymap, chainCommands } from "prosemirror-commands";
import { redo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { type Command, Plugin } from "prosemirror-state";
import { dropEmptyAlternative, leaveBrackets } from "../commands/alternatives";
import { type Action, catalogue } from "../commands/catalogue";
import { joinNext, joinParagraph } from "../commands/joining";
import { ask } from "./asking";

/** Opens the menu of everything, for those who write without a pointer. */
export const menuKey = "Alt-F10";

/** Binds the keys of a text. Tab and its sister are taken only where they have a meaning, so that focus can leave. */
export function keys(language: string): Plugin[] {
  const actions = catalogue(language).flatMap((group) => group.actions);
  const own: Record<string, Command> = {
    Backspace: chainCommands(dropEmptyAlternative, joinParagraph),
    Delete: joinNext,
    Escape: leaveBrackets,
    "Mod-y": redo,
    [menuKey]: ask("menu"),
  };
  for (const { keys: combination, run } of actions) if (combination !== undefined) own[combination] = run;
  return [byPlace(actions), keymap(own), keymap(baseKeymap)];
}

/**
 * Control and Alt with a letter mean the key in that place, whatever alphabet the keyboard writes: on Windows the library leaves
 * them alone, since there they may be AltGr, which types characters.
 */
function byPlace(actions: readonly Action[]): Plugin {
  const runs = new Map<string, Command>(
    actions.flatMap(({ keys: combination, run }) => {
      const letter = /^Mod-Alt-([a-z])$/.exec(combination ?? "")?.[1];
      return letter === undefined ? [] : [[`Key${letter.toUpperCase()}`, run] as const];
    }),
  );
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (!event.ctrlKey || !event.altKey || event.shiftKey || event.getModifierState("AltGraph")) return false;
        return runs.get(event.code)?.(view.state, view.dispatch, view) ?? false;
      },
    },
  });
}
