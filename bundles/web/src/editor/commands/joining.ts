import type { Node } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import { outdent } from "./paragraphs";
import { is, isParagraph, paragraphDepth } from "./places";

/** Backspace at the beginning: rises one level, else joins the paragraph with the last line of the one before. */
export const joinParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const depth = paragraphDepth($from);
  if (!empty || depth === null || $from.parentOffset > 0 || !is($from.parent, "wording")) return false;
  const paragraph = $from.node(depth);
  if (is(paragraph, "subParagraph")) return outdent(state, dispatch);
  const index = $from.index(depth - 1);
  const before = index === 0 ? null : $from.node(depth - 1).child(index - 1);
  // Nothing to join with is no reason to let the browser or a general command take the structure apart.
  if (before === null || !isParagraph(before)) return true;
  if (before.childCount > 1 && paragraph.childCount > 1) return true;
  if (dispatch) {
    const start = $from.before(depth);
    const { tr } = state;
    if (before.childCount === 1) tr.delete(start - 2, start + 2);
    else {
      const end = start - tokensAfterLastLine(before);
      tr.delete(start, start + paragraph.nodeSize).insert(end, $from.parent.content);
      tr.setSelection(TextSelection.create(tr.doc, end));
    }
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Delete at the end: what Backspace does at the beginning of the next line; an item gives its words to the line before. */
export const joinNext: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !is($from.parent, "wording") || $from.parentOffset < $from.parent.content.size) return false;
  const next = TextSelection.findFrom(state.doc.resolve($from.after()), 1, true);
  const depth = next === null ? null : paragraphDepth(next.$from);
  if (next === null || depth === null || !is(next.$from.parent, "wording")) return true;
  const paragraph = next.$from.node(depth);
  if (!is(paragraph, "subParagraph")) return joinParagraph(state.apply(state.tr.setSelection(next)), dispatch);
  if (paragraph.childCount > 1) return true;
  if (dispatch) {
    const start = next.$from.before(depth);
    const tr = state.tr.delete(start, start + paragraph.nodeSize).insert($from.pos, next.$from.parent.content);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.pos)).scrollIntoView());
  }
  return true;
};

function tokensAfterLastLine(block: Node): number {
  let tokens = 1;
  for (let node = block.lastChild; node !== null; node = node.isTextblock ? null : node.lastChild) tokens++;
  return tokens;
}
