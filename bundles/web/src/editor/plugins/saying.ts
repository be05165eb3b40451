import { type Command, type EditorState, Plugin, PluginKey } from "prosemirror-state";
import type { Action } from "../commands/catalogue";

const key = new PluginKey<string | null>("saying");

/** Remembers what was asked for last and could not be done where the cursor stands, until something else is done. */
export function saying(): Plugin<string | null> {
  return new Plugin<string | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before) => {
        const said = tr.getMeta(key) as string | undefined;
        if (said !== undefined) return said;
        return tr.docChanged || tr.selectionSet ? null : before;
      },
    },
  });
}

/** Returns the name of what could not be done just now, or null. */
export const notDone = (state: EditorState): string | null => key.getState(state) ?? null;

/** What a key does; where that cannot be, it says so and keeps the key from doing something else. */
export const saidBy =
  ({ name, run }: Action): Command =>
  (state, dispatch, view) => {
    if (run(state, dispatch, view)) return true;
    dispatch?.(state.tr.setMeta(key, name));
    return dispatch !== undefined;
  };
