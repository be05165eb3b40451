import { Fragment, type Node, type NodeType, type ResolvedPos, Slice } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import { ReplaceAroundStep } from "prosemirror-transform";
import { schema } from "../schema";

const paragraphs = new Set(["preambularParagraph", "operativeParagraph", "subParagraph"]);
const type = (name: string): NodeType => schema.nodes[name] as NodeType;
export const fresh = (): string => crypto.randomUUID();

/** Returns the depth of the innermost paragraph around a place, or null outside of all. */
export function paragraphDepth($pos: ResolvedPos): number | null {
  for (let depth = $pos.depth; depth > 0; depth--) if (paragraphs.has($pos.node(depth).type.name)) return depth;
  return null;
}

/** Enter: a new paragraph of the same kind; what stands behind the cursor goes with it, the first keeps its id. */
export const splitParagraph: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const depth = paragraphDepth($from);
  if (depth === null || $from.parent.type.name !== "wording" || !$from.sameParent($to)) return false;
  if (dispatch) {
    const kind = $from.node(depth).type;
    const tr = state.tr.deleteSelection();
    const at = tr.selection.from;
    tr.split(at, $from.depth - depth + 1, [{ type: kind, attrs: { id: fresh() } }, { type: type("wording") }]);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Enter elsewhere: from the title and the formula to the text below, in a passage a new passage, else nothing. */
export const leaveLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const name = $from.parent.type.name;
  if (name === "passage" || name === "signatureBlock") {
    dispatch?.(
      state.tr
        .deleteSelection()
        .split(state.tr.selection.from, 1, [{ type: $from.parent.type, attrs: { id: fresh() } }])
        .scrollIntoView(),
    );
    return true;
  }
  if (!/^(title|openingFormula|heading|wrapUp)$/.test(name)) return false;
  if (dispatch) {
    const next = TextSelection.findFrom(state.doc.resolve($from.after()), 1, true);
    if (next !== null) dispatch(state.tr.setSelection(next).scrollIntoView());
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
  if (before === null || !paragraphs.has(before.type.name) || before.lastChild?.type.name === "wrapUp") return false;
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
  if (depth === null || $from.node(depth).type.name !== "subParagraph") return false;
  if (dispatch) {
    const parent = $from.node(depth - 1);
    const item = $from.node(depth);
    const from = $from.before(depth);
    const end = $from.end(depth - 1);
    const followers: Node[] = [];
    for (let i = $from.indexAfter(depth - 1); i < parent.childCount; i++) followers.push(parent.child(i));
    const risen = parent.type.create(item.attrs, item.content.append(Fragment.from(followers)), item.marks);
    const tr = state.tr.replace(
      from,
      end + 1,
      new Slice(Fragment.from([parent.type.create(parent.attrs), risen]), 1, 0),
    );
    const offset = state.selection.from - from;
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from + 1 + offset, tr.doc.content.size))));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Backspace at the beginning: rises one level, else joins the paragraph with the one before. */
export const joinParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const depth = paragraphDepth($from);
  if (!empty || depth === null || $from.parentOffset > 0 || $from.parent.type.name !== "wording") return false;
  if ($from.node(depth).type.name === "subParagraph") return outdent(state, dispatch);
  const index = $from.index(depth - 1);
  if (index === 0) return true;
  const before = $from.node(depth - 1).child(index - 1);
  if (!paragraphs.has(before.type.name)) return true;
  if (before.childCount > 1) return true;
  if (dispatch) {
    const start = $from.before(depth);
    const tr = state.tr.delete(start - 2, start + 2);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** The words of the paragraph up to the cursor, or those selected, become its lead; where they are it already, no longer. */
export const toggleLead: Command = (state, dispatch) => {
  const { $from, $to, from, to, empty } = state.selection;
  const lead = schema.marks["lead"];
  if (lead === undefined || paragraphDepth($from) === null || !$from.parent.isTextblock || !$from.sameParent($to))
    return false;
  const [start, end] = [empty ? $from.start() : from, empty ? from : to];
  if (start === end) return false;
  let [all, beyond] = [true, false];
  state.doc.nodesBetween($from.start(), $from.end(), (node, pos) => {
    if (!node.isText) return;
    const marked = lead.isInSet(node.marks) !== undefined;
    if (pos < end && pos + node.nodeSize > start && !marked) all = false;
    if (marked && (pos < start || pos + node.nodeSize > end)) beyond = true;
  });
  const tr = state.tr.removeMark($from.start(), $from.end(), lead);
  dispatch?.(all && !beyond ? tr : tr.addMark(start, end, lead.create()));
  return true;
};
