import { Fragment, type Node, Slice } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import { ReplaceAroundStep, ReplaceStep } from "prosemirror-transform";
import { blockDepth, cursorAt, fresh, is, isParagraph, made, paragraphDepth, paragraphOf, type } from "./places";

/** Enter: a new paragraph of the same kind; what stands behind the cursor goes with it, the first keeps its id. */
export const splitParagraph: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const depth = paragraphDepth($from);
  if (depth === null || !is($from.parent, "wording") || !$from.sameParent($to)) return false;
  if (dispatch) {
    const kind = $from.node(depth).type;
    const tr = state.tr.deleteSelection();
    const at = tr.selection.from;
    tr.split(at, $from.depth - depth + 1, [{ type: kind, attrs: { id: fresh() } }, { type: type("wording") }]);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Enter elsewhere: in a passage or a signature block a new one, from the other lines to the text below. */
export const leaveLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (is($from.parent, "passage", "signatureBlock") && $from.sameParent($to)) {
    if (dispatch) {
      const tr = state.tr.deleteSelection();
      const after = [{ type: $from.parent.type, attrs: { id: fresh() } }];
      dispatch(tr.split(tr.selection.from, 1, after).scrollIntoView());
    }
    return true;
  }
  if (!is($from.parent, "title", "openingFormula", "heading", "wrapUp")) return false;
  if (dispatch) {
    const next = TextSelection.findFrom(state.doc.resolve($from.after()), 1, true);
    if (next !== null) dispatch(state.tr.setSelection(next).scrollIntoView());
  }
  return true;
};

/** An empty block of the same kind below the one with the cursor, whose words stay where they are. */
export const paragraphBelow: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = blockDepth($from);
  if (depth === null) return false;
  const block = $from.node(depth);
  if (is(block, "section", "article", "annex")) return intoHeaded($from.before(depth), block)(state, dispatch);
  if (!isParagraph(block) && !is(block, "passage", "signatureBlock")) return false;
  if (dispatch) {
    const below = isParagraph(block) ? paragraphOf(block.type.name) : made(block.type.name);
    const at = $from.after(depth);
    dispatch(cursorAt(state.tr.insert(at, below), at + 1));
  }
  return true;
};

/** A first paragraph under the heading of a section, an article or an annex. */
const intoHeaded =
  (pos: number, block: Node): Command =>
  (state, dispatch) => {
    const after = block.children.filter((child) => is(child, "heading", "preamble"));
    if (dispatch) {
      const at = pos + 1 + after.reduce((size, child) => size + child.nodeSize, 0);
      dispatch(cursorAt(state.tr.insert(at, paragraphOf("operativeParagraph")), at + 1));
    }
    return true;
  };

/** Tab: the paragraph becomes a sub-paragraph of the one before it. */
export const indent: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = paragraphDepth($from);
  if (depth === null) return false;
  const index = $from.index(depth - 1);
  const before = index === 0 ? null : $from.node(depth - 1).child(index - 1);
  if (before === null || !isParagraph(before) || is(before.lastChild, "wrapUp")) return false;
  if (dispatch) {
    const node = $from.node(depth);
    const start = $from.before(depth);
    const sub = type("subParagraph").create(node.attrs, null, node.marks);
    const step = new ReplaceAroundStep(
      start - 1,
      start + node.nodeSize,
      start + 1,
      start + node.nodeSize - 1,
      new Slice(Fragment.from(before.type.create(before.attrs, sub, before.marks)), 1, 0),
      1,
      true,
    );
    dispatch(state.tr.step(step).scrollIntoView());
  }
  return true;
};

/** Shift-Tab: the sub-paragraph becomes a paragraph after its parent; the items below it become its own. */
export const outdent: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = paragraphDepth($from);
  if (depth === null || !is($from.node(depth), "subParagraph")) return false;
  if (dispatch) {
    const parent = $from.node(depth - 1);
    const item = $from.node(depth);
    const from = $from.before(depth);
    const end = $from.end(depth - 1);
    const followers: Node[] = [];
    for (let i = $from.indexAfter(depth - 1); i < parent.childCount; i++) followers.push(parent.child(i));
    const risen = parent.type.create(item.attrs, item.content.append(Fragment.from(followers)), item.marks);
    const left = parent.type.create(parent.attrs, null, parent.marks);
    const tr = state.tr.step(new ReplaceStep(from, end + 1, new Slice(Fragment.from([left, risen]), 1, 0)));
    const offset = state.selection.from - from;
    dispatch(cursorAt(tr, from + 1 + offset));
  }
  return true;
};

/** Words of their own below the items of a paragraph, which wrap them up. */
export const wrapUp: Command = (state, dispatch) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const block = $from.node(depth);
    if (!isParagraph(block) || !is(block.lastChild, "subParagraph")) continue;
    if (dispatch) {
      const at = $from.end(depth);
      dispatch(cursorAt(state.tr.insert(at, made("wrapUp")), at + 1));
    }
    return true;
  }
  return false;
};

/** A paragraph without items becomes a passage, which bears no number; a passage becomes a paragraph again. */
export const toggleNumber: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = blockDepth($from);
  const block = depth === null ? null : $from.node(depth);
  if (depth === null || block === null) return false;
  const parent = $from.node(depth - 1);
  const plain = is(block, "operativeParagraph") && block.childCount === 1;
  if (!plain && !(is(block, "passage") && !is(parent, "closing", "tableCell", "tableHeader"))) return false;
  if (dispatch) {
    const start = $from.before(depth);
    const end = start + block.nodeSize;
    const edge = plain ? 2 : 1;
    const shell = plain
      ? type("passage").create(block.attrs, null, block.marks)
      : type("operativeParagraph").create(block.attrs, type("wording").create(), block.marks);
    const words = new Slice(Fragment.from(shell), 0, 0);
    dispatch(state.tr.step(new ReplaceAroundStep(start, end, start + edge, end - edge, words, 3 - edge, true)));
  }
  return true;
};
