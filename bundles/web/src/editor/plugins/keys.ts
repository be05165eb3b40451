import { baseKeymap, chainCommands } from "prosemirror-commands";
import { redo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { type Command, Plugin } from "prosemirror-state";
import { dropEmptyAlternative, leaveBrackets } from "../commands/alternatives";
import { type Action, catalogue } from "../commands/catalogue";
import { joinNext, joinParagraph } from "../commands/joining";
import { ask } from "./asking";
import { saidBy } from "./saying";

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
  for (const action of actions) {
    if (action.keys !== undefined) own[action.keys] = isPlain(action.keys) ? action.run : saidBy(action);
  }
  return [byPlace(actions), keymap(own), keymap(baseKeymap)];
}

/** Tells whether a key is one that does something else where it has no meaning for us, such as moving the focus. */
const isPlain = (combination: string): boolean => !/^(Mod|Alt)-/.test(combination);

/**
 * Control and Alt with a letter mean the key in that place, whatever alphabet the keyboard writes: on Windows the library leaves
 * them alone, since there they may be AltGr, which types characters.
 */
function byPlace(actions: readonly Action[]): Plugin {
  const runs = new Map<string, Command>(
    actions.flatMap((action) => {
      const letter = /^Mod-Alt-([a-z])$/.exec(action.keys ?? "")?.[1];
      return letter === undefined ? [] : [[`Key${letter.toUpperCase()}`, saidBy(action)] as const];
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
