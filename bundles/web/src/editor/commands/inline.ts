import { type Command, type EditorState, NodeSelection } from "prosemirror-state";
import { schema } from "../schema";
import { fresh } from "./structure";

function insertable(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  const type = schema.nodes[name];
  return (
    type !== undefined && $from.parent.inlineContent && $from.parent.canReplaceWith($from.index(), $from.index(), type)
  );
}

/** A new footnote at the cursor, opened for its words. */
export const insertFootnote: Command = (state, dispatch) => {
  if (!insertable(state, "footnote")) return false;
  if (dispatch) {
    const at = state.selection.to;
    const tr = state.tr.insert(at, schema.node("footnote", { id: fresh() }));
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  }
  return true;
};

/** A place that somebody has to fill. */
export const insertPlaceholder =
  (text: string): Command =>
  (state, dispatch) => {
    if (!insertable(state, "placeholder")) return false;
    dispatch?.(state.tr.replaceSelectionWith(schema.node("placeholder", { text }), false).scrollIntoView());
    return true;
  };

/** The selected words go into square brackets; without a selection an empty pair to write into. */
export const insertBrackets: Command = (state, dispatch) => {
  if (!insertable(state, "alternatives")) return false;
  const { from, to, $from, $to } = state.selection;
  if (!$from.sameParent($to)) return false;
  const inside = $from.parent.content.cut($from.parentOffset, $to.parentOffset);
  if (inside.content.some((node) => node.type.name === "alternatives")) return false;
  if (dispatch) {
    const group = schema.node("alternatives", { id: fresh() }, [schema.node("alternative", null, inside)]);
    const tr = state.tr.replaceWith(from, to, group);
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, from)).scrollIntoView());
  }
  return true;
};

export const insertLineBreak: Command = (state, dispatch) => {
  if (!insertable(state, "lineBreak")) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.node("lineBreak")).scrollIntoView());
  return true;
};

const symbol = /^(?:[A-Z]\/\S+|(?:S-|ES-)?\d+\/\d+(?: [A-Z])?|\d+ \(\d{4}\))$/;

/** The selected words cite a document: marks them with its symbol, or takes the mark away. */
export const toggleCitation: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  const mark = schema.marks["citation"];
  if (empty || mark === undefined) return false;
  const words = state.doc.textBetween(from, to).trim();
  if (state.doc.rangeHasMark(from, to, mark)) dispatch?.(state.tr.removeMark(from, to, mark));
  else dispatch?.(state.tr.addMark(from, to, mark.create({ ref: symbol.test(words) ? words : "" })));
  return true;
};
