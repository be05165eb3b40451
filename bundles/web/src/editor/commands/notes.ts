import type { Node } from "prosemirror-model";
import { type Command, NodeSelection } from "prosemirror-state";
import { insertable, made, type } from "./places";

/** A new footnote at the cursor, opened for its words. */
export const insertFootnote: Command = (state, dispatch) => {
  if (!insertable(state, "footnote")) return false;
  if (dispatch) {
    const at = state.selection.to;
    const tr = state.tr.insert(at, made("footnote"));
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  }
  return true;
};

/** The mark of a note that stands elsewhere, once more. */
export const repeatNote =
  (note: string): Command =>
  (state, dispatch) => {
    if (!insertable(state, "noteRepeat") || !notesIn(state.doc).some((one) => one.id === note)) return false;
    const { to } = state.selection;
    dispatch?.(state.tr.insert(to, type("noteRepeat").create({ target: note })).scrollIntoView());
    return true;
  };

/** Returns the notes of a text in their order, each with its words. */
export function notesIn(doc: Node): { readonly id: string; readonly words: string }[] {
  const found: { id: string; words: string }[] = [];
  doc.descendants((node) => {
    if (node.type.name === "footnote") found.push({ id: String(node.attrs["id"]), words: node.textContent });
  });
  return found;
}
