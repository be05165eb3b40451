import { type Command, type EditorState, Plugin, PluginKey } from "prosemirror-state";

/** What a command has to know before it can act; the screen asks it. */
export type Question = "noteRepeat" | "link" | "placeholder" | "citation" | "delegations" | "menu";

const key = new PluginKey<Question | null>("asking");

/** Holds the question that is open. */
export function asking(): Plugin<Question | null> {
  return new Plugin<Question | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before) => {
        const said = tr.getMeta(key) as { question: Question | null } | undefined;
        return said === undefined ? before : said.question;
      },
    },
  });
}

/** Returns the question that is open, or null. */
export const askedIn = (state: EditorState): Question | null => key.getState(state) ?? null;

/** Asks, where the answer could be used. */
export const ask =
  (question: Question, useful: (state: EditorState) => boolean = () => true): Command =>
  (state, dispatch) => {
    if (!useful(state)) return false;
    dispatch?.(state.tr.setMeta(key, { question }));
    return true;
  };

/** Closes the question. */
export const answered: Command = (state, dispatch) => {
  dispatch?.(state.tr.setMeta(key, { question: null }));
  return true;
};
